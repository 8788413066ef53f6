// Linux notes no cause. What there is: whether the journal of a run reaches the shutdown
// target, and what a dying kernel has left behind. No shutdown and no dump may be a loss
// of power, a press of the button or a hang: "unknown".
import { days } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import { type Dump, readDumps } from './crashes.dumps.ts';
import type { End, Ends } from './crashes.ends.ts';
import { itemsAt, numberAt, parseJson, textAt } from './parse/json.ts';

const JOURNAL = '/var/log/journal';
/** Each end costs one look into the journal. */
const MAX_ENDS = 20;

/** One run of the system, as far as the journal has it. */
export interface Boot {
  id: string;
  firstMs: number;
  lastMs: number;
}

export async function readLinuxEnds(host: Host): Promise<Ends> {
  const boots = await readBoots(host);
  const dumps = await readDumps(host);
  if (!boots && !dumps) throw await nothingOutlives(host);
  const knows = { all: boots !== undefined, crashes: dumps !== undefined, powerLosses: false };
  const clean = new Set<string>();
  const judged = boots === undefined ? [] : toJudge(boots, host.now());
  for (const { id } of judged) if (await wasShutDown(host, id)) clean.add(id);
  return { ends: boots ? endsOf(boots, judged, clean, dumps ?? []) : (dumps ?? []).map(crash), knows };
}

async function nothingOutlives(host: Host): Promise<CheckError> {
  if (await keepsJournal(host)) {
    return new CheckError('no_permission', `the journal in ${JOURNAL} shows no run of the system to this account`);
  }
  const text = `nothing outlives a crash here: no journal in ${JOURNAL}, no pstore, no kdump`;
  return new CheckError('not_supported', `${text}; make the journal persistent (mkdir ${JOURNAL})`);
}

async function keepsJournal(host: Host): Promise<boolean> {
  const machines = ((await host.list(JOURNAL)) ?? []).filter((name) => /^[0-9a-f]{32}$/.test(name));
  return machines.length > 0 && (await host.has('journalBoots'));
}

/** Oldest first, the present run last. Undefined without a journal on disk that shows any. */
async function readBoots(host: Host): Promise<Boot[] | undefined> {
  if (!(await keepsJournal(host))) return undefined;
  const boots = parseBoots((await host.run('journalBoots')).stdout);
  return boots.length > 0 ? boots : undefined;
}

/** `journalctl --list-boots`: JSON with microseconds since systemd 251, columns before. */
export function parseBoots(text: string): Boot[] {
  if (text.trimStart().startsWith('[')) {
    return itemsAt(parseJson(text, 'journalctl --list-boots')).flatMap((boot) => {
      const id = textAt(boot, 'boot_id');
      const [first, last] = [numberAt(boot, 'first_entry'), numberAt(boot, 'last_entry')];
      if (id === undefined || first === undefined || last === undefined) return [];
      return [{ id, firstMs: Math.floor(first / 1000), lastMs: Math.floor(last / 1000) }];
    });
  }
  const TIME = String.raw`\S+ (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC`;
  const line = new RegExp(String.raw`^ *-?\d+ ([0-9a-f]{32}) ${TIME}[^\w]+${TIME}`, 'gm');
  return [...text.matchAll(line)].map(([, id = '', day, time, lastDay, lastTime]) => ({
    id,
    firstMs: Date.parse(`${day}T${time}Z`),
    lastMs: Date.parse(`${lastDay}T${lastTime}Z`),
  }));
}

/** Those that ended within a week, and the last one in any case. */
function toJudge(boots: Boot[], now: number): Boot[] {
  const ended = boots.slice(0, -1);
  return ended.filter((boot, index) => index === ended.length - 1 || boot.lastMs > now - days(7)).slice(-MAX_ENDS);
}

async function wasShutDown(host: Host, boot: string): Promise<boolean> {
  return (await host.run('journalShutdown', `--boot=${boot}`)).stdout.includes('{');
}

/** A dump belongs to the run after whose start, and before the next one's, it was written. */
function endsOf(boots: Boot[], judged: Boot[], clean: Set<string>, dumps: Dump[]): End[] {
  return judged.map((boot) => {
    const next = boots[boots.indexOf(boot) + 1]?.firstMs ?? Number.POSITIVE_INFINITY;
    const dump = dumps.find(({ atMs }) => atMs >= boot.firstMs && atMs < next);
    if (dump) return { ...crash(dump), atMs: boot.lastMs };
    return { atMs: boot.lastMs, cause: clean.has(boot.id) ? 'clean' : 'unknown' };
  });
}

function crash(dump: Dump): End {
  return { ...dump, cause: 'crash' };
}
