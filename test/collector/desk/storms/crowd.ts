// Hundreds of machines as rows of a real store; what happens to them is written into it as the desk's
// door for machines would. For machines that come in by that door: openFleet in ../fleet.ts.
import { type Finding, fingerprintOf } from '../../../../collector/domain/findings/finding.ts';
import type { Change, Machine } from '../../../../collector/domain/fleet/machine.ts';
import type { Ticket } from '../../../../collector/domain/tickets/ticket.ts';
import type { OutboxRow } from '../../../../collector/domain/work.ts';
import { seconds } from '../../../../shared/duration.ts';
import { aMachine, NOON, type Office } from '../office.ts';

export const RULE = 'health.crashes';
const AT_ONCE = 500;

export interface Crowd {
  machines: Machine[];
  /** They fail now, at once. */
  fail(machines: Machine[], over?: Partial<Finding>): Promise<void>;
  mend(machines: Machine[], over?: Partial<Finding>): Promise<void>;
  change(machines: Machine[], over?: Partial<Change>): Promise<void>;
  /** Their connections break without a goodbye. */
  vanish(machines: Machine[]): Promise<void>;
  comeBack(machines: Machine[]): Promise<void>;
  /** Time passes, tick by tick. */
  pass(ms: number, stepMs?: number): Promise<void>;
  parents(): Promise<Ticket[]>;
  /** Tickets of single machines. */
  singles(): Promise<Ticket[]>;
  notices(): Promise<OutboxRow[]>;
}

/** `siteOf` and `classOf` give the labels of the machine with this number. */
export async function openCrowd(
  office: Office,
  size: number,
  siteOf: (index: number) => string = () => 'tokyo',
  classOf: (index: number) => string = () => 'laptop',
): Promise<Crowd> {
  const { store, clock, desk } = office;
  const machines = Array.from({ length: size }, (_, index) =>
    aMachine({
      id: `0198c3f2-0000-7000-9000-${String(index).padStart(12, '0')}`,
      name: `pc-${index}`,
      publicKey: `fleet-${index}`,
      labels: { site: siteOf(index), class: classOf(index) },
      presence: 'online',
      presenceAt: NOON - seconds(3600),
      lastSeenAt: NOON,
    }),
  );
  await inSlices(machines, (slice) => store.commit({ machines: slice }));

  async function fail(failing: Machine[], over: Partial<Finding> = {}): Promise<void> {
    await inSlices(failing, (slice) =>
      store.commit({ findings: slice.map(({ id }) => aFailure(id, clock.now, over)) }),
    );
  }

  async function mend(mended: Machine[], over: Partial<Finding> = {}): Promise<void> {
    const clear = { state: 'clear', clearedAt: clock.now, reason: 'cleared', ...over } as const;
    await fail(mended, clear);
  }

  async function change(changed: Machine[], over: Partial<Change> = {}): Promise<void> {
    const rows = changed.map(({ id }) => aChange(id, clock.now, over));
    await inSlices(rows, (slice) => store.commit({ changes: slice }));
  }

  async function seen(found: Machine[], over: Partial<Machine>): Promise<void> {
    const rows = found.map((machine) => ({ ...machine, lastSeenAt: clock.now, presenceAt: clock.now, ...over }));
    await inSlices(rows, (slice) => store.commit({ seenMachines: slice }));
  }

  async function pass(ms: number, stepMs = seconds(10)): Promise<void> {
    for (const end = clock.now + ms; clock.now < end; ) {
      clock.now = Math.min(end, clock.now + stepMs);
      await desk.tick();
    }
  }

  return {
    machines,
    fail,
    mend,
    change,
    vanish: (gone) => seen(gone, { presence: 'silent' }),
    comeBack: (back) => seen(back, { presence: 'online' }),
    pass,
    parents: async () => (await store.tickets({ kind: 'mass', limit: 200 })).rows.toReversed(),
    async singles() {
      const { rows } = await store.tickets({ limit: 200 });
      return rows.filter(({ kind }) => kind !== 'mass');
    },
    notices: () => store.outboxDue(Number.MAX_SAFE_INTEGER, 10_000, ['mail']),
  };
}

function aFailure(machineId: string, now: number, over: Partial<Finding>): Finding {
  const ruleId = over.ruleId ?? RULE;
  return {
    ...{ id: fingerprintOf(machineId, ruleId, '-'), machineId, ruleId, check: 'crashes', subject: '-', label: 'pc' },
    ...{ track: 'fault', state: 'open', severity: 'high', values: { count: 3, code: '?' }, samples: 1 },
    ...{ sinceMs: now, onsetMs: now, openedAt: now, onsets: 1, observedMs: now, reason: 'confirmed' },
    recentOnsets: [now],
    ...over,
  };
}

function aChange(machineId: string, now: number, over: Partial<Change>): Change {
  const subject = over.subject ?? 'chrome/msi';
  return {
    ...{ machineId, check: 'software', atMs: now, receivedAt: now, kind: 'changed', subject },
    ...{ path: `packages.${subject}.version`, before: '130', after: '131' },
    ...over,
  };
}

async function inSlices<Row>(rows: Row[], write: (slice: Row[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < rows.length; start += AT_ONCE) await write(rows.slice(start, start + AT_ONCE));
}
