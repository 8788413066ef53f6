import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVE } from '../../../collector/domain/tickets/ticket.ts';
import type { Event } from '../../../proto/gen/types.ts';
import { minutes, seconds } from '../../../shared/duration.ts';
import { packOf, wholeRuleOf } from '../../shared/rules/rules.ts';
import { AIKO, factsOf, type Office, openOffice } from './office.ts';

const SIGNS = {
  gateway: (bad: boolean, at: number) => factsOf('network', { links: [], resolvers: [], gateway_reachable: !bad }, at),
  slow: (bad: boolean, at: number) => factsOf('load', { cpu_ratio: bad ? 1 : 0 }, at),
  clock: (bad: boolean, at: number) => factsOf('clock', { synchronised: !bad }, at),
} satisfies Record<string, (bad: boolean, at: number) => Event>;
type Sign = keyof typeof SIGNS;

const rule = (id: string, check: string, when: string, causes?: string[]) =>
  wholeRuleOf({ id, check, explained_by: causes, levels: [{ severity: 'medium', when }] });
const pack = packOf(
  rule('test.gateway', 'network', '!network.gateway_reachable'),
  rule('test.slow', 'load', 'load.cpu_ratio > 0.9', ['test.gateway']),
  rule('test.clock', 'clock', '!clock.synchronised', ['test.gateway', 'test.slow']),
);

async function inOffice(visit: (office: Office) => Promise<void>): Promise<void> {
  const office = await openOffice();
  office.rules(pack);
  try {
    await visit(office);
  } finally {
    await office.close();
  }
}

async function show({ send, clock }: Office, sign: Sign, bad = true): Promise<void> {
  await send([SIGNS[sign](bad, clock.now)]);
}

async function pass({ clock, desk }: Office, ms: number): Promise<void> {
  for (const end = clock.now + ms; clock.now < end; ) {
    clock.now = Math.min(end, clock.now + seconds(30));
    await desk.tick();
  }
}

/** Lines of each active ticket. */
async function work({ store }: Office): Promise<string[][]> {
  const { rows } = await store.tickets({ states: [...ACTIVE] });
  const files = await Promise.all(rows.map(({ id }) => store.ticket(id)));
  return files.map((file) => file!.findings.map(({ ruleId }) => ruleId).toSorted());
}

async function quiet({ findings }: Office): Promise<Record<string, string | undefined>> {
  const all = await findings();
  const ruleOf = (id: string | undefined) => all.find((finding) => finding.id === id)?.ruleId;
  return Object.fromEntries(all.map((finding) => [finding.ruleId, ruleOf(finding.quiet?.id)]));
}

const signs: Sign[] = ['gateway', 'slow', 'clock'];

describe('a dead gateway and what it causes', () => {
  it('are one ticket, in whatever order they arrive, whether triage looks between or not', () =>
    fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(signs, { minLength: signs.length }),
        fc.array(fc.constantFrom(seconds(10), minutes(2), minutes(4)), { minLength: 3, maxLength: 3 }),
        (order, pauses) =>
          inOffice(async (office) => {
            for (const [index, sign] of order.entries()) {
              await show(office, sign);
              await pass(office, pauses[index] ?? 0);
            }
            await pass(office, minutes(2));
            const { 'test.gateway': cause, ...echoes } = await quiet(office);
            expect(cause).toBeUndefined();
            expect(Object.values(echoes)).toEqual([expect.stringMatching(/^test/), expect.stringMatching(/^test/)]);
            const [lines, ...more] = await work(office);
            expect(more).toEqual([]);
            expect(lines).toContain('test.gateway');
          }),
      ),
      { numRuns: 25 },
    ));

  it('come first or second: the late one becomes a line of a ticket that nobody touched', () =>
    inOffice(async (office) => {
      await show(office, 'slow');
      await pass(office, minutes(12));
      await show(office, 'gateway');
      expect(await work(office)).toEqual([['test.gateway', 'test.slow']]);
      const [ticket] = (await office.store.tickets({})).rows;
      const file = await office.store.ticket(ticket!.id);
      expect(file?.entries.at(-1)).toMatchObject({ move: 'line-added', reason: 'explains-a-line' });
    }));

  it('are two tickets when somebody works on the first already', () =>
    inOffice(async (office) => {
      await show(office, 'slow');
      await pass(office, minutes(12));
      const [ticket] = (await office.store.tickets({})).rows;
      await office.desk.act(AIKO, { do: 'ticket.take', id: ticket!.id });
      await show(office, 'gateway');
      await pass(office, minutes(2));
      expect((await work(office)).toSorted()).toEqual([['test.gateway'], ['test.slow']]);
    }));

  it('leave alone what was there long before', () =>
    inOffice(async (office) => {
      await show(office, 'slow');
      await pass(office, minutes(16));
      await show(office, 'gateway');
      await pass(office, minutes(2));
      expect((await quiet(office))['test.slow']).toBeUndefined();
      expect(await work(office)).toHaveLength(2);
    }));
});

