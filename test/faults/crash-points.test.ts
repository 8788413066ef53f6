// A desk that dies: before and after each kind of commit there is, a life is ended with
// SIGKILL; the next one goes on. At the end nothing is doubled and nothing is missing:
// all is as if nobody had died.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/build.ts';
import { type WebhookReceiver, webhookReceiver } from '../support/webhook-receiver.ts';
import { type Life, live } from './desk-life.ts';

const PROGRAMS = mkdtempSync(join(tmpdir(), 'deskside-short-life-'));
const SHORT_LIFE = join(PROGRAMS, 'short-life.mjs');

/** Every kind of commit of the story: where a desk may die. A kind that is missing here fails the first test. */
const POINTS = [
  'receive',
  'receive: findings',
  'receive: case flagged',
  'tick: anchor',
  'tick: links',
  'tick: ticket opened',
  'tick: ticket grown',
  'tick: ticket called',
  'tick: ticket marked',
  'tick: ticket released',
  'tick: ticket reopened',
  'tick: ticket resolved-by-itself',
  'outbox: ticket.opened sent',
  'outbox: ticket.escalated sent',
  'outbox: ticket.due-soon sent',
  'outbox: ticket.overdue sent',
  'outbox: ticket.reopened sent',
  'outbox: ticket.resolved sent',
  'outbox: case.flagged sent',
  'presence',
];

interface Lived {
  folder: string;
  receiver: WebhookReceiver;
  /** In a process of its own, until that commit. */
  die(...where: [when: string, label: string, occasion: string]): Promise<NodeJS.Signals | number>;
  /** In this process, to the end: what the dead have left is in the folder only. */
  goOn(around?: Life['around']): Promise<void>;
  remove(): Promise<void>;
}

async function openLife(): Promise<Lived> {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-life-'));
  const receiver = await webhookReceiver();
  return {
    folder,
    receiver,
    async die(...where) {
      const child = spawn(process.execPath, [SHORT_LIFE, folder, receiver.url, receiver.secret, ...where], {
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      const [code, signal] = await once(child, 'exit');
      return signal ?? code;
    },
    goOn: (around) => live({ folder, webhook: receiver, ...(around && { around }) }),
    async remove() {
      await receiver.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Row = Record<string, unknown>;

function rowsOf(folder: string, sql: string): Row[] {
  const database = new DatabaseSync(join(folder, 'collector.db'), { readOnly: true });
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}

/** What is left of the morning, without ids, numbers and times. */
function endOf({ folder, receiver }: Lived) {
  const tickets = rowsOf(
    folder,
    `SELECT json_extract(title, '$.en') AS title, kind, state, priority, scope_key, reopens,
       (SELECT count(*) FROM ticket_finding WHERE ticket_id = ticket.id AND active = 1) AS lines,
       (SELECT count(*) FROM entry WHERE of_id = ticket.id AND move = 'opened') AS opened
     FROM ticket ORDER BY 1, 2, 3`,
  );
  const cases = rowsOf(folder, `SELECT json_extract(title, '$.en') AS title, state, severity FROM security_case`);
  const findings = rowsOf(folder, 'SELECT id, state, onsets FROM finding ORDER BY id');
  const events = rowsOf(folder, 'SELECT machine_id, lane, acked_seq FROM watermark ORDER BY 1, 2');
  const told = new Map(receiver.deliveries.map((delivery) => [delivery.id, delivery]));
  const notices = [...told.values()].map(({ type, data }) => `${type} ${(data['title'] as { en: string }).en}`);
  return { tickets, cases, findings, events, notices: notices.toSorted() };
}

function expectNothingTwice({ folder }: Lived): void {
  const twice = {
    journal: 'SELECT 1 FROM journal GROUP BY machine_id, lane, epoch, first_seq HAVING count(*) > 1',
    outbox: 'SELECT idempotency_key FROM outbox GROUP BY idempotency_key, target HAVING count(*) > 1',
    unsent: `SELECT kind FROM outbox WHERE state = 'waiting' AND attempts = 0 AND due_at <= (SELECT max(at) FROM outbox)`,
    lines: 'SELECT finding_id FROM ticket_finding WHERE active = 1 GROUP BY finding_id HAVING count(*) > 1',
    parents: `SELECT scope_key FROM ticket WHERE scope_key IS NOT NULL GROUP BY scope_key, opened_at HAVING count(*) > 1`,
    timers: 'SELECT t.of_id FROM timer t JOIN ticket ON ticket.id = t.of_id WHERE t.version <> ticket.version',
  };
  for (const [what, sql] of Object.entries(twice))
    expect({ what, rows: rowsOf(folder, sql) }).toEqual({ what, rows: [] });
}

describe('a desk that dies', { timeout: 180_000 }, () => {
  let undisturbed: Lived;
  let end: ReturnType<typeof endOf>;
  const labels: string[] = [];

  beforeAll(async () => {
    const worker = 'collector/store/sqlite/checkpoint-worker.ts';
    await bundle(PROGRAMS, { entryPoints: { 'short-life': 'test/faults/short-life.ts', 'checkpoint-worker': worker } });
    undisturbed = await openLife();
    await undisturbed.goOn((when, label) => void (when === 'after' && labels.push(label)));
    end = endOf(undisturbed);
  }, 180_000);
  afterAll(async () => {
    await undisturbed.remove();
    rmSync(PROGRAMS, { recursive: true });
  });

  it('can do so at these points', () => {
    expect([...new Set(labels)].toSorted()).toEqual(POINTS.toSorted());
    expectNothingTwice(undisturbed);
  });

  describe.concurrent.each(POINTS)('at "%s"', (label) => {
    it.each(['before', 'after'])('%s the commit leaves nothing doubled and nothing out', async (when) => {
      const occasion = 1 + Math.floor(labels.filter((each) => each === label).length / 2);
      const lived = await openLife();
      try {
        expect(await lived.die(when, label, String(occasion))).toBe('SIGKILL');
        await lived.goOn();
        expectNothingTwice(lived);
        expect(endOf(lived)).toEqual(end);
      } finally {
        await lived.remove();
      }
    });
  });
});
