import { describe, expect, it } from 'vitest';
import { readGrantees } from '../../../agent/checks/accounts.sudoers.ts';
import type { Host } from '../../../agent/host/host.ts';

async function granteesOf(sudoers: string, others: Record<string, string> = {}): Promise<string[]> {
  const files: Record<string, string> = { '/etc/sudoers': sudoers, ...others };
  const host = {
    readFile: async (path: string) => files[path],
    list: async (folder: string) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1))
        .sort(),
  };
  return [...(await readGrantees(host as unknown as Host))].sort();
}

describe('readGrantees', () => {
  it.each([
    ['root ALL=(ALL:ALL) ALL', ['root']],
    ['%sudo\tALL=(ALL:ALL) ALL', ['%sudo']],
    ['alice ALL=(ALL) NOPASSWD: ALL', ['alice']],
    ['alice ALL=(ALL) NOPASSWD:SETENV: ALL', ['alice']],
    ['alice ALL = ALL', ['alice']],
    ['alice, bob ALL=(root) ALL', ['alice', 'bob']],
    ['alice ALL=(ALL) /usr/bin/true, ALL', ['alice']],
    ['#1000 ALL=(ALL) ALL', ['#1000']],
    ['%#27 ALL=(ALL) ALL # the group sudo', ['%#27']],
    ['%domain\\ admins ALL=(ALL) ALL', ['%domain admins']],
    ['"%domain admins" ALL=(ALL) ALL', ['%domain admins']],
    ['alice \\\n  ALL=(ALL) ALL', ['alice']],
  ])('grants everything by %j', async (line, expected) => {
    expect(await granteesOf(`${line}\n`)).toEqual(expected);
  });

  it.each([
    '# alice ALL=(ALL) ALL',
    '#alice ALL=(ALL) ALL',
    'alice ALL=(ALL) /usr/bin/apt',
    'alice ALL=(www-data) ALL',
    'alice ALL=(ALL) NOPASSWD: /usr/bin/apt, /usr/bin/ALL',
    'Defaults env_reset, secure_path="/bin=ALL"',
    'Cmnd_Alias SHELLS = ALL',
    'no rule at all',
    '',
  ])('grants nobody everything by %j', async (line) => {
    expect(await granteesOf(`${line}\n`)).toEqual([]);
  });

  it('resolves aliases of users', async () => {
    const text = 'User_Alias ADMINS = alice, bob : OPS = %ops\nADMINS ALL=(ALL) ALL\nOPS ALL=(ALL) ALL\n';
    expect(await granteesOf(text)).toEqual(['%ops', 'alice', 'bob']);
  });

  it("does not count a rule for everybody that asks for root's password", async () => {
    expect(await granteesOf('Defaults targetpw\nALL ALL=(ALL) ALL\nroot ALL=(ALL) ALL\n')).toEqual(['root']);
    expect(await granteesOf('Defaults !targetpw\nALL ALL=(ALL) ALL\n')).toEqual(['ALL']);
  });

  it('follows both spellings of includes, and leaves out what editors leave behind', async () => {
    const found = await granteesOf('#includedir /etc/sudoers.d\n@include local\n', {
      '/etc/sudoers.d/10-alice': 'alice ALL=(ALL) ALL\n',
      '/etc/sudoers.d/bob.dpkg-old': 'bob ALL=(ALL) ALL\n',
      '/etc/sudoers.d/carol~': 'carol ALL=(ALL) ALL\n',
      '/etc/local': 'dora ALL=(ALL) ALL\n',
    });
    expect(found).toEqual(['alice', 'dora']);
  });

  it('ends when files include each other', async () => {
    const found = await granteesOf('@includedir /etc/sudoers.d\nalice ALL=(ALL) ALL\n', {
      '/etc/sudoers.d/a': '@includedir /etc/sudoers.d\n@include /etc/sudoers\n',
      '/etc/sudoers.d/b': '@includedir /etc/sudoers.d\nbob ALL=(ALL) ALL\n',
    });
    expect(found).toEqual(['alice', 'bob']);
  });
});
