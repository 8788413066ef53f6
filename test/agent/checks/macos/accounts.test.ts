import { describe, expect, it } from 'vitest';
import { macAccounts } from '../../../../agent/checks/accounts.darwin.ts';
import { type MacGroup, type MacUser, parseUsers } from '../../../../agent/checks/accounts.directory.darwin.ts';
import { membersOf } from '../../../../agent/checks/accounts.members.darwin.ts';
import { plist } from './mac.ts';

const SHADOW = ';ShadowHash;HASHLIST:<SALTED-SHA512-PBKDF2>';

function user(name: string, uid: number, more: Partial<MacUser> = {}): MacUser {
  return { name, uid, gid: 20, shell: '/bin/zsh', guid: `guid-${name}`, authorities: [SHADOW], ...more };
}

function group(name: string, gid: number, more: Partial<MacGroup> = {}): MacGroup {
  return { name, gid, guid: `guid-${name}`, members: [], memberIds: [], nestedIds: [], ...more };
}

const root = user('root', 0, { gid: 0, shell: '/bin/sh', authorities: [] });
const adminsOf = (users: MacUser[], groups: MacGroup[], ...grantees: string[]) =>
  macAccounts({ users, groups, grantees: new Set(grantees) })
    .filter(({ admin }) => admin)
    .map(({ name }) => name);

describe('accounts of a Mac', () => {
  it('are read from lists of lists', () => {
    const text = plist(`<array><dict>
      <key>dsAttrTypeStandard:RecordName</key><array><string>nobody</string></array>
      <key>dsAttrTypeStandard:UniqueID</key><array><string>-2</string></array>
      <key>dsAttrTypeStandard:UserShell</key><array><string>/usr/bin/false</string></array>
    </dict></array>`);
    expect(parseUsers(text)).toEqual([
      { name: 'nobody', uid: -2, gid: 0, shell: '/usr/bin/false', guid: '', authorities: [] },
    ]);
  });

  it('are people, and root that nobody can log in as', () => {
    const users = [
      user('ada', 501),
      user('gone', 502, { authorities: [SHADOW, ';DisabledUser;'] }),
      user('_mbsetupuser', 248, { shell: '/bin/bash', authorities: [] }),
      user('daemon', 1, { shell: '/usr/bin/false', authorities: [] }),
      root,
    ];
    expect(macAccounts({ users, groups: [], grantees: new Set() })).toEqual([
      { name: 'ada', uid: 501, admin: false, interactive: true, human: true },
      { name: 'root', uid: 0, admin: true, interactive: false, human: true },
    ]);
  });

  it('are judged by their shells where only root may see how they log in', () => {
    const users = [
      user('ada', 501, { authorities: [] }),
      user('_uucp', 4, { shell: '/usr/sbin/uucico', authorities: [] }),
    ];
    expect(macAccounts({ users, groups: [], grantees: new Set() }).map(({ name }) => name)).toEqual(['ada']);
  });
});

describe('administrators of a Mac', () => {
  const users = [user('ada', 501), user('ben', 502), user('cleo', 503), user('dan', 504, { gid: 80 }), root];

  it('are members by name, by identifier, by number, and through groups', () => {
    const groups = [
      group('admin', 80, { members: ['root', 'ada'], memberIds: ['guid-ben'], nestedIds: ['guid-ops'] }),
      group('ops', 601, { members: ['cleo'], nestedIds: ['guid-admin'] }),
    ];
    expect(adminsOf(users, groups)).toEqual(['ada', 'ben', 'cleo', 'dan', 'root']);
    expect([...membersOf('ops', groups, users)].sort()).toEqual(['ada', 'ben', 'cleo', 'dan', 'root']);
  });

  it('may belong to another directory, or to nobody any more', () => {
    const groups = [
      group('admin', 80, { members: ['CORP\\helpdesk'], memberIds: ['0BADCAFE-0000-4000-8000-000000000001'] }),
    ];
    const foreign = macAccounts({ users, groups, grantees: new Set() }).filter(({ uid }) => uid === undefined);
    expect(foreign).toEqual([
      { name: 'CORP\\helpdesk', admin: true, interactive: true, human: true },
      { name: '0BADCAFE-0000-4000-8000-000000000001', admin: true, interactive: false, human: false },
    ]);
  });

  it('are made by sudo too', () => {
    const groups = [group('admin', 80), group('ops', 601, { members: ['cleo'] })];
    expect(adminsOf(users, groups, 'ben', '%ops', 'nobody-here')).toEqual(['ben', 'cleo', 'dan', 'root']);
    expect(adminsOf(users, groups, '%#601')).toEqual(['cleo', 'dan', 'root']);
    expect(adminsOf(users, groups, 'ALL')).toEqual(['ada', 'ben', 'cleo', 'dan', 'root']);
  });
});
