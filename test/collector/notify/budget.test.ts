import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../../collector/domain/tickets/ticket.ts';
import type { OutboxRow } from '../../../collector/domain/work.ts';
import { openDispatcher } from '../../../collector/notify/dispatcher.ts';
import { targetsOf } from '../../../collector/notify/targets.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import type { Store } from '../../../collector/store/store.ts';
import { hours, minutes } from '../../../shared/duration.ts';
import { openLog } from '../../../shared/log.ts';
import { aCase, aMachine, aTicket, without } from '../../contract/builders.ts';
import { type WebhookReceiver, webhookReceiver } from '../../support/webhook-receiver.ts';
import { aSilence } from '../domain/quiet/builders.ts';

const log = openLog('test', 'silent');
const machine = aMachine({ name: 'pc-17' });
const NINE = Date.UTC(2026, 10, 22, 9);
let folder: string;
let store: Store;
let receiver: WebhookReceiver;
let now: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deskside-budget-'));
  store = await openSqliteStore(join(folder, 'deskside.db'));
  receiver = await webhookReceiver();
  now = NINE;
  await store.commit({ machines: [machine] });
});
afterEach(async () => {
  await store.close();
  await receiver.close();
  rmSync(folder, { recursive: true });
});

function dispatcher(settings: object = {}) {
  const webhook = [{ name: 'desk', url: receiver.url, secret: receiver.secret, ...settings }];
  return openDispatcher({ store, targets: targetsOf({ webhook }), now: () => now, log });
}

/** A ticket of its own, and the notice that it opened. */
async function opened(changed: Partial<Ticket> = {}): Promise<Ticket> {
  const ticket = without(aTicket(machine.id, { kind: 'fault', ...changed }), 'scope', 'parentId');
  await store.commit({ tickets: [{ row: ticket, expect: 0 }], outbox: [notice({ ofId: ticket.id })] });
  return ticket;
}

function notice(changed: Partial<OutboxRow>): OutboxRow {
  return {
    ...{ id: randomUUID(), target: 'webhook/desk', kind: 'ticket.opened', on: 'ticket', ofId: '', at: now },
    ...{ idempotencyKey: randomUUID(), attempts: 0, dueAt: now, state: 'waiting', ...changed },
  };
}

const states = async () => (await store.notices({ limit: 200 })).rows.map(({ state }) => state).toSorted();
const texts = () => receiver.deliveries.map((delivery) => (delivery as unknown as { text: { en: string } }).text.en);

describe('the budget of a target', () => {
  it('is twelve messages within any hour; the rest comes as one list at the top of the hour', async () => {
    now += minutes(10);
    for (let number = 1; number <= 15; number++) await opened({ title: { en: `fault ${number}`, ja: '-' } });
    await dispatcher().drain();
    expect(receiver.deliveries).toHaveLength(12);
    expect((await states()).filter((state) => state === 'rolled-up')).toHaveLength(3);

    now = NINE + minutes(59);
    await dispatcher().drain();
    expect(receiver.deliveries).toHaveLength(12);
    now = NINE + hours(1);
    await dispatcher().drain();
    expect(receiver.deliveries.at(-1)).toMatchObject({ type: 'desk.roll-up', data: { count: 3 } });
    const told = receiver.deliveries.flatMap(({ data }) => (data['notices'] as { title: { en: string } }[]) ?? [data]);
    expect(new Set(told.map((one) => (one as { title: { en: string } }).title.en)).size).toBe(15);
    expect(texts().at(-1)).toMatch(/^3 more messages\n- T-\d+ fault \d+ \[ticket\.opened\]\n/);
    expect(await states()).not.toContain('waiting');
  });

  it('slides: what was said late in one hour counts in the next', async () => {
    now = NINE + minutes(55);
    for (let number = 1; number <= 12; number++) await opened();
    await dispatcher().drain();
    now = NINE + minutes(65);
    const late = await opened();
    await dispatcher().drain();
    expect(receiver.deliveries).toHaveLength(12);
    const { rows } = await store.notices({ states: ['rolled-up'] });
    expect(rows).toMatchObject([{ ofId: late.id, rolledInto: expect.any(String) }]);
    expect(await store.notice(rows[0]!.rolledInto!)).toMatchObject({ kind: 'desk.roll-up', dueAt: NINE + hours(2) });
  });

  it('holds over restarts, for it is counted in what is stored', async () => {
    for (let number = 1; number <= 20; number++) {
      await opened();
      await dispatcher().drain();
    }
    expect(receiver.deliveries).toHaveLength(12);
    expect((await store.notices({ limit: 200 })).rows.filter(({ kind }) => kind === 'desk.roll-up')).toHaveLength(1);
  });

  it('never holds back a P1 or an S1, nor the list itself', async () => {
    const settings = { per_hour: 1 };
    await opened();
    await dispatcher(settings).drain();
    await opened();
    await opened({ priority: 'P1' });
    const worst = aCase(machine.id, { severity: 'S1' });
    await store.commit({
      cases: [{ row: worst, expect: 0 }],
      outbox: [notice({ kind: 'case.flagged', on: 'case', ofId: worst.id })],
    });
    await dispatcher(settings).drain();
    expect(receiver.deliveries.map(({ data }) => data['priority'] ?? data['severity']).toSorted()).toEqual([
      'P1',
      'P2',
      'S1',
    ]);
    now = NINE + hours(1);
    await dispatcher(settings).drain();
    expect(receiver.deliveries.at(-1)).toMatchObject({ type: 'desk.roll-up', data: { count: 1 } });
  });

  it('is of each target alone', async () => {
    const ticket = await opened();
    await store.commit({ outbox: [notice({ ofId: ticket.id, target: 'webhook/other' })] });
    const { url, secret } = receiver;
    const webhook = ['desk', 'other'].map((name) => ({ name, url, secret, per_hour: 1 }));
    await openDispatcher({ store, targets: targetsOf({ webhook }), now: () => now, log }).drain();
    expect(receiver.deliveries).toHaveLength(2);
  });
});

