import type { Silence } from '../../../../collector/domain/quiet/silences.ts';
import type { MaintenanceWindow } from '../../../../collector/domain/quiet/windows.ts';
import { hours } from '../../../../shared/duration.ts';

/** Wednesdays from 22:00 to 02:00 in Tokyo. */
export function aWindow(over: Partial<MaintenanceWindow> = {}): MaintenanceWindow {
  return {
    ...{ id: 'window-1', number: 1, name: 'Patch night', purpose: 'updates', owner: 'aiko' },
    ...{ start: '2026-11-25T22:00:00', zone: 'Asia/Tokyo', rrule: 'FREQ=WEEKLY;BYDAY=WE', durationMs: hours(4) },
    ...{ scope: "machine.labels.site == 'tokyo'", createdAt: 0, createdBy: 'aiko', version: 1 },
    ...over,
  };
}

export function aSilence(over: Partial<Silence> = {}): Silence {
  return {
    ...{ id: 'silence-1', number: 1, scope: "finding.check == 'volumes'", reason: 'a move', owner: 'aiko' },
    ...{ createdAt: 0, createdBy: 'aiko', expiresAt: hours(2), reach: { machines: 1, ofMachines: 10 } },
    ...{ needsApproval: false, version: 1 },
    ...over,
  };
}

/** A wall clock of Tokyo in November: milliseconds. */
export const tokyo = (time: string): number => Date.parse(`${time}+09:00`);
