import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { CAUSE_SENTENCES } from '../../../collector/api/explain/cause-words.ts';
import { reasonSentence } from '../../../collector/api/explain/ticket-words.ts';
import { DEFAULT_POLICY } from '../../../collector/domain/policy.ts';
import { CAUSE_RULES } from '../../../collector/domain/tickets/cause-rules.ts';
import { freeze } from '../../../collector/domain/tickets/evidence.ts';
import type { Ticket } from '../../../collector/domain/tickets/ticket.ts';
import { type Ask, openAsk } from './ask.ts';
import { FULL_DISK, NEW_DISK, TICKET } from './seed.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let ask: Ask;

beforeAll(async () => {
  world = await openWorld();
  ask = await openAsk(world);
});
afterAll(() => world.close());

const stored = async () => (await world.parts.store.ticket(TICKET))!.work;

async function change(over: Partial<Ticket>): Promise<void> {
  const work = await stored();
  const row = { ...work, ...over, version: work.version + 1 };
  await world.parts.store.commit({ tickets: [{ row, expect: work.version }] });
}

it.each([
  [20_000, 'been clear for 20 seconds; 1 still holds.', '解消した状態が20秒続くと'],
  [90_000, 'been clear for 1.5 minutes; 1 still holds.', '解消した状態が1.5分続くと'],
  [1_800_000, 'been clear for 30 minutes; 1 still holds.', '解消した状態が30分続くと'],
  [7_200_000, 'been clear for 2 hours; 1 still holds.', '解消した状態が2時間続くと'],
])('the end of a ticket says how long %i ms are', async (quietMs, english, japanese) => {
  const policy = () => ({ ...DEFAULT_POLICY, quietMs });
  const other = await openWorld({ more: { policy } });
  onTestFinished(other.close);
  const asked = await openAsk(other);
  const sentence = async (lang: string) =>
    (await asked('GET', `/tickets/T-1/explain?lang=${lang}`)).body.ending.sentence;
  expect(await sentence('en')).toContain(english);
  expect(await sentence('ja')).toContain(japanese);
});

describe('the evidence of a ticket', () => {
  it('is none for tickets from before, and 404 for a ticket that is none', async () => {
    expect((await ask('GET', '/tickets/T-1/evidence')).body).toEqual({ items: [] });
    expect((await ask('GET', '/tickets/T-999/evidence')).status).toBe(404);
  });

  it('comes as the text that was hashed, and says whether it still fits', async () => {
    const { id, kind, title, severity, observedMs } = await stored();
    const seen = {
      ticket: { id, kind, title, severity, observedMs },
      machines: [],
      facts: [],
      findings: [],
      changes: [],
    };
    const sound = freeze(seen, { at: Date.now(), because: 'opened', ordinal: 1 });
    const forged = { ...freeze(seen, { at: Date.now(), because: 'reopened', ordinal: 2 }), hash: '0'.repeat(64) };
    await world.parts.store.commit({ evidence: [sound, forged] });
    const { items } = (await ask('GET', '/tickets/T-1/evidence')).body;
    expect(items.map(({ intact }: { intact: boolean }) => intact)).toEqual([true, false]);
    expect(createHash('sha256').update(items[0].body).digest('hex')).toBe(items[0].hash);
  });
});