describe('the same words', () => {
  it('are said to a target once in four hours', async () => {
    const ticket = await opened();
    await dispatcher().drain();
    const again = async () => {
      await store.commit({ outbox: [notice({ ofId: ticket.id })] });
      await dispatcher().drain();
    };
    now += hours(4) - 1;
    await again();
    expect(receiver.deliveries).toHaveLength(1);
    expect(await states()).toEqual(['repeated', 'sent']);
    now += 1;
    await again();
    expect(receiver.deliveries).toHaveLength(2);
  });

  it('are other words when what they tell is another kind, state of things, or urgent', async () => {
    const ticket = await opened();
    await dispatcher().drain();
    await store.commit({ outbox: [notice({ ofId: ticket.id, kind: 'ticket.reopened' })] });
    await dispatcher().drain();
    const raised = { ...ticket, priority: 'P1' as const, version: 2 };
    await store.commit({ tickets: [{ row: raised, expect: 1 }], outbox: [notice({ ofId: ticket.id })] });
    await store.commit({ outbox: [notice({ ofId: ticket.id })] });
    await dispatcher().drain();
    expect(receiver.deliveries).toHaveLength(4);
  });
});

describe('what is said', () => {
  it('of a call names the role and the step', async () => {
    const ticket = await opened();
    await dispatcher().drain();
    await store.commit({
      outbox: [notice({ ofId: ticket.id, kind: 'ticket.escalated', role: 'on-call', detail: { step: 2 } })],
    });
    await dispatcher().drain();
    expect(texts()).toEqual([
      expect.stringMatching(/^New ticket: T-1 \(P2\), pc-17, Disk almost full$/),
      'Calling on-call (step 2): T-1 (P2), pc-17, Disk almost full',
    ]);
    expect(receiver.deliveries[1]).toMatchObject({ data: { role: 'on-call', detail: { step: 2 }, number: 'T-1' } });
  });

  it('of a parent names its scope instead of a machine', async () => {
    const parent = without(aTicket(machine.id), 'machineId', 'parentId');
    await store.commit({
      tickets: [{ row: parent, expect: 0 }],
      outbox: [notice({ ofId: parent.id, kind: 'ticket.opened' })],
    });
    await dispatcher().drain();
    expect(texts()).toEqual(['New ticket: T-1 (P2), across the fleet (12), Disk almost full']);
    expect(receiver.deliveries[0]?.data).not.toHaveProperty('machine');
    expect(receiver.deliveries[0]).toMatchObject({ data: { scope: { machines: 12 } } });
  });

  it('of clocks, of what comes and goes, and of a silence that ends, is a sentence too', async () => {
    const ticket = await opened();
    const silence = aSilence({ expiresAt: now + minutes(30), createdAt: now - hours(2), reason: 'a move of desks' });
    const of = (changed: Partial<OutboxRow>) => notice({ ofId: ticket.id, ...changed });
    await store.commit({
      silences: [{ row: silence, expect: 0 }],
      hidden: [{ by: 'silence', ofId: silence.id, findingId: 'a', since: now }],
      outbox: [
        of({ kind: 'ticket.due-soon', detail: { clock: 'resolve', percent: 75 } }),
        of({ kind: 'ticket.overdue', detail: { clock: 'ack', percent: 100 } }),
        of({ kind: 'ticket.unstable' }),
        of({ kind: 'ticket.escalated', role: 'tier-2', detail: { tier: 2 } }),
        of({ kind: 'silence.ending', on: 'silence', ofId: silence.id }),
      ],
    });
    await dispatcher().drain();
    const said = receiver.deliveries.map((delivery) => (delivery as unknown as { text: { ja: string } }).text.ja);
    expect(texts().map((text) => text.split(':')[0])).toEqual(
      expect.arrayContaining([
        'Due soon (resolution)',
        'Overdue (acknowledgement)',
        'Comes and goes',
        'Handed to tier 2',
      ]),
    );
    expect(texts()).toContain('Silence S-1 ends in 30 min; it hides 1 finding: a move of desks');
    expect(said).toContain('抑止 S-1 は 30 分後に終了します (現在 1 件を抑止中): a move of desks');
    expect(said).toContain('解決の期限が近づいています: T-1 (P2)、pc-17、空き容量不足');
  });
});

describe('targets with roles', () => {
  const wants = (settings: object, role?: string) => {
    const [target] = targetsOf({ webhook: [{ name: 'x', url: 'http://x/', secret: receiver.secret, ...settings }] });
    return target?.wants('ticket.escalated', role);
  };

  it('take calls to these roles, and what calls nobody', () => {
    expect(wants({ roles: ['on-call'] }, 'on-call')).toBe(true);
    expect(wants({ roles: ['on-call'] }, 'lead')).toBe(false);
    expect(wants({ roles: ['on-call'] })).toBe(true);
    expect(wants({}, 'lead')).toBe(true);
    expect(wants({ roles: ['lead'], events: ['case.flagged'] }, 'lead')).toBe(false);
  });
});
