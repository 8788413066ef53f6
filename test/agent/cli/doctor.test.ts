import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { defineCheck } from '../../../agent/checks/check.ts';
import { examineCheck } from '../../../agent/cli/doctor.checks.ts';
import { eachOf } from '../../../agent/cli/each-of.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { hours } from '../../../shared/duration.ts';
import { CheckError } from '../../../shared/errors.ts';
import { finished, installation } from '../../support/programs.ts';

const root = mkdtempSync(join(tmpdir(), 'deskside-doctor-'));
afterAll(() => rmSync(root, { recursive: true }));

/** With few checks, so that nobody waits. */
const FEW = ['load', 'release'];
const slow = ['updates', 'permissions', 'network', 'autoruns', 'software', 'stale_services', 'inventory'];
const settings = { agent: { checks: Object.fromEntries(slow.map((name) => [name, { enabled: false }])) } };

describe('deskside-agent doctor', { timeout: 60_000 }, () => {
  it('finds an agent that is not enrolled broken, and looks at its checks all the same', async () => {
    const config = join(root, 'deskside.yaml');
    writeFileSync(config, JSON.stringify(settings));
    const args = ['doctor', '--data-folder', join(root, 'agent'), '--config', config];
    const { code, stdout, stderr } = await finished('agent/main.ts', args);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '\n1 of these need mending\n' });
    expect(stdout).toMatch(/^!! enrolment +none. Next: deskside-agent enrol <bundle>$/m);
    for (const name of FEW) expect(stdout).toMatch(new RegExp(`^(ok|--) ${name} `, 'm'));
    expect(existsSync(join(root, 'agent'))).toBe(false);
  });

  it('does not blame the agent for a collector that is away, nor for what this machine does not have', async () => {
    const office = installation(settings);
    try {
      const collector = await office.collector();
      await office.enrol();
      const args = ['doctor', '--data-folder', office.agentFolder, '--config', office.config];
      expect((await finished('agent/main.ts', args)).stdout).toMatch(/^ok collector +wss:.* answers in [\d.]+ ms$/m);
      await collector.end();
      const { code, stdout } = await finished('agent/main.ts', args);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^-- collector +wss:.*ECONNREFUSED/m);
      expect(stdout).toMatch(/^-- agent +does not run now$/m);
    } finally {
      await office.remove();
    }
  });
});

describe('a check under examination', () => {
  const reading = (read: () => Promise<{ facts: { time_zone?: string; synchronised?: boolean } }>) =>
    examineCheck(
      defineCheck({ name: 'clock', every: hours(1), on: { linux: read, darwin: read, win32: read } }),
      liveHost(),
    );

  it('says which of its fields it cannot see here', async () => {
    const { is, lines } = await reading(async () => ({ facts: { time_zone: 'UTC', synchronised: false } }));
    expect(is).toBe('well');
    expect(lines).toEqual([expect.stringMatching(/^every 1h, took \d+ ms$/), 'does not see here: service, offset_ms']);
  });

  it.each([
    ['no_permission', /run (the agent|it) as/],
    ['tool_missing', /install/],
    ['timeout', /overloaded/],
    ['stale_source', /refresh/],
    ['not_supported', /nothing to do/],
  ] as const)('names what would help against %s', async (reason, mend) => {
    const { is, lines } = await reading(async () => Promise.reject(new CheckError(reason, 'the text')));
    expect({ is, first: lines[0] }).toEqual({ is: 'lacking', first: `sees nothing: ${reason}: the text` });
    expect(lines[1]).toMatch(mend);
  });

  it('is one of two at a time, and keeps its place', async () => {
    const ends: (() => void)[] = [];
    const all = eachOf([1, 2, 3, 4, 5], (n) => new Promise<number>((end) => ends.push(() => end(n * n))));
    for (const expected of [2, 3, 4, 5]) {
      expect(ends).toHaveLength(expected);
      ends[expected - 1]?.();
      await new Promise(setImmediate);
    }
    ends[0]?.();
    expect(await all).toEqual([1, 4, 9, 16, 25]);
  });
});
