import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveHost } from '../../../agent/host/live.ts';
import type { Facts } from '../../../proto/gen/types.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { judge } from '../../../shared/rules/judge.ts';
import { builtInRules, loadPack } from '../../../shared/rules/pack.ts';
import { noStage } from '../../support/powers.ts';
import { look } from './changes/look.ts';

const none = noStage('/etc/cron.daily/dpkg', '/usr/bin/openssl');
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const pack = loadPack(
  builtInRules().filter(({ file }) => file === 'security.yaml'),
  contractSchema,
);
const machine = { id: 'm-1', name: 'pc-1', os: 'linux', labels: {} };

/** What the built-in rules make of the step from one look to the next: "severity rule label". */
function found(before: Facts, after: Facts): string[] {
  const told: string[] = [];
  for (const rule of pack.rules.values()) {
    const check = rule.check as keyof Facts;
    if (rule.judges === 'occurrences' || !after[check]) continue;
    const input = { machine, now: Date.now(), facts: { ...after }, ...(before[check] && { before: before[check] }) };
    for (const { verdict, label } of judge(rule, input)) {
      if (verdict.is === 'holding') told.push(`${verdict.severity} ${rule.id} ${label}`);
    }
  }
  return told.sort();
}

describe.skipIf(none)(`on a machine that somebody has tampered with (${none ?? 'as root'})`, () => {
  let folder: string;
  let seen: { before: Facts; after: Facts };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'deskside-changes-'));
    const script = ['-m', process.execPath, 'test/agent/checks/changes/plant.ts', folder];
    const output = execFileSync('unshare', script, { encoding: 'utf8', timeout: 60_000, maxBuffer: 2 ** 24 });
    seen = JSON.parse(output);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds each change, and nothing else', () => {
    expect(found(seen.before, seen.after)).toEqual([
      'high security.certificate-expires /etc/ssl/certs/web.pem',
      'high security.hosts-redirect login.microsoftonline.com',
      'high security.new-autorun /etc/cron.d/telemetry',
      'high security.new-autorun /etc/ld.so.preload',
      'high security.new-privileged-program /usr/local/bin/.helper',
      'high security.new-root-ca CN=Corporate Inspection',
      'high security.path-writable /usr/local/bin',
      'high security.shadow-readable pc-1',
      'medium security.autorun-altered /etc/cron.daily/dpkg',
      'medium security.new-autorun updater.service',
      'medium security.new-proxy system',
      'medium security.new-resolver 203.0.113.53',
    ]);
  });

  it('tells neither what a command says nor the password of a proxy', () => {
    expect(JSON.stringify(seen.after)).not.toMatch(/hunter2|secret|mika/);
  });

  it('is calm when nothing happened', () => {
    expect(found(seen.after, seen.after)).toEqual([
      'high security.certificate-expires /etc/ssl/certs/web.pem',
      'high security.hosts-redirect login.microsoftonline.com',
      'high security.path-writable /usr/local/bin',
      'high security.shadow-readable pc-1',
    ]);
  });
});

describe.runIf(asRoot)('on this very machine (needs root)', () => {
  it('says the same thing twice', async () => {
    const host = liveHost();
    const facts = await look(host);
    expect(await look(host)).toEqual(facts);
  }, 60_000);
});
