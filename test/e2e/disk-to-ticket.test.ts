import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Disk, makeDisk, noDisk } from '../support/disk.ts';
import { type Installation, installation, type Running } from '../support/programs.ts';
import { quietPort } from '../support/quiet-port.ts';
import { spooledEvents } from '../support/spooled-events.ts';

interface Ticket {
  ref: string;
  state: string;
  title: string;
  reopens: number;
  observedAt: string;
}

const settings = {
  collector: {
    policy: { ticket_wait: '1s', urgent_ticket_wait: '1s', quiet: '1s' },
    rules: { tune: { 'disk.space': { samples: 1, for: '500ms', hold: '500ms' } } },
  },
  agent: { reconnect_within: '1s', checks: { volumes: { every: '300ms' } } },
};

function fullDisksSpooled(agentFolder: string, since: number): number {
  const volumes = spooledEvents(agentFolder)
    .filter(({ observed_ms }) => observed_ms >= since)
    .flatMap(({ facts }) => facts?.volumes?.volumes ?? []);
  return volumes.filter(({ free_ratio = 1 }) => free_ratio < 0.05).length;
}

describe.skipIf(noDisk() !== undefined)('a disk that fills up', { timeout: 60_000 }, () => {
  let here: Installation;
  let disk: Disk;
  let collector: Awaited<ReturnType<Installation['collector']>>;
  let agent: Running;

  beforeAll(async () => {
    here = installation(settings);
    disk = makeDisk(here.folder, 64);
    collector = await here.collector({ http: await quietPort(), agents: await quietPort() });
    await here.enrol();
    agent = await here.agent({ over: {} });
  });
  afterAll(async () => {
    await agent?.end();
    disk?.remove();
    await here?.remove();
  });

  async function ticketForDisk(): Promise<Ticket | undefined> {
    const { items } = await here.api<{ items: Ticket[] }>('/tickets');
    return items.find(({ title }) => title.includes(disk.mount));
  }

  async function until(state: string): Promise<Ticket> {
    await expect.poll(async () => (await ticketForDisk())?.state, { timeout: 20_000 }).toBe(state);
    return (await ticketForDisk())!;
  }

  it('opens a ticket that names the volume', async () => {
    await disk.fill(0.02);
    const ticket = await until('new');
    expect(ticket.reopens).toBe(0);
    const { items } = await here.api<{ items: { ruleId: string; state: string }[] }>('/findings?state=open');
    expect(items).toContainEqual(expect.objectContaining({ ruleId: 'disk.space' }));
  });

  it('resolves by itself when there is room again', async () => {
    const before = await ticketForDisk();
    disk.free();
    expect((await until('resolved')).ref).toBe(before?.ref);
  });

  it('reopens the same ticket when the disk fills up again', async () => {
    const before = await ticketForDisk();
    await disk.fill(0.02);
    await expect.poll(async () => (await ticketForDisk())?.reopens, { timeout: 20_000 }).toBe(1);
    const after = await ticketForDisk();
    expect(after?.ref).toBe(before?.ref);
    expect(after?.state).not.toBe('resolved');
    disk.free();
    await until('resolved');
  });

  it('keeps what happened while the collector is away, and opens the ticket with the time of observation', async () => {
    const { ports } = collector;
    await collector.end();
    const filledAt = Date.now();
    await disk.fill(0.01);
    await expect
      .poll(async () => agent.lines.some(({ msg }) => msg === 'no connection to the collector'), { timeout: 20_000 })
      .toBe(true);
    // The agent has seen it and kept it.
    await expect.poll(() => fullDisksSpooled(here.agentFolder, filledAt), { timeout: 20_000 }).toBeGreaterThan(0);
    const backAt = Date.now();
    collector = await here.collector(ports);
    await expect.poll(async () => (await ticketForDisk())?.reopens, { timeout: 40_000 }).toBe(2);
    const { findings } = await here.api<{ findings: { ruleId: string; onsetAt: string }[] }>(
      `/tickets/${(await ticketForDisk())?.ref}`,
    );
    const onset = Date.parse(findings.find(({ ruleId }) => ruleId === 'disk.space')?.onsetAt ?? '');
    expect(onset).toBeGreaterThanOrEqual(filledAt);
    expect(onset).toBeLessThan(backAt);
  });
});
