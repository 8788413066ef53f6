import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InForce } from '../../../collector/rules/book.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { ConfigError } from '../../../shared/errors.ts';
import { builtInRules, loadPack } from '../../../shared/rules/pack.ts';
import { type Ask, openAsk } from './ask.ts';
import { ownRule } from './own-rule.ts';
import { FINE, JAPANESE, SICK } from './seed.ts';
import { AS_SHIPPED, openWorld, type World } from './world.ts';

let world: World;
let ask: Ask;
let reread: () => InForce = () => AS_SHIPPED;

beforeAll(async () => {
  world = await openWorld({ reread: () => reread() });
  ask = await openAsk(world);
});
afterAll(() => world.close());

describe('rules in force', () => {
  it('are listed with what they found, and one is shown as it is written', async () => {
    const { body } = await ask('GET', '/rules');
    const space = body.items.find(({ id }: { id: string }) => id === 'disk.space');
    expect(space).toMatchObject({ check: 'volumes', judges: 'facts', severity: 'high', tuned: false, open: 1 });
    const shown = (await ask('GET', '/rules/disk.space?lang=ja')).body;
    expect(shown.written).toContain('for_each: volumes.volumes');
    expect(shown.texts.title).toMatch(/空き/);
  });

  it('a name that is none is answered with those that look alike', async () => {
    const { status, body } = await ask('GET', '/rules/disk.spaec');
    expect(status).toBe(404);
    expect(body.detail).toContain('disk.space');
  });
});

describe('a trial', () => {
  const tried = async (text: string, over: object = {}) =>
    (await ask('POST', '/rules/try', { body: { text, ...over } })).body;

  it('says machine by machine what a new rule would open, and changes nothing', async () => {
    const before = (await world.parts.store.findings({})).rows;
    const trial = await tried(ownRule('own.small', 'it.free_ratio < 0.1'));
    expect(trial).toMatchObject({ judged: 3, machines: 3, counts: { opens: 2, closes: 0, unknown: 0 } });
    expect(trial.rules).toEqual([{ id: 'own.small', judges: 'facts', is: 'new', tried: true, openToday: 0 }]);
    expect(trial.items).toMatchObject([
      { machine: { id: FINE }, subject: 'uuid-root', outcome: 'opens', severity: 'high', title: '/ is small' },
      { machine: { id: SICK }, subject: 'uuid-home', outcome: 'opens', title: '/home is small' },
    ]);
    expect((await world.parts.store.findings({})).rows).toEqual(before);
  });

  it('compares a changed rule with what is open today: closed, worse, milder, as it is', async () => {
    const outcomes = async (when: string, severity?: string) => {
      const { items, counts } = await tried(ownRule('disk.space', when, severity));
      return [items.map(({ outcome }: { outcome: string }) => outcome), counts.stays];
    };
    expect(await outcomes('it.free_ratio < 0.01')).toEqual([['closes'], 0]);
    expect(await outcomes('it.free_ratio < 0.05', 'critical')).toEqual([['worse'], 0]);
    expect(await outcomes('it.free_ratio < 0.05', 'low')).toEqual([['milder'], 0]);
    expect(await outcomes('it.free_ratio < 0.05')).toEqual([[], 1]);
  });

  it('tells what nobody can tell, and of which kind of rule nothing is stored to try it on', async () => {
    const blind = ownRule('own.inodes', 'it.inodes_free_ratio < 0.1');
    const { items, counts } = await tried(blind);
    expect(counts).toMatchObject({ opens: 0, unknown: 3 });
    expect(items[0]).toMatchObject({ outcome: 'unknown', because: expect.stringContaining('inodes_free_ratio') });
    const change = blind.replace('check: volumes', 'check: volumes\n    judges: change\n    hold: 1d');
    expect((await tried(change)).rules).toMatchObject([{ tried: false, note: expect.stringContaining('change') }]);
  });

  it('replays a day of occurrences', async () => {
    const at = Date.now() - 5 * 3_600_000;
    const fields = { account: 'root', service: 'sshd', source: '203.0.113.9' };
    const failed = Array.from({ length: 3 }, (_, index) => ({
      ...{
        id: `01900000-0000-7000-b000-00000000000${index}`,
        machineId: JAPANESE,
        check: 'logins',
        kind: 'login_failed',
      },
      ...{ atMs: at + index * 1000, receivedAt: at, count: 1, fields },
    }));
    await world.parts.store.commit({ occurrences: failed });
    const text = ownRule('own.guessing', 'count >= 3', 'medium')
      .replace('check: volumes', 'check: logins\n    judges: occurrences\n    occurrence: login_failed\n    window: 1m')
      .replace('track: fault', 'track: security\n    subject: it.source')
      .replace(/ {4}for_each.*\n {4}label.*\n/, '');
    const { items, rules } = await tried(text);
    expect(items).toMatchObject([{ machine: { id: JAPANESE }, outcome: 'opens', subject: '203.0.113.9' }]);
    expect(rules[0].note).toContain('24 hours');
  });

  it('names every problem of the file as the load would, with its line', async () => {
    const wrong = `${ownRule('own.a', 'it.free_rati < 0.1')}${ownRule('own.b', '1 +').replace('rules:\n', '')}`;
    const { status, body } = await ask('POST', '/rules/try', { body: { text: wrong, file: '/etc/own.yaml' } });
    expect(status).toBe(422);
    const places = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(places).toEqual(['/etc/own.yaml:8', '/etc/own.yaml:18']);
    expect(body.errors[0].detail).toContain('free_ratio');
  });

  it('goes on slice by slice over a large fleet', async () => {
    const big = await openWorld({ empty: true });
    const askBig = await openAsk(big);
    const machines = Array.from({ length: 130 }, (_, index) => {
      const id = `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`;
      const at = Date.now();
      return {
        ...{ id, name: `pc-${index}`, os: 'linux', arch: 'x64', agentVersion: '1', labels: {}, publicKey: id },
        ...({ standing: 'active', presence: 'asleep', enrolledAt: at, lastSeenAt: at, presenceAt: at } as const),
      };
    });
    await big.parts.store.commit({ machines });
    const body = { text: ownRule('own.small', 'it.free_ratio < 0.1') };
    const first = (await askBig('POST', '/rules/try', { body })).body;
    const second = (await askBig('POST', '/rules/try', { body: { ...body, cursor: first.next } })).body;
    expect([first.judged, second.judged, second.machines, second.next]).toEqual([100, 30, 130, undefined]);
    await big.close();
  });
});

