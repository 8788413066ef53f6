import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { liveHost } from '../../../agent/host/live.ts';
import type { Program } from '../../../agent/host/program.ts';
import { runProgram } from '../../../agent/host/run-program.ts';
import { soon } from '../../support/soon.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskside-run-'));
afterAll(() => rmSync(folder, { recursive: true }));

const onLinux = process.platform === 'linux';

function shell(script: string, limits: Partial<Program> = {}): Program {
  return { paths: ['/bin/sh'], arguments: ['-c', script], timeoutMs: 5000, outputBytes: 1024 * 1024, ...limits };
}

/** Gone, or a zombie that only its parent can clear away. */
function hasEnded(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

function pidIn(name: string): number {
  return Number(readFileSync(join(folder, name), 'utf8'));
}

describe.runIf(onLinux)('running a program', () => {
  it('hands back its exit code, stdout and stderr', async () => {
    expect(await runProgram(shell('echo out; echo err >&2; exit 3'))).toEqual({
      code: 3,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  it('gives it four variables, no stdin, and the root folder', async () => {
    const { stdout } = await runProgram(shell('/usr/bin/env | grep -v -e ^PWD= -e ^_= | sort; pwd; cat'));
    expect(stdout.split('\n')).toEqual([
      'LANGUAGE=C',
      'LC_ALL=C',
      'PATH=/usr/sbin:/usr/bin:/sbin:/bin',
      'TZ=UTC',
      '/',
      '',
    ]);
  });

  it('adds the argument as one word, whatever is in it', async () => {
    const program: Program = { ...shell(''), paths: ['/nowhere/printf', '/usr/bin/printf'], arguments: ['%s'] };
    expect((await runProgram(program, '$(id); "two words"')).stdout).toBe('$(id); "two words"');
  });

  it('kills the whole group, grandchildren included, when the time is up', async () => {
    const started = performance.now();
    const program = shell(`sleep 60 & echo $! > ${folder}/grandchild; echo $$ > ${folder}/child; wait`, {
      timeoutMs: 400,
    });
    await expect(runProgram(program)).rejects.toMatchObject({ reason: 'timeout' });
    expect(performance.now() - started).toBeLessThan(30_000);
    await soon(() => expect([pidIn('child'), pidIn('grandchild')].map(hasEnded)).toEqual([true, true]));
  });

  it('does not wait for a grandchild that left the group and keeps stdout open', async () => {
    const program = shell(`setsid sh -c 'echo $$ > ${folder}/runaway; exec sleep 60' & exec sleep 60`, {
      timeoutMs: 400,
    });
    await expect(runProgram(program)).rejects.toMatchObject({ reason: 'timeout' });
    await soon(() => expect(pidIn('runaway')).toBeGreaterThan(0));
    process.kill(pidIn('runaway'), 'SIGKILL');
  });

  it('cuts off 100 MB of output at the cap and kills what prints it', async () => {
    const program = shell(`echo $$ > ${folder}/printer; exec head -c 100000000 /dev/zero`);
    await expect(runProgram(program)).rejects.toMatchObject({ reason: 'parse_error' });
    await soon(() => expect(hasEnded(pidIn('printer'))).toBe(true));
  });

  it('takes output of exactly the cap', async () => {
    const { stdout } = await runProgram(shell('head -c 1000 /dev/zero', { outputBytes: 1000 }));
    expect(stdout).toHaveLength(1000);
  });

  it('keeps the beginning of a long stderr without blocking the program', async () => {
    const { code, stderr } = await runProgram(shell('head -c 1000000 /dev/zero >&2; exit 4'));
    expect({ code, length: stderr.length }).toEqual({ code: 4, length: 65536 });
  });

  it('says tool_missing when none of the paths exists', async () => {
    await expect(runProgram({ ...shell(''), paths: ['/nowhere/a', '/nowhere/b'] })).rejects.toMatchObject({
      reason: 'tool_missing',
      message: 'Not installed: /nowhere/a or /nowhere/b',
    });
  });

  it('says no_permission when the program may not be executed', async () => {
    const path = join(folder, 'not-executable');
    writeFileSync(path, '#!/bin/sh\n', { mode: 0o644 });
    await expect(runProgram({ ...shell(''), paths: [path] })).rejects.toMatchObject({ reason: 'no_permission' });
  });

  it('says parse_error for an argument that no program can get', async () => {
    await expect(runProgram(shell(''), 'a\0b')).rejects.toMatchObject({ name: 'CheckError', reason: 'parse_error' });
  });

  it('says that a program which a signal ended has no answer', async () => {
    await expect(runProgram(shell('kill -9 $$'))).rejects.toMatchObject({ reason: 'parse_error' });
  });

  it('runs heavy programs at low priority', async () => {
    const program = shell('until [ "$(nice)" = 19 ]; do :; done; nice', { heavy: true, timeoutMs: 3000 });
    expect((await runProgram(program)).stdout).toBe('19\n');
  });

  it('stops waiting for nothing: an ended program leaves no timer behind', () => {
    const script = `import { runProgram } from './agent/host/run-program.ts';
      await runProgram({ paths: ['/bin/true'], arguments: [], timeoutMs: 60000, outputBytes: 10 });`;
    const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 10_000 });
    expect(done.status).toBe(0);
  });
});

describe.runIf(onLinux)('the closed list of programs', () => {
  it('refuses an argument that has not the form of the list, before anything starts', async () => {
    const host = liveHost();
    for (const argument of ['/dev/sda;reboot', '--scan', '/etc/passwd', '/dev/sda\n', '']) {
      await expect(host.run('smartctl', argument)).rejects.toMatchObject({
        reason: 'parse_error',
        message: `smartctl must not be started with ${JSON.stringify(argument)}`,
      });
    }
  });

  it('refuses any argument for a program that takes none', async () => {
    await expect(liveHost().run('systemctlFailed', 'x')).rejects.toMatchObject({ reason: 'parse_error' });
  });

  it('knows what is installed without starting it', async () => {
    expect(await liveHost().has('statFileSystem')).toBe(true);
  });
});
