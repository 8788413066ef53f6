import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finding, fingerprintOf } from '../../../collector/domain/findings/finding.ts';
import { builtInPack } from '../../support/built-in-pack.ts';
import { desksideOf } from '../cli/deskside.ts';
import { type Ask, openAsk } from './ask.ts';
import { FINE, FIREWALL, FULL_DISK, GONE_RULE, NEW_DISK } from './seed.ts';
import { openWorld, type World } from './world.ts';

const MINUTE = 60_000;
let world: World;
let ask: Ask;

beforeAll(async () => {
  world = await openWorld();
  ask = await openAsk(world);
});
afterAll(() => world.close());

const explained = async (id: string, lang = 'en') => (await ask('GET', `/findings/${id}/explain?lang=${lang}`)).body;

it('shows the rule as written with its place, and the answers of its conditions to the facts of now', async () => {
  const { rule, present } = await explained(FULL_DISK);
  const [{ source }] = [builtInPack.rules.get('disk.space')!];
  expect(rule).toMatchObject({ id: 'disk.space', place: expect.stringMatching(/^disk\.yaml:\d+$/) });
  for (const { when } of source.levels) expect(rule.written).toContain(when);
  expect(present).toMatchObject({ verdict: 'holding', severity: 'high' });
  expect(present.conditions).toContainEqual({ expression: source.levels[0]!.when, answer: 'true' });
});

it('names the decision, and the ticket or case that works on it', async () => {
  expect(await explained(FULL_DISK)).toMatchObject({
    state: { name: 'open', sentence: 'It is open.' },
    decision: { name: 'seen-again', sentence: 'It was seen again, as before.' },
    work: { on: 'ticket', ref: 'T-1', state: 'new' },
  });
  expect(await explained(FIREWALL, 'ja')).toMatchObject({
    state: { sentence: '検出中です。' },
    work: { on: 'case', ref: 'C-1', title: 'ファイアウォールが無効です' },
  });
});

it('says until when a young finding must hold', async () => {
  const { waitsFor, samples } = await explained(NEW_DISK);
  expect(samples).toEqual({ have: 1, need: 1 });
  expect(waitsFor.name).toBe('duration');
  expect(waitsFor.sentence).toBe(`It must hold until ${waitsFor.until}.`);
  const finding = (await world.parts.store.finding(NEW_DISK))!;
  expect(Date.parse(waitsFor.until) - finding.onsetMs).toBe(15 * MINUTE);
});

it('says that a rule is gone', async () => {
  const explanation = await explained(GONE_RULE);
  expect(explanation).not.toHaveProperty('rule');
  expect(explanation.present).toMatchObject({ verdict: 'not-judged', conditions: [] });
});

it('of an unknown finding is a 404', async () => {
  expect((await ask('GET', '/findings/zzzz/explain')).status).toBe(404);
});

it('of a finding the collector sees by itself has its words, and no conditions', async () => {
  const { store } = world.parts;
  const disk = (await store.finding(NEW_DISK))!;
  const id = fingerprintOf(FINE, 'machine.blind', 'smart');
  const about = { ruleId: 'machine.blind', check: 'smart', subject: 'smart', label: 'smart', state: 'open' as const };
  await store.commit({
    findings: [{ ...disk, ...about, id, openedAt: Date.now(), severity: 'low', values: { reason: 'timeout' } }],
  });
  const { finding, present, waitsFor } = await explained(id);
  expect(finding).toMatchObject({ title: expect.stringContaining('"smart" has not been able to tell') });
  expect(finding.advice).toContain('deskside-agent check smart');
  expect(present).toMatchObject({ verdict: 'not-judged', because: expect.stringContaining('by itself') });
  expect(waitsFor).toMatchObject({ name: 'below-policy' });
});

const OPEN_LONG_ENOUGH = { state: 'open', severity: 'high' } as const;

describe('why there is no ticket', () => {
  async function withFinding(change: Partial<Finding>): Promise<{ waitsFor?: { name: string }; present: object }> {
    const { store } = world.parts;
    const { clearedAt: _, ...finding } = (await store.finding(NEW_DISK))!;
    await store.commit({ findings: [{ ...finding, ...change }] });
    return explained(NEW_DISK);
  }

  it.each<[string, () => Partial<Finding>]>([
    ['waiting', () => ({ state: 'open', openedAt: Date.now() - 5000, severity: 'medium' })],
    ['below-policy', () => ({ state: 'open', openedAt: Date.now() - 60 * MINUTE, severity: 'low' })],
    ['ticket', () => ({ state: 'open', openedAt: Date.now() - 60 * MINUTE, severity: 'high' })],
    ['hold', () => ({ state: 'clearing', sinceMs: Date.now() })],
    ['settling', () => ({ state: 'pending', reason: 'settling' })],
    [
      'quiet-dependency',
      () => ({ ...OPEN_LONG_ENOUGH, quiet: { by: 'dependency', id: 'cause', since: Date.now() - MINUTE } }),
    ],
  ])('%s', async (name, change) => {
    expect((await withFinding(change())).waitsFor).toMatchObject({ name });
  });

  it('a finding explained by another names it, and its times are those of the reader on the command line', async () => {
    const quiet = { by: 'dependency' as const, id: FULL_DISK, since: Date.now() - MINUTE };
    const { waitsFor } = await withFinding({ ...OPEN_LONG_ENOUGH, quiet });
    expect(waitsFor).toMatchObject({ sentence: expect.stringMatching(`: ${FULL_DISK.slice(0, 8)} \\(/home is .*\\)`) });
    const { out } = await desksideOf(world)(`explain ${NEW_DISK}`);
    expect(out).toMatch(/explains it since \d{4}-\d\d-\d\d \d\d:\d\d \(1 min ago\): /);
    expect(out).not.toMatch(/\dZ\b/);
  });

  it('a clear finding waits for nothing', async () => {
    expect(await withFinding({ state: 'clear' })).not.toHaveProperty('waitsFor');
  });

  it('a check that can not tell gives its reason for an answer', async () => {
    const { store } = world.parts;
    const volumes = (await store.facts(FINE)).find(({ check }) => check === 'volumes')!;
    const unknown = { reason: 'timeout', detail: 'a dead mount', sinceMs: Date.now() };
    await store.commit({ facts: [{ ...volumes, unknown }] });
    expect((await explained(NEW_DISK)).present).toMatchObject({ verdict: 'unknown', because: 'timeout: a dead mount' });
  });
});
