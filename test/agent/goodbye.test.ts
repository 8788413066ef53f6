import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reasonToLeave } from '../../agent/goodbye.ts';
import { recordedHost } from '../../agent/host/recorded.ts';
import { GoodbyeReason } from '../../proto/gen/types.ts';

const root = mkdtempSync(join(tmpdir(), 'deskside-goodbye-'));
afterAll(() => rmSync(root, { recursive: true }));

const MACHINE = { now: '2025-11-22T10:00:00Z', hostname: 'pc', timeZone: 'Asia/Tokyo' };

function machine(platform: string, systemd?: string) {
  const folder = mkdtempSync(join(root, 'machine-'));
  const systemctlState =
    systemd === undefined ? 'tool_missing' : { code: systemd === 'running' ? 0 : 1, stdout: systemd };
  const programs = { systemctlState };
  writeFileSync(join(folder, 'machine.json'), JSON.stringify({ platform, ...MACHINE, programs }));
  return recordedHost(folder);
}

describe('an agent that leaves', () => {
  it.each([
    ['the machine shuts down', 'linux', 'stopping', GoodbyeReason.GOODBYE_REASON_SHUTDOWN],
    ['the machine goes on', 'linux', 'running', GoodbyeReason.GOODBYE_REASON_STOPPED],
    ['a machine with a failed unit goes on', 'linux', 'degraded', GoodbyeReason.GOODBYE_REASON_STOPPED],
    ['systemd is installed but not in charge', 'linux', 'offline', GoodbyeReason.GOODBYE_REASON_UNSPECIFIED],
    ['there is no systemd', 'linux', undefined, GoodbyeReason.GOODBYE_REASON_UNSPECIFIED],
    ['nobody can say, on Windows', 'win32', undefined, GoodbyeReason.GOODBYE_REASON_UNSPECIFIED],
  ])('says what is known when %s', async (_what, platform, systemd, reason) => {
    expect(await reasonToLeave(machine(platform, systemd))).toBe(reason);
  });
});
