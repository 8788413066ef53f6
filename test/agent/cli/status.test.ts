import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AgentStatus } from '../../../agent/status.ts';
import { finished, type Installation, installation, type Running } from '../../support/programs.ts';

const office: Installation = installation({ agent: { checks: { updates: { enabled: false } } } });
let agent: Running;
let collector: Running;

beforeAll(async () => {
  collector = await office.collector();
  await office.enrol();
  agent = await office.agent();
}, 60_000);
afterAll(() => office.remove());

const ask = (...more: string[]) =>
  finished('agent/main.ts', ['status', '--data-folder', office.agentFolder, '--config', office.config, ...more]);

async function told(): Promise<{ running: boolean } & AgentStatus> {
  return JSON.parse((await ask('-o', 'json')).stdout);
}

const soon = <T>(check: () => Promise<T>) => vi.waitFor(check, { timeout: 40_000, interval: 500 });

describe('deskside-agent status', { timeout: 90_000 }, () => {
  it('says that no agent runs where none is enrolled', async () => {
    const { code, stderr } = await finished('agent/main.ts', ['status', '--data-folder', `${office.folder}/nobody`]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('deskside-agent enrol <bundle>') });
  });

  it('tells of the connection, of what is not sent yet, and of each check', async () => {
    const status = await soon(async () => {
      const now = await told();
      expect(now.connection).toMatchObject({ state: 'streaming', lastAckAt: expect.any(Number) });
      expect(now.checks.every(({ last }) => last)).toBe(true);
      expect(now.spool.routine.events + now.spool.urgent.events).toBe(0);
      return now;
    });
    expect(status).toMatchObject({ running: true, pid: agent.child.pid });
    expect(status.checks.map(({ name }) => name)).not.toContain('updates');
    const volumes = status.checks.find(({ name }) => name === 'volumes');
    expect(volumes).toMatchObject({ everyMs: 300_000, last: { runs: expect.any(Number) } });
    expect(volumes?.nextDueMs).toBeGreaterThan(Date.now());
    const { code, stdout } = await ask();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^collector +streaming for .*\n +last acknowledgement .* ago\nspool +everything is sent/m);
    expect(stdout).toMatch(/^volumes +5m +.* ago +\d+ ms +\d+ +in .* facts$/m);
  });

  it('says why the collector is out of reach and what to do about it', async () => {
    await collector.end();
    const status = await soon(async () => {
      const now = await told();
      expect(now.connection?.problem?.reason).toBe('UNREACHABLE');
      return now;
    });
    expect(status.connection?.problem?.mend).toContain('Is the collector running');
    expect((await ask()).stdout).toContain('Is the collector running');
  });

  it('says so when the agent was killed', async () => {
    await agent.end('SIGKILL');
    const { code, stdout, stderr } = await ask();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^agent +does not run$/m);
    expect(stderr).toContain('no agent runs here now');
    expect(await told()).toMatchObject({ running: false });
  });
});