describe('a ticket explained', () => {
  const explained = async (lang = 'en') => (await ask('GET', `/tickets/T-1/explain?lang=${lang}`)).body;

  it('tells each decision in order, each in a sentence', async () => {
    await ask('POST', '/tickets/T-1/note', { body: { text: 'called the user' } });
    const { decisions, ticket } = await explained();
    expect(ticket.ref).toBe('T-1');
    expect(decisions.map(({ name }: { name: string }) => name)).toEqual(['first-seen', 'called the user']);
  });

  it('tells how the matrix came to its priority, and what stands above the matrix', async () => {
    const { priority } = await explained();
    expect(priority).toMatchObject({ impact: 'low', urgency: 'high', computed: 'P3', priority: 'P3' });
    expect(priority.sentences).toEqual(['Impact low by urgency high gives P3.']);
    await change({ priority: 'P1', pinned: true });
    expect((await explained()).priority.sentences[1]).toContain('A person set it to P1');
    await change({ priority: 'P2', pinned: undefined as never });
    expect((await explained('ja')).priority.sentences[1]).toContain('P2');
  });

  it('tells its clocks, and why it does not end by itself', async () => {
    const { clocks, ending } = await explained();
    expect(clocks.map(({ name }: { name: string }) => name)).toEqual(['ack', 'response', 'resolve', 'update']);
    expect(clocks[2].due).toMatch(/^2\d{3}-/);
    expect(ending).toMatchObject({
      name: 'still-holding',
      sentence: expect.stringContaining('for 30 minutes; 1 still holds.'),
    });
  });

  it('tells the cause that was guessed, and whether people agreed', async () => {
    const hypothesis = { cause: 'system_fault', confidence: 0.9, because: 'failing-hardware' } as const;
    await change({ hypothesis, resolution: { cause: 'user_action', fix: 'x' } });
    expect((await explained()).hypothesis).toMatchObject({
      ...{ cause: 'system_fault', rule: 'failing-hardware', was: 'wrong' },
      sentence: 'The hardware itself reports that it fails.',
    });
    await change({ resolution: undefined as never });
  });

  it('judges each of its findings once more, with its rule, input and answers', async () => {
    const { lines, more } = await explained();
    expect(more).toBe(0);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ finding: { id: FULL_DISK }, present: { verdict: 'holding' } });
    expect(lines[0].rule.written).toContain('levels:');
  });

  it.each([
    ['many-everywhere', 'all over the fleet', '多数の PC'],
    ['resolve-75', 'of the time', '解決'],
    ['do-not-re-image', 'Do not re-image', '初期化'],
  ])('says "%s" in words', (reason, en, ja) => {
    expect(reasonSentence(reason, 'en')).toContain(en);
    expect(reasonSentence(reason, 'ja')).toContain(ja);
    expect(reasonSentence('toString', 'en')).toBeUndefined();
  });

  it('has a sentence in both languages for every rule that guesses', () => {
    for (const { name } of CAUSE_RULES) expect(CAUSE_SENTENCES[name], name).toMatchObject({ en: /\./, ja: /。/ });
  });
});

describe('why this did not make a ticket', () => {
  it.each([
    ['a window', { quiet: { by: 'window', id: 'w-1', since: 5 } }, 'quiet-window', 'w-1'],
    ['a silence', { quiet: { by: 'silence', id: 's-1', since: 5 } }, 'quiet-silence', 's-1'],
    ['another finding', { quiet: { by: 'dependency', id: FULL_DISK, since: 5 } }, 'quiet-dependency', FULL_DISK],
  ] as const)('%s keeps it quiet', async (_, over, name, id) => {
    const finding = (await world.parts.store.finding(NEW_DISK))!;
    const openedAt = Date.now() - 3_600_000;
    await world.parts.store.commit({ findings: [{ ...finding, state: 'open', severity: 'high', openedAt, ...over }] });
    const { waitsFor } = (await ask('GET', `/findings/${NEW_DISK}/explain`)).body;
    expect(waitsFor).toMatchObject({ name, id, since: '1970-01-01T00:00:00.005Z' });
    expect(waitsFor.sentence).toContain('no ticket');
  });

  it('a parent has it, or it is known to come and go', async () => {
    const since = Date.now() - 60_000;
    const finding = (await world.parts.store.finding(FULL_DISK))!;
    await world.parts.store.commit({
      findings: [{ ...finding, flappingSince: since, recentOnsets: [since - 60_000, since - 30_000, since] }],
    });
    const waits = async () => (await ask('GET', `/findings/${FULL_DISK}/explain`)).body.waitsFor;
    expect(await waits()).toMatchObject({ name: 'flapping', since: new Date(since).toISOString() });
    await change({ parentId: 'parent-1' });
    expect(await waits()).toMatchObject({ name: 'parent', id: 'parent-1' });
  });
});