describe('a reload', () => {
  const reload = () => ask('POST', '/reload');
  const standing = async () => (await ask('GET', '/health')).body.rules;

  it('takes up new rules, judges the fleet by them, and is written into the audit', async () => {
    const own = { file: 'own.yaml', text: ownRule('own.small', 'it.free_ratio < 0.1') };
    reread = () => ({
      ...AS_SHIPPED,
      pack: loadPack([...builtInRules(), own], contractSchema),
      policy: { ...AS_SHIPPED.policy, quietMs: 1 },
      fixed: { 'agents.port': 9000 },
    });
    const before = await standing();
    const { body } = await reload();
    expect(body).toMatchObject({ added: ['own.small'], changed: [], removed: [], policy: ['quietMs'] });
    expect(body.needsRestart).toEqual(['agents.port']);
    expect(await standing()).toMatchObject({ by: 'admin', count: before.count + 1, hash: body.hash });
    await world.desk.judgeAnew();
    expect((await world.parts.store.counts()).openFindings.byRule['own.small']).toBe(2);
    const [row] = (await world.parts.store.audit({})).rows;
    expect(row).toMatchObject({ action: 'rules.reload', detail: { hash: body.hash, added: ['own.small'] } });
  });

  it('with anything wrong is refused with all problems, and the old rules stay', async () => {
    const before = await standing();
    reread = () => {
      throw new ConfigError('own.yaml:3: one\nown.yaml:9: two', { code: 'RULES' });
    };
    const { status, body } = await reload();
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['own.yaml:3', 'own.yaml:9']);
    const after = await standing();
    expect(after).toMatchObject({
      ...before,
      refused: { by: 'admin', problems: ['own.yaml:3: one', 'own.yaml:9: two'] },
    });
    expect((await ask('GET', '/rules/own.small')).status).toBe(200);
  });

  it('is nothing for a technician', async () => {
    const { personOf } = world.parts.people;
    world.parts.people.personOf = async () => ({ kind: 'person', name: 'kim', roles: ['tech'] });
    expect((await reload()).status).toBe(403);
    world.parts.people.personOf = personOf;
  });
});
