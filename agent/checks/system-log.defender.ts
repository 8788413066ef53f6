// Events of Microsoft Defender Antivirus.
// https://learn.microsoft.com/defender-endpoint/troubleshoot-microsoft-defender-antivirus
import type { Occurrence } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import type { LogEvent } from './system-log.events.ts';
import type { OpenMalware } from './system-log.memory.ts';

const PROVIDER = 'Microsoft-Windows-Windows Defender';
const PRODUCT = 'Microsoft Defender';
const DISABLED: Record<number, string> = { 5001: 'Defender real-time protection', 5010: 'Defender malware scanning' };
/** Found; then cleaned, removed, put into quarantine or blocked, or not (1118, 1119 failed). */
const FOUND = 1116;
const ACTED = 1117;
const FAILED = [1118, 1119];
/** Action ID: 6 allowed by somebody, 9 nothing done. */
const NOT_CLEANED = new Set(['6', '9']);
/** What becomes of it is mostly said within seconds. */
const PATIENCE_MS = minutes(3);

export interface DefenderNews {
  occurrences: Occurrence[];
  /** Found, and nobody has said yet what became of it. */
  open: OpenMalware[];
}

export function readDefender(events: LogEvent[], before: OpenMalware[], now: number): DefenderNews {
  const own = events.filter(({ provider }) => provider === PROVIDER);
  const found = own.filter(({ id }) => id === FOUND).map(openOf);
  const open = [...before, ...found].filter(
    ({ detection }, index, all) => all.findIndex((one) => one.detection === detection) === index,
  );
  const acted = own.filter(({ id }) => id === ACTED || FAILED.includes(id));
  const settled = new Set(acted.map((event) => openOf(event).detection));
  const waiting = open.filter(({ detection }) => !settled.has(detection));
  const lost = waiting.filter(({ atMs }) => now - atMs >= PATIENCE_MS);
  return {
    occurrences: [
      ...own.flatMap(settingChange),
      ...acted.map((event) => malware(openOf(event), isCleaned(event))),
      ...lost.map((one) => malware(one, false)),
    ],
    open: waiting.filter((one) => !lost.includes(one)),
  };
}

function openOf({ data, record, atMs }: LogEvent): OpenMalware {
  return { detection: data['Detection ID'] ?? String(record), name: data['Threat Name'] ?? 'unknown', atMs };
}

function malware({ name, atMs }: OpenMalware, cleaned: boolean): Occurrence {
  return { at_ms: atMs, count: 1, malware_found: { product: PRODUCT, name, cleaned } };
}

function isCleaned({ id, data }: LogEvent): boolean {
  return id === ACTED && !NOT_CLEANED.has(data['Action ID'] ?? '') && /^(?:0x0+|0)?$/.test(data['Error Code'] ?? '');
}

function settingChange(event: LogEvent): Occurrence[] {
  const product = DISABLED[event.id];
  if (product !== undefined) return [{ at_ms: event.atMs, count: 1, protection_disabled: { product } }];
  const exclusion = event.id === 5007 ? exclusionOf(event.data['New Value'] ?? '') : undefined;
  return exclusion === undefined
    ? []
    : [{ at_ms: event.atMs, count: 1, exclusion_added: { product: PRODUCT, scope: exclusion } }];
}

/** "HKLM\SOFTWARE\Microsoft\Windows Defender\Exclusions\Paths\C:\Users = 0x0": how much of the machine it leaves out. */
function exclusionOf(value: string): string | undefined {
  const [, type, what = ''] = /\\Exclusions\\(\w+)\\(.+?)(?: = .*)?$/i.exec(value) ?? [];
  if (type === undefined) return undefined;
  if (/^processes$/i.test(type)) return 'program';
  const path = what.replaceAll('/', '\\').replace(/[\\*]+$/, '');
  if (/^(?:[A-Z]:|%SystemDrive%)$/i.test(path)) return 'drive';
  return /^(?:(?:[A-Z]:|%SystemDrive%)\\Users(?:\\[^\\]+(?:\\(?:Desktop|Documents|Downloads|AppData(?:\\\w+)*))?)?|%USERPROFILE%)$/i.test(
    path,
  )
    ? "people's folders"
    : 'other';
}
