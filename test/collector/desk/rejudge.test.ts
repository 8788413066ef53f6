import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contractSchema } from '../../../proto/schema.ts';
import { minutes } from '../../../shared/duration.ts';
import { builtInRules, loadPack, type Pack } from '../../../shared/rules/pack.ts';
import { builtInPack } from '../../support/built-in-pack.ts';
import { aMachine, disk, failedLogin, fillDisk, MACHINE, NOON, type Office, openOffice, unknown } from './office.ts';

/** A rule about free space on the root volume. */
function spaceRule(id: string, over: { limit: number; samples?: number; severity?: string }): string {
  const texts = (words: string) =>
    `{ title: "{label} ${words}", fine: "{label} ${words}", staff: ${words}, employee: ${words} }`;
  return `
  - id: ${id}
    check: volumes
    track: fault
    for_each: volumes.volumes
    label: it.mount
    samples: ${over.samples ?? 1}
    levels:
      - { severity: ${over.severity ?? 'high'}, when: it.free_ratio < ${over.limit} }
    texts:
      en: ${texts('space')}
      ja: ${texts('容量')}`;
}

function packWith(...rules: string[]): Pack {
  return loadPack([...builtInRules(), { file: 'own.yaml', text: `rules:${rules.join('')}` }], contractSchema);
}

describe('rules that change while machines sleep', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  async function change(to: Pack): Promise<void> {
    office.rules(to);
    await office.desk.judgeAnew();
  }

  const of = async (ruleId: string) => (await office.findings()).find((finding) => finding.ruleId === ruleId);

  it('a new rule judges what a sleeping laptop said last, as of then', async () => {
    await office.send([disk(30, NOON)]);
    await office.desk.disconnected(MACHINE, 1, 'asleep', NOON);
    office.clock.now += minutes(60);
    await change(packWith(spaceRule('own.space', { limit: 0.4 })));
    expect(await of('own.space')).toMatchObject({ state: 'open', observedMs: NOON, openedAt: office.clock.now });
  });

  it('one observation counts once, however often its rule changes', async () => {
    await office.send([disk(30, NOON)]);
    await change(packWith(spaceRule('own.space', { limit: 0.4, samples: 2 })));
    await change(packWith(spaceRule('own.space', { limit: 0.5, samples: 2 })));
    expect(await of('own.space')).toMatchObject({ state: 'pending', samples: 1 });
    office.clock.now += minutes(15);
    await office.send([disk(30, office.clock.now)]);
    expect(await of('own.space')).toMatchObject({ state: 'open' });
  });

  it('a rule made milder clears what only the old one held', async () => {
    await office.send([disk(30, NOON)]);
    await change(packWith(spaceRule('own.space', { limit: 0.4 })));
    await change(packWith(spaceRule('own.space', { limit: 0.1 })));
    expect(await of('own.space')).toMatchObject({ state: 'clear' });
  });

  it('findings of a rule that is gone are over, and their ticket settles', async () => {
    await fillDisk(office);
    office.clock.now += minutes(2);
    await office.desk.tick();
    const [ticket] = (await office.store.tickets({})).rows;
    await change({
      ...builtInPack,
      rules: new Map(),
      factRules: () => [],
      changeRules: () => [],
      occurrenceRules: () => [],
    });
    expect(await of('disk.space')).toMatchObject({ state: 'clear', reason: 'rule-removed' });
    office.clock.now += minutes(31);
    await office.desk.tick();
    expect((await office.store.ticket(ticket!.id))?.work.state).toBe('resolved');
  });

  it('leaves alone what other rules found, and what a check could not tell', async () => {
    await fillDisk(office);
    const before = await of('disk.space');
    await office.send([unknown('volumes', office.clock.now + 1)]);
    await change(packWith(spaceRule('own.space', { limit: 0.4 })));
    expect(await of('disk.space')).toEqual(before);
    expect(await of('own.space')).toBeUndefined();
  });

  it('an occurrence rule looks at what happened within its window', async () => {
    const strict = (count: number) =>
      loadPack(
        builtInRules().map(({ file, text }) => ({ file, text: text.replaceAll('count >= 8', `count >= ${count}`) })),
        contractSchema,
      );
    await office.send(
      [1, 2, 3].map((second) => failedLogin(NOON - second * 1000)),
      'urgent',
    );
    expect(await of('security.failed-logins')).toBeUndefined();
    await change(strict(3));
    expect(await of('security.failed-logins')).toMatchObject({ state: 'open' });
    expect((await office.store.cases({})).rows).toHaveLength(1);
  });

  async function openFleet(): Promise<() => Promise<number>> {
    const others = Array.from({ length: 150 }, (_, index) => {
      const id = `0198c3f2-0000-7000-8000-${String(index + 100).padStart(12, '0')}`;
      return aMachine({ id, name: `pc-${id}`, publicKey: id, standing: index === 0 ? 'pending' : 'active' });
    });
    const facts = { volumes: [{ id: 'u', mount: '/', free_ratio: 0.3, free_bytes: 30 * 2 ** 30, size_bytes: 1e11 }] };
    const row = { check: 'volumes', facts, sinceMs: NOON, observedMs: NOON, receivedAt: NOON, costMs: 1 };
    await office.store.commit({ machines: others, facts: others.map(({ id }) => ({ ...row, machineId: id })) });
    return async () => (await office.store.counts()).openFindings.byRule['own.space'] ?? 0;
  }

  const own = packWith(spaceRule('own.space', { limit: 0.4 }));

  it('reaches a fleet of more than one slice, and nobody who was not let in', async () => {
    const found = await openFleet();
    await change(own);
    expect(await found()).toBe(100);
    await office.desk.judgeAnew();
    expect(await found()).toBe(149);
  });

  it('what was not judged to the end is judged from its beginning after a restart', async () => {
    const found = await openFleet();
    await change(own);
    const after = office.reopen();
    await after.judgeAnew();
    await after.judgeAnew();
    expect(await found()).toBe(149);
  });

  it('and so is what was changed back in the middle of it', async () => {
    const found = await openFleet();
    await change(own);
    expect(await found()).toBe(100);
    await change(builtInPack);
    await office.desk.judgeAnew();
    expect(await found()).toBe(0);
  });

  it('finds out after a restart what changed while nobody was there', async () => {
    await office.desk.judgeAnew();
    await office.send([disk(30, NOON)]);
    await office.desk.disconnected(MACHINE, 1, 'asleep', NOON);
    office.rules(packWith(spaceRule('own.space', { limit: 0.4 })));
    await office.reopen().judgeAnew();
    expect(await of('own.space')).toMatchObject({ state: 'open' });
  });
});
