import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxRow } from '../../../collector/domain/work.ts';
import { openDispatcher } from '../../../collector/notify/dispatcher.ts';
import { targetsOf } from '../../../collector/notify/targets.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import type { Store } from '../../../collector/store/store.ts';
import { days, hours, minutes, seconds } from '../../../shared/duration.ts';
import { openLog } from '../../../shared/log.ts';
import { aMachine, aTicket } from '../../contract/builders.ts';
import { type WebhookReceiver, webhookReceiver } from '../../support/webhook-receiver.ts';

const log = openLog('test', 'silent');
let folder: string;
let store: Store;
let receiver: WebhookReceiver;
let now: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deskside-outbox-'));
  store = await openSqliteStore(join(folder, 'deskside.db'));
  receiver = await webhookReceiver();
  now = Date.UTC(2026, 10, 22, 9);
});
afterEach(async () => {
  await store.close();
  await receiver.close();
  rmSync(folder, { recursive: true });
});

async function rowFor(target = 'webhook/desk'): Promise<OutboxRow> {
  const machine = aMachine();
  const ticket = aTicket(machine.id, { state: 'new' });
  const row: OutboxRow = {
    ...{ id: `row for ${target}`, target, kind: 'ticket.opened', on: 'ticket', ofId: ticket.id, at: now },
    ...{ idempotencyKey: 'ticket.opened/1', attempts: 0, dueAt: now, state: 'waiting' },
  };
  await store.commit({ machines: [machine], tickets: [{ row: ticket, expect: 0 }], outbox: [row] });
  return row;
}

function dispatcher() {
  const webhook = [{ name: 'desk', url: receiver.url, secret: receiver.secret }];
  return openDispatcher({ store, targets: targetsOf({ webhook }), now: () => now, log });
}

describe('the dispatcher', () => {
  it('refuses two targets of one name', () => {
    const one = { name: 'desk', url: receiver.url, secret: receiver.secret };
    expect(() => targetsOf({ webhook: [one, one] })).toThrow('two targets are called webhook/desk');
  });

  it('sends what is due once, and never again', async () => {
    await rowFor();
    const { drain } = dispatcher();
    await drain();
    await drain();
    expect(receiver.deliveries).toMatchObject([{ id: 'ticket.opened/1', type: 'ticket.opened' }]);
    expect(await store.outboxDue(now + days(30), 10)).toEqual([]);
  });

  it('tries again after 30 s, 5 m, 30 m, 2 h, 8 h and 24 h, under the same id, and then gives up', async () => {
    await rowFor();
    receiver.status = 503;
    const { drain } = dispatcher();
    for (const wait of [seconds(30), minutes(5), minutes(30), hours(2), hours(8), days(1)]) {
      await drain();
      expect(await store.outboxDue(now + wait - 1, 10)).toEqual([]);
      expect(await store.outboxDue(now + wait, 10)).toHaveLength(1);
      now += wait;
    }
    await drain();
    expect(await store.outboxDue(now + days(365), 10)).toEqual([]);
    expect(await store.counts()).toMatchObject({ outboxWaiting: 0, outboxDead: 1 });
  });

  it('delivers late what a receiver refused for a while', async () => {
    await rowFor();
    receiver.status = 500;
    const { drain } = dispatcher();
    await drain();
    receiver.status = 204;
    now += seconds(30);
    await drain();
    expect(receiver.deliveries).toHaveLength(1);
  });

  it('gives up at once on what no waiting can mend', async () => {
    await rowFor('webhook/removed');
    await dispatcher().drain();
    expect(await store.counts()).toMatchObject({ outboxWaiting: 0, outboxDead: 1 });
  });

  it('lets a silent receiver hold up nobody else, and breaks off when it is stopped', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const { secret } = receiver;
    const webhook = [
      { name: 'silent', url: `http://127.0.0.1:${port}/`, secret },
      { name: 'desk', url: receiver.url, secret },
    ];
    await rowFor('webhook/silent');
    const { wake, stop } = openDispatcher({ store, targets: targetsOf({ webhook }), now: () => now, log });
    await wake();
    await rowFor('webhook/desk');
    await wake();
    // What was received but not answered yet would be sent again.
    await expect.poll(() => store.outboxDue(now, 10)).toHaveLength(1);
    await stop();
    expect(receiver.deliveries).toHaveLength(1);
    expect(await store.outboxDue(now, 10)).toMatchObject([{ target: 'webhook/silent', attempts: 0 }]);
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  });

  it('joins a drain that is under way instead of sending twice', async () => {
    await rowFor();
    const { drain } = dispatcher();
    await Promise.all([drain(), drain(), drain()]);
    expect(receiver.deliveries).toHaveLength(1);
  });
});
