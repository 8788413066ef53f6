import { describe, expect, it } from 'vitest';
import { accounts } from '../../../agent/checks/accounts.ts';
import type { Host } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import type { Account, Accounts } from '../../../proto/gen/types.ts';
import { CheckError } from '../../../shared/errors.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');

async function accountsOn(host: Host): Promise<Map<string, Account>> {
  const { facts } = await accounts.on.linux!(host, { memory: undefined, surroundings: {} });
  return new Map((facts as Accounts).accounts.map((account) => [account.name, account]));
}

/** The laptop with some files replaced; an Error is what reading them gives. */
function laptopWith(files: Record<string, string | Error>): Host {
  return {
    ...laptop,
    readFile: async (path, options) => {
      const text = files[path];
      if (text instanceof Error) throw text;
      return text ?? (await laptop.readFile(path, options));
    },
  };
}

const forbidden = new CheckError('no_permission', 'as in life');

describe('the check of accounts', () => {
  it('lists who can log in or is administrator on a recorded laptop', async () => {
    expect([...(await accountsOn(laptop)).values()]).toEqual([
      { name: 'root', uid: 0, admin: true, interactive: true, empty_password: false, human: true },
      { name: 'postgres', uid: 110, admin: false, interactive: true, empty_password: false, human: false },
      { name: 'mika', uid: 1000, admin: true, interactive: true, empty_password: false, human: true },
      { name: 'guest', uid: 1001, admin: false, interactive: true, empty_password: true, human: true },
    ]);
  });

  it.each([
    ['', true],
    ['!', false],
    ['*', false],
    ['!!', false],
    ['!$y$j9T$abc', false],
    ['$6$salt$hash', false],
  ])('takes the password field %j for empty: %s', async (field, expected) => {
    const found = await accountsOn(laptopWith({ '/etc/shadow': `mika:${field}:20100:0:99999:7:::\n` }));
    expect(found.get('mika')).toMatchObject({ empty_password: expected });
  });

  it('sees a password that is missing from passwd itself', async () => {
    const found = await accountsOn(laptopWith({ '/etc/passwd': 'kiosk::1003:1003::/home/kiosk:/bin/bash\n' }));
    expect(found.get('kiosk')).toMatchObject({ empty_password: true });
  });

  it('leaves passwords out, and tells the rest, when shadow may not be read', async () => {
    const found = await accountsOn(laptopWith({ '/etc/shadow': forbidden, '/etc/sudoers': forbidden }));
    expect(found.get('guest')).toEqual({ name: 'guest', uid: 1001, admin: false, interactive: true, human: true });
    expect(found.get('mika')).toMatchObject({ admin: true });
  });

  it('lists a second account with UID 0 even without a shell', async () => {
    const passwd = 'root:x:0:0::/root:/bin/bash\ntoor:x:0:0::/root:/usr/sbin/nologin\n';
    const found = await accountsOn(laptopWith({ '/etc/passwd': passwd }));
    expect(found.get('toor')).toMatchObject({ uid: 0, admin: true, interactive: false, human: false });
  });

  it('takes no shell, or one that is not installed, for what it is', async () => {
    const passwd = 'a:x:1003:1003::/:\nb:x:1004:1004::/:/usr/bin/fish\nc:x:1005:1005::/:/bin/false\n+nis::::::\n';
    const found = await accountsOn(laptopWith({ '/etc/passwd': passwd }));
    expect([...found.keys()]).toEqual(['a']);
  });

  it('counts a primary group as a group', async () => {
    const found = await accountsOn(laptopWith({ '/etc/passwd': 'x:x:1003:27::/:/bin/bash\n' }));
    expect(found.get('x')).toMatchObject({ admin: true });
  });

  it('asks sudoers for the groups it knows', async () => {
    const host = laptopWith({ '/etc/sudoers.d/printing': '%operators ALL=(ALL) NOPASSWD: ALL\n' });
    expect((await accountsOn(host)).get('guest')).toMatchObject({ admin: true });
  });

  it('makes everybody with a shell administrator when sudoers does', async () => {
    const found = await accountsOn(laptopWith({ '/etc/sudoers': 'ALL ALL=(ALL) ALL\n' }));
    expect([...found.values()].map(({ admin }) => admin)).toEqual([true, true, true, true]);
    expect(found.has('backup')).toBe(false);
  });

  it('finds root on this very machine', async () => {
    expect((await accountsOn(liveHost())).get('root')).toMatchObject({ uid: 0, admin: true, human: true });
  });
});
