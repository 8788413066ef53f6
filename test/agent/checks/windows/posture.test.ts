import { describe, expect, it } from 'vitest';
import { parseAccounts } from '../../../../agent/checks/accounts.win32.ts';
import { parseFirewall } from '../../../../agent/checks/firewall.win32.ts';
import { parseListeners } from '../../../../agent/checks/listeners.win32.ts';

const profile = (Name: string, Enabled: number, Inbound = 0) => ({ Name, Enabled, Inbound });
const all = (enabled: number, inbound = 0) =>
  ['Domain', 'Private', 'Public'].map((name) => profile(name, enabled, inbound));
/** productState of a product that is on, and off. */
const ON = 266_240;
const OFF = 262_144;

describe('the firewall of Windows', () => {
  it('filters when it runs and the profile in use is on', () => {
    expect(parseFirewall({ Service: 4, Profiles: all(1), Connected: [1], Others: [] })).toEqual({
      filtering: true,
      manager: 'windows',
      container_tables: [],
      input_policy: 'drop',
      off_elsewhere: false,
    });
  });

  it.each([
    ['its service is stopped', { Service: 1, Profiles: all(1), Connected: [0] }],
    [
      'the profile in use is off',
      { Service: 4, Profiles: [profile('Public', 0), profile('Private', 1)], Connected: [0] },
    ],
    [
      'one of two profiles in use is off',
      { Service: 4, Profiles: [profile('Public', 0), profile('Domain', 1)], Connected: [0, 2] },
    ],
    ['it lets everything in', { Service: 4, Profiles: all(1, 2), Connected: [2] }],
    ['no network is connected and the next one would meet nothing', { Service: 4, Profiles: all(0), Connected: null }],
  ])('does not filter when %s', (_, answer) => {
    expect(parseFirewall(answer).filtering).toBe(false);
  });

  it('tells apart what is off but not in use', () => {
    const answer = {
      Service: 4,
      Profiles: [profile('Public', 0), profile('Domain', 1), profile('Private', 1)],
      Connected: 2,
    };
    expect(parseFirewall(answer)).toMatchObject({ filtering: true, off_elsewhere: true });
  });

  it("leaves it to another maker's that is on, and to none that is off", () => {
    const answer = { Service: 1, Profiles: all(0), Connected: [0] };
    expect(parseFirewall({ ...answer, Others: { Name: 'ESET ファイアウォール', State: ON } })).toEqual({
      filtering: true,
      manager: 'ESET ファイアウォール',
      container_tables: [],
    });
    expect(parseFirewall({ ...answer, Others: [{ Name: 'McAfee', State: OFF }] })).toMatchObject({
      filtering: false,
      manager: 'windows',
    });
  });

  it('can not be told without profiles', () => {
    expect(() => parseFirewall({ Service: 4, Profiles: [] })).toThrow(/profiles/);
  });
});

const M = 'S-1-5-21-1-2-3';
const user = (Name: string, rid: number, Disabled = false) => ({ Name, Sid: `${M}-${rid}`, Disabled });

describe('accounts of Windows', () => {
  it('are the same in every language: SIDs decide', () => {
    const german = {
      Role: 1,
      Users: [user('Administrator', 500, true), user('Gast', 501, true), user('Empfang', 1001)],
      Administrators: { Path: 'WinNT://PC/Empfang', Class: 'User', Sid: `${M}-1001` },
    };
    expect(parseAccounts(german)).toEqual({
      accounts: [{ name: 'Empfang', admin: true, interactive: true, human: true }],
      guest_enabled: false,
      automatic_login: false,
    });
  });

  it('name groups of a domain as administrators, without listing who is in them', () => {
    const Administrators = [{ Path: 'WinNT://FIRMA/Domänen-Admins', Class: 'Group', Sid: 'S-1-5-21-9-9-9-512' }];
    expect(parseAccounts({ Role: 1, Users: [], Administrators }).accounts).toEqual([
      { name: 'FIRMA\\Domänen-Admins', admin: true, interactive: false, human: false },
    ]);
  });

  it('show administrators that no longer exist by their number', () => {
    const sid = 'S-1-5-21-3623811015-3361044348-30300820-1013';
    const Administrators = [{ Path: `WinNT://${sid}`, Class: 'User', Sid: sid }];
    expect(parseAccounts({ Role: 1, Users: null, Administrators }).accounts).toEqual([
      { name: sid, admin: true, interactive: false, human: false },
    ]);
  });

  it('tell of a guest that may log in', () => {
    expect(parseAccounts({ Role: 1, Users: user('Invité', 501) })).toMatchObject({ guest_enabled: true });
    expect(parseAccounts({ Role: 1, Users: [] })).not.toHaveProperty('guest_enabled');
  });

  it.each([
    ['1', true],
    [1, true],
    ['0', false],
    [null, false],
  ])('AutoAdminLogon %j logs in by itself: %s', (AutoAdminLogon, expected) => {
    expect(parseAccounts({ Role: 1, AutoAdminLogon }).automatic_login).toBe(expected);
  });

  it('of a domain controller are not its own', () => {
    expect(() => parseAccounts({ Role: 2 })).toThrow(/domain controller/);
  });
});

const socket = (Port: number, Program: string | null, Address = '0.0.0.0') => ({
  Address,
  Port,
  Process: Port + 1,
  Program,
});

describe('open ports of Windows', () => {
  it('name the program, and who can reach it', () => {
    const Tcp = [socket(3389, 'svchost'), socket(8080, 'node', '127.0.0.1'), socket(8081, 'node', '::1')];
    expect(parseListeners({ Tcp, Udp: null }).map(({ id }) => id)).toEqual([
      'tcp/3389/any/svchost',
      'tcp/8080/loopback/node',
      'tcp/8081/loopback/node',
    ]);
  });

  it('leave out ports that change with every start', () => {
    const answer = {
      Tcp: [socket(49_664, 'lsass'), socket(49_665, 'game')],
      Udp: [socket(57_011, 'svchost'), socket(53, 'dns')],
    };
    expect(parseListeners(answer).map(({ id }) => id)).toEqual(['udp/53/any/dns', 'tcp/49665/any/game']);
  });

  it('put addresses of one program together, without the number of the interface', () => {
    const Tcp = [socket(445, 'System'), socket(445, 'System', '::'), socket(445, 'System', 'fe80::1%12')];
    expect(parseListeners({ Tcp })).toMatchObject([{ addresses: ['0.0.0.0', '::', 'fe80::1'] }]);
  });

  it('have no program where its process has just ended', () => {
    expect(parseListeners({ Tcp: socket(9000, null) })).toMatchObject([{ id: 'tcp/9000/any/?' }]);
  });
});
