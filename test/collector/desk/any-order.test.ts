import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVE } from '../../../collector/domain/tickets/ticket.ts';
import type { Entry } from '../../../collector/domain/work.ts';
import { hours, minutes, seconds } from '../../../shared/duration.ts';
import { AIKO, disk, failedLogin, MACHINE, type Office, openOffice, unchanged, unknown } from './office.ts';

const deed = fc.constantFrom(
  ...([
    'fill',
    'fuller',
    'free',
    'again',
    'dark',
    'guess',
    'tick',
    'tick',
    'twice',
    'restart',
    'take',
    'resolve',
    'reopen',
  ] as const),
);
const pause = fc.constantFrom(seconds(30), minutes(2), minutes(16), minutes(40), hours(13), hours(80));
const history = fc.array(fc.record({ deed, pause }), { minLength: 10, maxLength: 40 });

describe('in whatever order things happen', () => {
  it('a finding is in one active ticket at most, and every move follows the last', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const office = await openOffice();
        try {
          const run = player(office);
          for (const step of steps) {
            office.clock.now += step.pause;
            await run(step.deed);
          }
          await expectOrder(office);
        } finally {
          await office.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});

type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

function player(office: Office): (what: Deed) => Promise<unknown> {
  let { desk } = office;
  let next = 1;
  const send = async (event: Parameters<typeof office.batch>[1][number]) => {
    const batch = office.batch(next++, [event]);
    return Promise.all([desk.receive(batch), desk.receive(batch)]);
  };
  const onTicket = async (act: (id: string) => Parameters<typeof desk.act>[1]) => {
    const [ticket] = (await office.store.tickets({})).rows;
    // Moves that are not allowed now are refused, which is what is tried here too.
    if (ticket) await desk.act(AIKO, act(ticket.id)).catch((error) => expect(error).toMatchObject({ status: 409 }));
  };
  const deeds: Record<Deed, () => Promise<unknown>> = {
    fill: () => send(disk(8, office.clock.now)),
    fuller: () => send(disk(2, office.clock.now)),
    free: () => send(disk(60, office.clock.now)),
    again: () => send(unchanged('volumes', office.clock.now)),
    dark: () => send(unknown('volumes', office.clock.now)),
    guess: () => send(failedLogin(office.clock.now, '203.0.113.9', { count: 9 })),
    tick: () => desk.tick(),
    twice: () => Promise.all([desk.tick(), desk.tick()]),
    restart: async () => {
      desk = office.reopen();
    },
    take: () => onTicket((id) => ({ do: 'ticket.take', id })),
    resolve: () => onTicket((id) => ({ do: 'ticket.resolve', id, cause: 'unknown', fix: 'looked at it' })),
    reopen: () => onTicket((id) => ({ do: 'ticket.reopen', id, reason: 'not mended' })),
  };
  return (what) => deeds[what]();
}

async function expectOrder({ store }: Office): Promise<void> {
  const tickets = await Promise.all((await store.tickets({ limit: 200 })).rows.map(({ id }) => store.ticket(id)));
  const worked = tickets
    .filter((file) => file && ACTIVE.includes(file.work.state))
    .flatMap((file) => file!.findings.map(({ id }) => id));
  expect(new Set(worked).size).toBe(worked.length);

  const cases = await Promise.all(
    (await store.cases({ machineId: MACHINE, limit: 200 })).rows.map(({ id }) => store.case(id)),
  );
  for (const file of [...tickets, ...cases]) {
    expect(file!.entries.map(({ from }) => from)).toEqual([
      undefined,
      ...file!.entries.slice(0, -1).map(({ to }: Entry) => to),
    ]);
    expect(file!.entries.at(-1)?.to).toBe(file!.work.state);
    expect(file!.work.version).toBe(file!.entries.length);
  }
  for (const file of cases) expect(file!.work.state).toBe('flagged');
}
