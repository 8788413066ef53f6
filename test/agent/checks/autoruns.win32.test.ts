import { describe, expect, it } from 'vitest';
import { autoruns } from '../../../agent/checks/autoruns.ts';
import type { Host } from '../../../agent/host/host.ts';
import type { Autoruns } from '../../../proto/gen/types.ts';
import { machineWith } from './changes/machine.ts';

const RUN = 'HKEY_USERS\\S-1-5-21-1-2-3-1001\\Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const entry = (Kind: string, Key: string, Program: string, WrittenAtMs: number | null = 1) => ({
  ...{ Kind, Key, Program, WrittenAtMs },
  Name: Key.slice(Key.lastIndexOf('\\') + 1),
});
const signed = (Program: string, Signer: string, Status = 0) => ({ Program, WrittenAtMs: 1, Status, Signer });

/** A machine whose answers may be changed on the way; counts how often signatures were asked for. */
function windows(entries: object[], signatures: object[]): { host: Host; asked: () => number } {
  let asked = 0;
  const host = machineWith({}, { platform: 'win32', queries: { autoruns: entries, autorunSignatures: signatures } });
  const query: Host['query'] = (name) => {
    if (name === 'autorunSignatures') asked++;
    return host.query(name);
  };
  return { host: { ...host, query }, asked: () => asked };
}

async function read(host: Host, memory?: unknown) {
  const reading = await autoruns.on.win32!(host, { memory, surroundings: {} });
  return { entries: (reading.facts as Autoruns).entries, memory: reading.memory };
}

describe('what Windows starts by itself', () => {
  it('is vouched for by a good signature, and told without the names of people', async () => {
    const drive = 'C:\\Users\\Müller\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe';
    const { host } = windows(
      [entry('run-key', `${RUN}\\OneDrive`, drive), entry('service', 'Spooler', 'C:\\Windows\\System32\\spoolsv.exe')],
      [
        signed(drive, 'CN=Microsoft Corporation, O=Microsoft Corporation, L=Redmond, S=Washington, C=US'),
        signed('c:\\windows\\system32\\SPOOLSV.EXE', 'CN="Example, Inc.", C=US', 3),
      ],
    );
    const { entries } = await read(host);
    expect(entries).toEqual([
      {
        id: 'run-key:HKEY_USERS\\S-1-*\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\OneDrive',
        kind: 'run-key',
        name: 'OneDrive',
        program: '~\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe',
        owner: 'Microsoft Corporation',
        trusted: true,
      },
      {
        id: 'service:Spooler',
        kind: 'service',
        name: 'Spooler',
        program: 'C:\\Windows\\System32\\spoolsv.exe',
        owner: 'Example, Inc.',
        trusted: false,
      },
    ]);
  });

  it('is not trusted when a program of Windows may do anything, nor told to be when it is not there', async () => {
    const powershell = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
    const { host } = windows(
      [entry('task', '\\Updater', powershell), entry('task', '\\Gone', 'C:\\Gone\\x.exe', null)],
      [signed(powershell, 'CN=Microsoft Windows')],
    );
    const { entries } = await read(host);
    expect(entries.map(({ name, trusted }) => [name, trusted])).toEqual([
      ['Gone', undefined],
      ['Updater', false],
    ]);
  });

  it('keeps its identity over versions, GUIDs, SIDs and logins', async () => {
    const tasks = [
      ['task', '\\GoogleUpdaterTaskSystem140.0.7272.0{A1B2C3D4-0000-1111-2222-333344445555}'],
      ['task', '\\OneDrive Standalone Update Task-S-1-5-21-1-2-3-1001'],
      ['service', 'OneSyncSvc_3f2a1'],
    ] as const;
    const { host } = windows(
      tasks.map(([kind, key]) => entry(kind, key, 'C:\\x.exe')),
      [],
    );
    expect((await read(host)).entries.map(({ id }) => id)).toEqual([
      'service:OneSyncSvc',
      'task:\\GoogleUpdaterTaskSystem*{}',
      'task:\\OneDrive Standalone Update Task-S-1-*',
    ]);
  });

  it('does not let a stranger hide behind what looks like another version', async () => {
    const [updater, stranger] = ['C:\\Program Files\\Google\\updater.exe', 'C:\\ProgramData\\u.exe'];
    const { host } = windows(
      [entry('task', '\\Updater999.0', stranger), entry('task', '\\Updater140.0', updater)],
      [signed(updater, 'CN=Google LLC'), signed(stranger, '', 2)],
    );
    const { entries } = await read(host);
    expect(entries.map(({ id, trusted }) => [id.replace(/#.*/, '#'), trusted])).toEqual([
      ['task:\\Updater*', true],
      ['task:\\Updater*#', false],
    ]);
  });

  it('has its signatures looked at again only when a program is new or was written', async () => {
    const program = 'C:\\Tools\\a.exe';
    const first = windows([entry('service', 'a', program)], [signed(program, 'CN=A')]);
    const { memory } = await read(first.host);
    const same = windows([entry('service', 'a', program)], []);
    expect((await read(same.host, memory)).entries).toMatchObject([{ owner: 'A', trusted: true }]);
    const written = windows([entry('service', 'a', program, 2)], [{ ...signed(program, '', 2), WrittenAtMs: 2 }]);
    expect((await read(written.host, memory)).entries).toMatchObject([{ trusted: false }]);
    expect([first.asked(), same.asked(), written.asked()]).toEqual([1, 0, 1]);
  });
});
