// Windows, silences and what they hid, both ways.
import type { Insertable, Selectable } from 'kysely';
import { present } from '../../../shared/present.ts';
import type { Hiding } from '../../domain/quiet/quiet.ts';
import { endOfSilence, type Silence } from '../../domain/quiet/silences.ts';
import { type MaintenanceWindow, overAt } from '../../domain/quiet/windows.ts';
import type { HiddenTable, MaintenanceWindowTable, SilenceTable } from '../tables/quiet.ts';
import { fromJson, toJson } from './json.ts';

export function windowRow(window: MaintenanceWindow): Insertable<MaintenanceWindowTable> {
  const { id, number, version, uid, ...detail } = window;
  return { id, number, version, uid: uid ?? null, over_at: overAt(window) ?? null, detail: toJson(detail) };
}

export function windowOf({ id, number, version, uid, detail }: Selectable<MaintenanceWindowTable>): MaintenanceWindow {
  const rest = fromJson<Omit<MaintenanceWindow, 'id' | 'number' | 'version' | 'uid'>>(detail);
  return { id, number, version, ...present({ uid: uid ?? undefined }), ...rest };
}

export function silenceRow(silence: Silence): Insertable<SilenceTable> {
  const { id, number, version, ...detail } = silence;
  return { id, number, version, over_at: endOfSilence(silence), detail: toJson(detail) };
}

export function silenceOf({ id, number, version, detail }: Selectable<SilenceTable>): Silence {
  return { id, number, version, ...fromJson<Omit<Silence, 'id' | 'number' | 'version'>>(detail) };
}

export function hiddenRow({ by, ofId, findingId, since, until }: Hiding): Insertable<HiddenTable> {
  return { by_kind: by, by_id: ofId, finding_id: findingId, since, until: until ?? null };
}

export function hiddenOf(row: Selectable<HiddenTable>): Hiding {
  const { by_kind: by, by_id: ofId, finding_id: findingId, since, until } = row;
  return { by, ofId, findingId, since, ...present({ until: until ?? undefined }) };
}
