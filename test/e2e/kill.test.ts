import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackBatch } from '../../proto/codec.ts';
import type { Batch } from '../../proto/gen/types.ts';
import { idText } from '../../shared/id.ts';
import { type Installation, installation } from '../support/programs.ts';
import { spooledEvents, spooledEver } from '../support/spooled-events.ts';

const KILLS = 10;
const checks = ['load', 'clock', 'volumes', 'reboot', 'release', 'listeners'];
const settings = {
  // One agent that comes back so often is no attack here.
  collector: { agents: { handshakes_per_address: 1000 } },
  agent: { reconnect_within: '200ms', checks: Object.fromEntries(checks.map((name) => [name, { every: '100ms' }])) },
};

let here: Installation;
beforeEach(() => {
  here = installation(settings);
});
afterEach(() => here.remove());

/** The ids of all events of all batches, in the order in which they were committed. */
function storedIds(): string[] {
  return stored('SELECT codec, raw_length, count, payload FROM journal ORDER BY id').flatMap((row) => {
    const batch = { ...row, raw_len: row['raw_length'] } as unknown as Batch;
    return unpackBatch(batch).map(({ event_id }) => idText(event_id));
  });
}

const storedSoFar = () => Number(stored('SELECT coalesce(sum(count), 0) AS events FROM journal')[0]?.['events']);

function stored(sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(here.collectorFolder, 'deskside.db'), { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

const spooledIds = () => spooledEvents(here.agentFolder).map(({ event_id }) => idText(event_id));

/** A moment within the next 400 ms, by the number of events that have come meanwhile. */
async function someEventsLater(count: () => number): Promise<void> {
  const goal = count() + 1 + Math.floor(Math.random() * 25);
  await expect.poll(count, { timeout: 20_000, interval: 3 }).toBeGreaterThanOrEqual(goal);
}

function expectNoneTwice(): void {
  const ids = storedIds();
  expect(new Set(ids).size).toBe(ids.length);
}

function expectEachOnce(): void {
  expectNoneTwice();
  const there = new Set(storedIds());
  expect(spooledIds().filter((id) => !there.has(id))).toEqual([]);
}

describe('a stream of events', { timeout: 120_000 }, () => {
  it(`loses and doubles nothing when the agent is killed ${KILLS} times`, async () => {
    await here.collector();
    await here.enrol();
    const seen = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      const agent = await here.agent();
      await someEventsLater(() => spooledEver(here.agentFolder));
      await agent.end('SIGKILL');
      for (const id of spooledIds()) seen.add(id);
    }
    const agent = await here.agent();
    const last = [...seen];
    await expect
      .poll(
        () => {
          const there = new Set(storedIds());
          return last.filter((id) => !there.has(id)).length;
        },
        { timeout: 30_000 },
      )
      .toBe(0);
    await agent.end();
    expectEachOnce();
  });

  it(`loses and doubles nothing when the collector is killed ${KILLS} times`, async () => {
    let collector = await here.collector();
    const { ports } = collector;
    await here.enrol();
    const agent = await here.agent();
    for (let kill = 0; kill < KILLS; kill++) {
      await someEventsLater(storedSoFar);
      await collector.end('SIGKILL');
      collector = await here.collector(ports);
    }
    await someEventsLater(storedSoFar);
    const committed = spooledIds();
    await expect
      .poll(
        () => {
          const there = new Set(storedIds());
          return committed.filter((id) => !there.has(id)).length;
        },
        { timeout: 60_000 },
      )
      .toBe(0);
    await agent.end();
    expectNoneTwice();
  });
});