describe('a cause that people let be', () => {
  it.each([
    ['resolved although it holds', { do: 'ticket.resolve', cause: 'unknown', fix: 'none', force: 'it may stay' }],
    ['cancelled', { do: 'ticket.cancel', because: 'false_alarm', reason: 'none' }],
  ] as const)('%s, hides nothing any more', (_, ending) =>
    inOffice(async (office) => {
      await show(office, 'gateway');
      await pass(office, minutes(2));
      const [ticket] = (await office.store.tickets({})).rows;
      const recheckAt = office.clock.now + minutes(60 * 24);
      await office.desk.act(AIKO, { ...ending, id: ticket!.id, ...(ending.do === 'ticket.resolve' && { recheckAt }) });
      await pass(office, minutes(10));
      await show(office, 'slow');
      expect((await quiet(office))['test.slow']).toBeUndefined();
      await pass(office, minutes(2));
      expect(await work(office)).toEqual([['test.slow']]);
    }),
  );
});

describe('when the gateway is back', () => {
  const afterAnHour = async (office: Office) => {
    await show(office, 'gateway');
    await show(office, 'slow');
    await pass(office, minutes(60));
    await show(office, 'gateway', false);
  };

  it('an echo that ends with it makes no work', () =>
    inOffice(async (office) => {
      await afterAnHour(office);
      await show(office, 'slow', false);
      await pass(office, minutes(20));
      expect(await work(office)).toEqual([['test.gateway']]);
      expect(await quiet(office)).toEqual({ 'test.gateway': undefined, 'test.slow': undefined });
    }));

  it('what is seen once more is work', () =>
    inOffice(async (office) => {
      await afterAnHour(office);
      await pass(office, minutes(2));
      expect(await work(office)).toEqual([['test.gateway']]);
      await show(office, 'slow');
      await pass(office, minutes(1));
      expect(await work(office)).toEqual([['test.gateway', 'test.slow']]);
    }));

  it('what is still there five minutes later is work, with the next word of its machine', () =>
    inOffice(async (office) => {
      await afterAnHour(office);
      await pass(office, minutes(4));
      await show(office, 'gateway', false);
      await pass(office, minutes(1));
      expect(await work(office)).toEqual([['test.gateway']]);
      await show(office, 'gateway', false);
      await pass(office, minutes(1));
      expect(await work(office)).toEqual([['test.gateway', 'test.slow']]);
    }));
});

describe('the built-in rules', () => {
  it('make one ticket of a dead gateway that takes the name servers with it', async () => {
    const office = await openOffice();
    try {
      const resolvers = [{ address: '192.0.2.53', answers: false }];
      for (let look = 0; look < 5; look++) {
        const gateway = { gateway: '192.0.2.1', default_interface: 'eth0', gateway_reachable: false };
        const facts = { links: [], resolvers, ...gateway };
        await office.send([factsOf('network', facts, office.clock.now)]);
        await pass(office, minutes(5));
      }
      const [ticket, ...more] = (await office.store.tickets({})).rows;
      expect(more).toEqual([]);
      expect(ticket?.title.en).toBe('pc-17: the gateway 192.0.2.1 does not answer');
      expect(await quiet(office)).toMatchObject({ 'network.dns': 'network.gateway' });
    } finally {
      await office.close();
    }
  });

  it.each<[string, string[], boolean | undefined, string[]]>([
    ['one piece of work of a CUPS that failed where people print', ['cups.service'], false, ['health.service-failed']],
    ['one of it where nobody prints', ['cups.service'], undefined, ['health.service-failed']],
    ['one of a CUPS that somebody stopped', [], false, ['health.print-service']],
    ['two of it and another service', ['backup.service'], false, ['health.print-service', 'health.service-failed']],
  ])('make %s', async (_, units, running, expected) => {
    const office = await openOffice();
    try {
      const failed = units.map((unit) => ({ unit, description: '' }));
      for (let look = 0; look < 12; look++) {
        const printing = { printers: [], ...(running !== undefined && { spooler_running: running }) };
        await office.send([factsOf('services', { failed }, office.clock.now)]);
        if (look % 3 === 0) await office.send([factsOf('printers', printing, office.clock.now)]);
        await pass(office, minutes(5));
      }
      const open = (await office.findings()).filter(({ state, quiet }) => state === 'open' && !quiet);
      expect(open.map(({ ruleId }) => ruleId).toSorted()).toEqual(expected);
    } finally {
      await office.close();
    }
  });
});
