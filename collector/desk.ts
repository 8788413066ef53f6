// The one place where work changes. Three doors: receive (machines), act (people),
// tick (time); and a side entrance for the connection itself.
import { openComplaints } from '../shared/complaints.ts';
import { minutes } from '../shared/duration.ts';
import { openLabelling } from './desk/act/labels.ts';
import { actOn, turnOf } from './desk/act.ts';
import type { Desk } from './desk/doors.ts';
import { openMemory } from './desk/memory.ts';
import type { DeskOptions } from './desk/options.ts';
import { receiveBatch } from './desk/receive.ts';
import { openRejudging } from './desk/rejudge.ts';
import { openRoster } from './desk/roster.ts';
import { openAnchoring } from './desk/rounds/anchor.ts';
import { openAwayRound } from './desk/rounds/away.ts';
import { oneByOne } from './desk/rounds/commit.ts';
import { openKeepingUp } from './desk/rounds/keep-up.ts';
import { leftBehindRound } from './desk/rounds/left-behind.ts';
import { parentsRound } from './desk/rounds/parents.ts';
import { openPresence } from './desk/rounds/presence.ts';
import { openQuieting } from './desk/rounds/quiet.ts';
import { settleRound } from './desk/rounds/settle.ts';
import { openSignals } from './desk/rounds/signals.ts';
import { openTimersRound } from './desk/rounds/timers.ts';
import { triageRound } from './desk/rounds/triage.ts';
import { openTurns } from './desk/turns.ts';

export type { Connected, Desk, Receipt, Received } from './desk/doors.ts';
export type { DeskOptions } from './desk/options.ts';

const MISS_LOST_EVERY_MS = minutes(1);

export function openDesk(options: DeskOptions): Desk {
  const memory = openMemory(options.store);
  const turns = openTurns();
  const roster = openRoster(options, memory, turns);
  const quieting = openQuieting(options, memory, turns);
  const presence = openPresence(options, memory, turns, quieting.hiders);
  const signals = openSignals(options, memory, turns);
  const away = openAwayRound(options, turns);
  const keepingUp = openKeepingUp(options, turns);
  const timers = openTimersRound(options, turns);
  const complaints = openComplaints();
  const anchoring = openAnchoring(options);
  const rejudging = openRejudging(options, memory, turns, quieting.hiders);
  let missedLostAt = options.now();

  const rounds = [
    quieting.round,
    presence.round,
    () => parentsRound(options, turns),
    () => leftBehindRound(options, turns),
    () => triageRound(options, turns),
    () => settleRound(options, turns),
    away.round,
    keepingUp.round,
    timers.round,
    anchoring.round,
    signals.round,
    roster.flush,
    missLost,
  ];

  async function missLost(): Promise<void> {
    if (options.now() - missedLostAt < MISS_LOST_EVERY_MS) return;
    missedLostAt = options.now();
    await roster.missLost();
  }

  return {
    receive: (batch) =>
      turns.take(batch.machineId, () =>
        receiveBatch({ ...options, hiders: quieting.hiders(), complaints }, memory, batch),
      ),
    // In the turn of its machine, so that no batch changes the same case meanwhile.
    act: async (actor, action) => turns.take(await turnOf(options.store, action), () => actOn(options, actor, action)),
    label: openLabelling(options, { memory, turns, hiders: quieting.hiders, keepUp: keepingUp.ofMachine }),
    tick: () => oneByOne(rounds, (round) => round()),
    judgeAnew: rejudging.slice,
    suspect: signals.suspect,
    connected: roster.connected,
    heartbeat: roster.heartbeat,
    disconnected: roster.disconnected,
    fresh: roster.fresh,
  };
}
