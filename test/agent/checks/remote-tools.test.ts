import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseTools, remoteTools } from '../../../agent/checks/remote-tools.ts';
import type { Host } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import type { RemoteTools } from '../../../proto/gen/types.ts';
import { soon } from '../../support/soon.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const FOLDER = { kind: 'folder' as const, sizeBytes: 0, modifiedMs: 0, inode: 1, mode: 0o755, uid: 0, gid: 0 };

async function toolsOf(host: Host, on: 'linux' | 'darwin' = 'linux') {
  const { facts } = await remoteTools.on[on]!(host, { memory: undefined, surroundings: {} });
  return (facts as RemoteTools).tools;
}

describe('programs that give others the screen', () => {
  it('are known by where they are installed', async () => {
    const host: Host = {
      ...laptop,
      inspect: async (path) => (path === '/opt/teamviewer' ? FOLDER : undefined),
      list: async (path) => (path === '/opt' ? ['screenconnect-0a1b2c3d4e5f'] : undefined),
    };
    expect(await toolsOf(host)).toEqual([{ name: 'TeamViewer', running: false }, { name: 'ScreenConnect' }]);
  });

  it('of Windows are known by service and process, whatever their case', () => {
    const answer = {
      Processes: ['System', 'anydesk', 'explorer', 'ScreenConnect.ClientService'],
      Services: ['Spooler', 'TeamViewer', 'ScreenConnect Client (0a1b2c3d4e5f)'],
    };
    expect(parseTools(answer)).toEqual([
      { name: 'AnyDesk', running: true },
      { name: 'TeamViewer', running: false },
      { name: 'ScreenConnect', running: true },
    ]);
    expect(parseTools({ Processes: ['explorer'], Services: ['Spooler'] })).toEqual([]);
  });

  it('of macOS include what comes with the system, once it is on', async () => {
    const output = (stdout: string) => ({ code: 0, stdout, stderr: '' });
    const host: Host = {
      ...laptop,
      platform: 'darwin',
      inspect: async () => undefined,
      list: async () => undefined,
      run: async (program) =>
        program === 'launchctlDisabled'
          ? output('disabled services = {\n\t"com.apple.screensharing" => enabled\n}\n')
          : output('/sbin/launchd\n/Applications/AnyDesk.app/Contents/MacOS/AnyDesk\n'),
    };
    expect(await toolsOf(host, 'darwin')).toEqual([
      { name: 'Screen Sharing', running: true },
      { name: 'AnyDesk', running: true },
    ]);
  });
});

describe.runIf(process.platform === 'linux')('a program that runs here', () => {
  let folder: string;
  let child: ChildProcess | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deskside-remote-'));
  });
  afterEach(() => {
    child?.kill();
    rmSync(folder, { recursive: true });
  });

  it('is found by its name, which the kernel cuts off after fifteen characters', async () => {
    expect((await toolsOf(liveHost())).find(({ name }) => name === 'Chrome Remote Desktop')).toBeUndefined();
    const program = join(folder, 'chrome-remote-desktop-host');
    copyFileSync('/bin/sleep', program);
    child = spawn(program, ['30'], { stdio: 'ignore' });
    await soon(async () =>
      expect(await toolsOf(liveHost())).toContainEqual({ name: 'Chrome Remote Desktop', running: true }),
    );
  });
});
