import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import { CHECKS } from '../../agent/checks/catalog.ts';
import { unpackBatch } from '../../proto/codec.ts';
import type { Batch } from '../../proto/gen/types.ts';
import { idText } from '../../shared/id.ts';
import { type Installation, installation } from '../support/programs.ts';
import { quietPort } from '../support/quiet-port.ts';
import { spooledEvents, spooledEver } from '../support/spooled-events.ts';

const KILLS = 10;
const NOTHING = Object.fromEntries(CHECKS.map(({ name }) => [name, { enabled: false }]));
const BUSY = ['load', 'clock', 'volumes', 'reboot', 'release', 'listeners'];
const settings = {
  // One agent that comes back so often is no attack here.
  collector: { agents: { handshakes_per_address: 1000 } },
  agent: {
    reconnect_within: '200ms',
    checks: { ...NOTHING, ...Object.fromEntries(BUSY.map((name) => [name, { every: '40ms' }])) },
  },
};

/** The ids of all events of all batches, in the order in which they were committed. */
function storedIds(here: Installation): string[] {
  return stored(here, 'SELECT codec, raw_length, count, payload FROM journal ORDER BY id').flatMap((row) => {
    const batch = { ...row, raw_len: row['raw_length'] } as unknown as Batch;
    return unpackBatch(batch).map(({ event_id }) => idText(event_id));
  });
}

function storedSoFar(here: Installation): number {
  return Number(stored(here, 'SELECT coalesce(sum(count), 0) AS events FROM journal')[0]?.['events']);
}

function stored(here: Installation, sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(here.collectorFolder, 'deskside.db'), { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

const spooledIds = (here: Installation) => spooledEvents(here.agentFolder).map(({ event_id }) => idText(event_id));

/** A moment within the next 400 ms, by the number of events that have come meanwhile. */
async function someEventsLater(count: () => number): Promise<void> {
  const goal = count() + 1 + Math.floor(Math.random() * 25);
  await vi.waitUntil(() => count() >= goal, { timeout: 20_000, interval: 5 });
}

/** An agent that looks at nothing delivers what is left; then all that was ever committed is stored, and once. */
async function expectEachOnce(here: Installation, committed: Set<string>): Promise<void> {
  here.configure({ ...settings, agent: { ...settings.agent, checks: NOTHING } });
  const agent = await here.agent();
  for (const id of spooledIds(here)) committed.add(id);
  const missing = () => {
    const there = new Set(storedIds(here));
    return [...committed].filter((id) => !there.has(id));
  };
  await vi.waitFor(() => expect(missing()).toEqual([]), { timeout: 60_000, interval: 200 });
  await agent.end();
  const ids = storedIds(here);
  expect(new Set(ids).size).toBe(ids.length);
}

// Side by side, because both wait for programs to start most of the time.
describe.concurrent('a stream of events', { timeout: 120_000 }, () => {
  it(`loses and doubles nothing when the agent is killed ${KILLS} times`, async ({ onTestFinished }) => {
    const here = installation(settings);
    onTestFinished(() => here.remove());
    await here.collector();
    await here.enrol();
    const committed = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      const agent = await here.agent();
      await someEventsLater(() => spooledEver(here.agentFolder));
      await agent.end('SIGKILL');
      for (const id of spooledIds(here)) committed.add(id);
    }
    await expectEachOnce(here, committed);
  });

  it(`loses and doubles nothing when the collector is killed ${KILLS} times`, async ({ onTestFinished }) => {
    const here = installation(settings);
    onTestFinished(() => here.remove());
    const ports = { http: await quietPort(), agents: await quietPort() };
    let collector = await here.collector(ports);
    await here.enrol();
    const agent = await here.agent();
    const committed = new Set<string>();
    for (let kill = 0; kill < KILLS; kill++) {
      await someEventsLater(() => storedSoFar(here));
      for (const id of spooledIds(here)) committed.add(id);
      await collector.end('SIGKILL');
      collector = await here.collector(ports);
    }
    await someEventsLater(() => storedSoFar(here));
    await agent.end();
    await expectEachOnce(here, committed);
  });
});
