import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../../agent/checks/catalog.ts';
import { defineCheck } from '../../../agent/checks/check.ts';
import { examineCheck } from '../../../agent/cli/doctor.checks.ts';
import { isElsewhere, ONLY_ON } from '../../../agent/cli/doctor.fields.ts';
import { eachOf } from '../../../agent/cli/each-of.ts';
import type { Platform } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { hours } from '../../../shared/duration.ts';
import { CheckError } from '../../../shared/errors.ts';
import { finished, installation } from '../../support/programs.ts';

const root = mkdtempSync(join(tmpdir(), 'deskside-doctor-'));
afterAll(() => rmSync(root, { recursive: true }));

const MACHINES = join(import.meta.dirname, '../../machines');
const messageNamed = (name: string) => contractSchema.messages.find((message) => message.name === name);
function platformOf(machine: string): Platform {
  if (machine.startsWith('windows')) return 'win32';
  return machine.startsWith('macos') ? 'darwin' : 'linux';
}

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
    expect({ code, stderr }).toEqual({ code: 1, stderr: '\nTo be mended: enrolment\n' });
    expect(stdout).toMatch(/^!! enrolment +none. Next: deskside-agent enrol <bundle>$/m);
    for (const name of FEW) expect(stdout).toMatch(new RegExp(`^(ok|--) ${name} `, 'm'));
    expect(existsSync(join(root, 'agent'))).toBe(false);
  });

  it('ends with whoever has read enough', async () => {
    const child = spawn(process.execPath, ['agent/main.ts', 'doctor', '--data-folder', join(root, 'read')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('shows a name and no more of what a terminal would obey', async () => {
    const config = join(root, 'plain.yaml');
    const all = Object.fromEntries(CHECKS.map(({ name }) => [name, { enabled: name === 'release' }]));
    writeFileSync(config, JSON.stringify({ agent: { checks: all } }));
    const args = ['doctor', '--data-folder', join(root, 'red\x1b[31m'), '--config', config];
    const { stdout } = await finished('agent/main.ts', args);
    expect(stdout).toContain('red\\x1b[31m (made at the first run)');
    expect(stdout).not.toContain('\x1b');
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
      {},
      'en',
    );

  it('says which of its fields it cannot see here', async () => {
    const { is, lines } = await reading(async () => ({ facts: { time_zone: 'UTC', synchronised: false } }));
    expect(is).toBe('well');
    expect(lines).toEqual([expect.stringMatching(/^every 1h, took \d+ ms$/), 'not told here: service, offset_ms']);
  });

  it.each([
    ['no_permission', /run (the agent|it) as/],
    ['tool_missing', /install/],
    ['timeout', /overloaded/],
    ['stale_source', /refresh/],
  ] as const)('names what would help against %s', async (reason, mend) => {
    const { is, lines } = await reading(async () => Promise.reject(new CheckError(reason, 'the text')));
    expect({ is, first: lines[0] }).toEqual({ is: 'lacking', first: `sees nothing (${reason}): the text` });
    expect(lines[1]).toMatch(mend);
  });

  it.each([
    ['not_supported', 'no sensor of temperature'],
    ['tool_missing', 'no log of logins: journald does not run; start systemd-journald or rsyslog'],
  ] as const)('adds no advice where none helps, or the reason has its own: %s', async (reason, text) => {
    const { lines } = await reading(async () => Promise.reject(new CheckError(reason, text)));
    expect(lines).toEqual([`sees nothing (${reason}): ${text}`]);
  });

  it('misses no field of another system', () => {
    const fields = ['gatekeeper', 'lsa_protection', 'mandatory_access_control'];
    const elsewhere = (platform: Platform) => fields.filter((field) => isElsewhere('hardening', field, platform));
    expect(elsewhere('linux')).toEqual(['gatekeeper', 'lsa_protection']);
    expect(elsewhere('win32')).toEqual(['gatekeeper', 'mandatory_access_control']);
    expect(elsewhere('darwin')).toEqual(['lsa_protection', 'mandatory_access_control']);
  });

  it('takes no field for another system that this one was seen to have', () => {
    const wrong = readdirSync(MACHINES).flatMap((machine) => {
      const { facts } = JSON.parse(readFileSync(join(MACHINES, machine, 'golden.json'), 'utf8'));
      const told = Object.entries<object>(facts).flatMap(([check, its]) => Object.keys(its).map((key) => [check, key]));
      const strange = told.filter(([check = '', field = '']) => isElsewhere(check, field, platformOf(machine)));
      return strange.map((names) => `${machine}: ${names.join('.')}`);
    });
    expect(wrong).toEqual([]);
  });

  it('knows only fields of the contract', () => {
    const typeOf = (check: string) =>
      messageNamed('Facts')?.fields.find(({ name }) => name === check)?.type ?? 'no such check';
    const strange = Object.entries(ONLY_ON).flatMap(([check, systems]) => {
      const known = messageNamed(typeOf(check))?.fields.map(({ name }) => name) ?? [];
      return Object.values(systems).flatMap((fields) => fields.filter((field) => !known.includes(field)));
    });
    expect(strange).toEqual([]);
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
