import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../../scripts/simulate/result.ts';
import { type Installation, installation } from '../../support/programs.ts';

const program = join(import.meta.dirname, '../../../scripts/simulate-fleet.ts');
const QUICK = [
  '--within',
  '1s',
  '--watch',
  '4s',
  '--set',
  'policy.ticket_wait=1s',
  '--set',
  'policy.urgent_ticket_wait=1s',
];
const SHORT = ['--within', '1s', '--watch', '1s'];
const folder = mkdtempSync(join(tmpdir(), 'deskside-test-'));
const running: ChildProcess[] = [];

afterAll(() => {
  for (const child of running) child.kill('SIGINT');
  rmSync(folder, { recursive: true });
});

interface Run {
  child: ChildProcess;
  stdout: string;
  stderr: string;
  /** What lies in its folder for temporary files. */
  left(): string[];
}

function start(...args: string[]): Run {
  const temporary = mkdtempSync(join(folder, 'tmp-'));
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, TMPDIR: temporary } });
  running.push(child);
  const run: Run = { child, stdout: '', stderr: '', left: () => readdirSync(temporary) };
  child.stdout.on('data', (chunk) => (run.stdout += chunk));
  child.stderr.on('data', (chunk) => (run.stderr += chunk));
  return run;
}

async function simulated(...args: string[]): Promise<Run & { code: number; result: Result }> {
  const run = start(...args, '-o', 'json');
  const [code] = await once(run.child, 'close');
  const last = run.stdout.trim().split('\n').at(-1) ?? '';
  expect(last, run.stderr).toMatch(/^\{/);
  return { ...run, code, result: JSON.parse(last) };
}

// Side by side, because a scenario waits most of the time.
describe.concurrent('npm run simulate', { timeout: 90_000 }, () => {
  it('lets a storm of booting PCs pass without a ticket, and leaves nothing behind', async () => {
    const { code, result, stdout, left } = await simulated('--scenario', 'boot-storm', '--machines', '30', ...QUICK);
    expect(result).toMatchObject({ scenario: 'boot-storm', machines: 30, tickets: 0, parents: 0, notifications: 0 });
    expect(result.unmet).toEqual([]);
    expect(code).toBe(0);
    expect(stdout).toContain('All that must hold does.');
    expect(left()).toEqual([]);
  });

  it('lets a bad patch make one parent that names it, and no notice of a child', async () => {
    const args = ['--scenario', 'bad-patch', '--machines', '30', '--no-recover', ...QUICK];
    const { code, result } = await simulated(...args);
    expect(result.unmet).toEqual([]);
    expect(result).toMatchObject({ machines: 30, fleet: 34, findings: 30, parents: 1, childNotifications: 0 });
    expect(result.namedChange).toContain('Kumo Endpoint Guard');
    expect(result.complaints).toEqual({});
    expect(code).toBe(0);
  });

  it('says in a sentence what does not hold, and exits with 1', async () => {
    // A link that is seen after ten minutes only never makes a ticket when it bounces every four.
    const args = ['--scenario', 'flapping', '--machines', '2', '--within', '2s', '--watch', '1s'];
    const { code, result, stdout } = await simulated(...args, '--set', 'rules.tune={}');
    expect(code).toBe(1);
    expect(result.unmet).toEqual(['0 tickets came, not one.', 'The collector saw the link fail 0 times only.']);
    expect(stdout).toContain('It does not hold:\n0 tickets came, not one.');
  });

  it('ends collector and folder when it is stopped half-way', async () => {
    const run = start('--scenario', 'bad-patch', '--machines', '30');
    await vi.waitFor(() => expect(run.stderr).toContain('PCs get'), { timeout: 30_000 });
    const [made] = run.left();
    run.child.kill('SIGINT');
    expect((await once(run.child, 'close'))[0]).toBe(1);
    expect(run.stderr).toContain('stopped');
    expect(made).toMatch(/^deskside-simulate-/);
    expect(run.left()).toEqual([]);
  });

  it('exits with 2 when it is asked wrongly', async () => {
    const run = start('--scenario', 'earthquake');
    expect((await once(run.child, 'close'))[0]).toBe(2);
    expect(run.stderr).toContain('there is no scenario "earthquake"; known are bad-patch');
  });
});

describe('a collector that is named', { timeout: 90_000 }, () => {
  let here: Installation;
  let named: string[];
  beforeAll(async () => {
    here = installation({ collector: { agents: { names: ['127.0.0.1'], handshakes_per_address: 200 } } });
    const { url } = await here.collector();
    named = ['--collector', url, '--token-file', join(here.collectorFolder, 'api-token')];
  });
  afterAll(() => here.remove());

  it('gets the fleet over its API, and keeps it', async () => {
    const { code, result } = await simulated('--scenario', 'boot-storm', '--machines', '8', ...SHORT, ...named);
    expect(result.unmet).toEqual([]);
    expect(code).toBe(0);
    expect(result.notifications).toBeUndefined();
    const { items } = await here.api<{ items: { name: string; labels: object }[] }>('/machines');
    expect(items).toHaveLength(8);
    expect(items[0]).toMatchObject({ labels: { simulated: 'yes' } });
  });

  it('can let it in by a bundle that somebody made', async () => {
    const { bundle } = await here.api<{ bundle: string }>('/enrolment-tokens', {
      method: 'POST',
      body: { maxUses: 5, labels: { site: 'sapporo' } },
    });
    const { code } = await simulated(
      '--scenario',
      'boot-storm',
      '--machines',
      '5',
      ...SHORT,
      '--seed',
      '9',
      '--token-bundle',
      bundle,
      ...named,
    );
    expect(code).toBe(0);
  });
});
