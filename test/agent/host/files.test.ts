import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { liveHost } from '../../../agent/host/live.ts';

const host = liveHost();
const folder = mkdtempSync(join(tmpdir(), 'deskside-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
const onLinux = process.platform === 'linux';
const NOBODY = 65534;

/** Runs one call of the live host in a process without root's rights and prints the reason it gives. */
function reasonForNobody(call: string): string {
  const script = `import { liveHost } from './agent/host/live.ts';
    try { await liveHost().${call}; console.log('allowed'); } catch (error) { console.log(error.reason); }`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
  }).trim();
}

describe('reading files', () => {
  writeFileSync(path('text'), 'Zürich\nGenève\n');

  it('reads from a byte on, and no more than asked for', async () => {
    expect(await host.readFile(path('text'))).toBe('Zürich\nGenève\n');
    expect(await host.readFile(path('text'), { from: 8, maxBytes: 3 })).toBe('Gen');
    expect(await host.readFile(path('text'), { from: 1000 })).toBe('');
  });

  it('never reads more than 4 MiB', async () => {
    writeFileSync(path('large'), 'x'.repeat(5 * 1024 * 1024));
    expect((await host.readFile(path('large'), { maxBytes: 100 * 1024 * 1024 }))?.length).toBe(4 * 1024 * 1024);
  });

  it('answers undefined for what is not there, also below a file', async () => {
    expect(await host.readFile(path('absent'))).toBeUndefined();
    expect(await host.readFile(path('text/below'))).toBeUndefined();
    expect(await host.list(path('absent'))).toBeUndefined();
    expect(await host.readLink(path('absent'))).toBeUndefined();
    expect(await host.inspect(path('absent'))).toBeUndefined();
  });

  it('gives a typed reason for a folder read as a file', async () => {
    await expect(host.readFile(folder)).rejects.toMatchObject({ reason: 'not_supported' });
  });

  it.runIf(onLinux)('reads files of /proc, whose size is stated as 0', async () => {
    expect(statSync('/proc/self/mountinfo').size).toBe(0);
    expect(await host.readFile('/proc/self/mountinfo')).toMatch(/ - proc /);
  });

  it.runIf(onLinux)('does not hang on a named pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    await expect(host.readFile(path('pipe'))).rejects.toMatchObject({ reason: 'not_supported' });
  });
});

describe('folders, links and what a path is', () => {
  mkdirSync(path('folder'));
  for (const name of ['b', 'a', 'B']) writeFileSync(path(`folder/${name}`), name);
  symlinkSync('../elsewhere/x', path('link'));

  it('lists names in one order everywhere', async () => {
    expect(await host.list(path('folder'))).toEqual(['B', 'a', 'b']);
  });

  it('reads the target of a link, and undefined for what is no link', async () => {
    expect(await host.readLink(path('link'))).toBe('../elsewhere/x');
    expect(await host.readLink(path('folder'))).toBeUndefined();
  });

  it('inspects a link itself, not what it points to', async () => {
    expect((await host.inspect(path('link')))?.kind).toBe('link');
  });

  it('tells size, permissions and owner', async () => {
    chmodSync(path('folder/a'), 0o640);
    const { ino, mtimeMs, ctimeMs } = statSync(path('folder/a'));
    expect(await host.inspect(path('folder/a'))).toEqual({
      kind: 'file',
      sizeBytes: 1,
      modifiedMs: Math.floor(mtimeMs),
      changedMs: Math.floor(ctimeMs),
      inode: ino,
      mode: 0o640,
      uid: process.getuid?.() ?? 0,
      gid: process.getgid?.() ?? 0,
    });
    expect((await host.inspect(path('folder')))?.kind).toBe('folder');
    if (onLinux) expect((await host.inspect('/dev/null'))?.kind).toBe('device');
  });
});

describe.runIf(onLinux)('what may not be read', () => {
  it('is no_permission, never empty', () => {
    expect(reasonForNobody(`readFile('/etc/shadow')`)).toBe('no_permission');
    expect(reasonForNobody(`list('/proc/1/fd')`)).toBe('no_permission');
    expect(reasonForNobody(`inspect('/proc/1/fd/0')`)).toBe('no_permission');
    expect(reasonForNobody(`readFile('/etc/passwd')`)).toBe('allowed');
  });
});

describe.runIf(onLinux)('space', () => {
  it('agrees with stat -f', async () => {
    const space = await host.space('/');
    const said = execFileSync('stat', ['-f', '-c', '%S %b %c', '/'], { encoding: 'utf8' });
    expect([space.blockBytes, space.blocks, space.inodes]).toEqual(said.trim().split(' ').map(Number));
  });

  it('has a typed reason when it can not be measured', async () => {
    await expect(host.space(path('absent'))).rejects.toMatchObject({ reason: 'parse_error' });
  });
});
