// What silence means: of one machine, of a site, of all.
import { seconds } from '../../../shared/duration.ts';
import { HEARD_MS, SERVER_SILENT_MS, START_SETTLES_MS } from '../../domain/policy/storms.ts';
import type { Hider } from '../../domain/quiet/quiet.ts';
import { ALWAYS_ON, isSilentTooLong, loneSilence } from '../../domain/storms/lone.ts';
import { isReleasing } from '../../domain/storms/release.ts';
import { DOUBT_KEY, silentSince, type Trust, trustSince } from '../../domain/storms/self-doubt.ts';
import { ACTIVE } from '../../domain/tickets/ticket.ts';
import type { SilentFinding } from '../../store/storms.ts';
import type { Memory } from '../memory.ts';
import type { DeskOptions } from '../options.ts';
import type { Turns } from '../turns.ts';
import { inSlices } from './commit.ts';
import { beginDoubt, endDoubt } from './doubt.ts';
import { feedOutages, findOutages } from './outages.ts';
import { openSilence } from './silent-machine.ts';

/** Looked for less often: it takes minutes to be true. */
const ALONE_EVERY_MS = seconds(10);

export function openPresence(
  options: DeskOptions,
  memory: Memory,
  turns: Turns,
  hiders: () => readonly Hider[],
): { round(): Promise<void> } {
  const { store, policy, now } = options;
  const silence = openSilence(options, memory, turns, hiders);
  const startedAt = now();
  let lookedAt = startedAt;

  async function round(): Promise<void> {
    const [last] = (await store.tickets({ scopeKey: DOUBT_KEY, limit: 1 })).rows;
    if (last && ACTIVE.includes(last.state)) return endDoubt(options, last);
    if (now() - startedAt >= START_SETTLES_MS && (await beginDoubt(options, startedAt))) return;
    const trust = trustSince(startedAt, last);
    const found = await store.silentFindings();
    const seen = { parents: await store.parents(), known: new Set(found.map(({ machineId }) => machineId)) };
    await heardAgain(found, new Set(seen.parents.filter(isReleasing).map(({ id }) => id)));
    if (now() < trust.from) return;
    await feedOutages(options, silence, seen);
    await findOutages({ ...options, silence, hiders: hiders() }, trust, seen);
    if (now() < trust.strangersFrom || now() - lookedAt < ALONE_EVERY_MS) return;
    lookedAt = now();
    await alone(trust);
  }

  async function alone(trust: Trust): Promise<void> {
    const silent = await store.silentLong(now() - SERVER_SILENT_MS, ALWAYS_ON);
    const long = silent.filter(({ since, ...one }) =>
      isTooLong({ ...one, since: Math.max(silentSince(since, trust), startedAt) }),
    );
    await inSlices(long, ({ machineId }) => silence.holds(machineId));
  }

  async function heardAgain(found: SilentFinding[], releasing: Set<string>): Promise<void> {
    const over = found.filter((one) => isHeard(one) || (isLetGo(one, releasing) && !isTooLong(one)));
    await inSlices(over, ({ machineId }) => silence.over(machineId));
  }

  function isHeard({ presence, since }: SilentFinding): boolean {
    return presence !== 'silent' && now() - since >= HEARD_MS;
  }

  function isTooLong(machine: Parameters<typeof loneSilence>[0]): boolean {
    return isSilentTooLong(loneSilence(machine, policy().calendars, now()));
  }

  return { round };
}

/** The outage is over for the others: from now on it is silent alone. */
function isLetGo({ ticketId }: SilentFinding, releasing: Set<string>): boolean {
  return ticketId !== undefined && releasing.has(ticketId);
}
