import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isEnabled } from '../../../agent/checks/parse/launchctl.ts';
import { parseSettings, settingsToFacts } from '../../../agent/checks/sshd.settings.ts';
import { sshd } from '../../../agent/checks/sshd.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { noStage } from '../../support/powers.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const none = noStage('/usr/sbin/sshd');

/** As `sshd -T` prints it on Debian 12, with the lines that count. */
const DEBIAN = `port 22
addressfamily any
listenaddress [::]:22
listenaddress 0.0.0.0:22
usepam yes
permitrootlogin without-password
passwordauthentication yes
kbdinteractiveauthentication no
permitemptypasswords no
authenticationmethods any
subsystem sftp /usr/lib/openssh/sftp-server
`;

function factsOf(...changes: [RegExp, string][]) {
  const text = changes.reduce((changed, [from, to]) => changed.replace(from, to), DEBIAN);
  return settingsToFacts(parseSettings(text), parseSettings(text));
}

describe('the settings of sshd', () => {
  it('are those of Debian as it comes', () => {
    expect(factsOf()).toEqual({
      permit_root_login: 'prohibit-password',
      password_authentication: true,
      permit_empty_passwords: false,
      reachable: true,
    });
  });

  it.each<[string, boolean, [RegExp, string][]]>([
    ['no passwords', false, [[/^passwordauthentication yes/m, 'passwordauthentication no']]],
    [
      'a password through PAM',
      true,
      [
        [/^passwordauthentication yes/m, 'passwordauthentication no'],
        [/^kbdinteractiveauthentication no/m, 'kbdinteractiveauthentication yes'],
      ],
    ],
    ['a key and a password', false, [[/methods any/, 'methods publickey,password']]],
    ['a key or a password', true, [[/methods any/, 'methods publickey password']]],
  ])('let people in with %s: %s', (_, expected, changes) => {
    expect(factsOf(...changes).password_authentication).toBe(expected);
  });

  it('let root in by password only where a password does for root', () => {
    expect(factsOf([/without-password/, 'yes']).permit_root_login).toBe('yes');
    const forRoot = parseSettings(
      DEBIAN.replace('without-password', 'yes').replace('passwordauthentication yes', 'passwordauthentication no'),
    );
    expect(settingsToFacts(parseSettings(DEBIAN), forRoot).permit_root_login).toBe('prohibit-password');
  });

  it.each([
    ['127.0.0.1:22', false],
    ['[::1]:2222', false],
    ['192.0.2.7:22', true],
  ])('are reachable at %s: %s', (address, reachable) => {
    expect(settingsToFacts(parseSettings(`listenaddress ${address}\r\n`), undefined)).toEqual({ reachable });
  });
});

describe('sshd', () => {
  const withPrograms = (results: Partial<Record<string, { code: number; stdout: string; stderr: string }>>): Host => ({
    ...laptop,
    has: async () => true,
    run: async (program) => results[program] ?? { code: 1, stdout: '', stderr: '' },
    query: async () => ({ Status: 4 }),
    list: async (path) => (path === '/proc' ? ['1', '812', 'self'] : undefined),
    readFile: async (path) => (path === '/proc/812/comm' ? 'sshd\n' : undefined),
    readLink: async () => 'net:[4026531840]',
  });
  const fine = (stdout: string) => ({ code: 0, stdout, stderr: '' });
  const look = async (host: Host) => (await sshd.on.linux!(host, { memory: undefined, surroundings: {} })).facts;

  it('keeps what holds for all where Match asks for more than can be said', async () => {
    const facts = await look(withPrograms({ sshdSettings: fine(DEBIAN) }));
    expect(facts).toMatchObject({ running: true, permit_root_login: 'prohibit-password' });
  });

  it('can not tell without the keys of the machine', async () => {
    const refused = { code: 1, stdout: '', stderr: 'sshd: no hostkeys available -- exiting.\n' };
    await expect(look(withPrograms({ sshdSettings: refused }))).rejects.toMatchObject({ reason: 'no_permission' });
  });

  it('is no business of this machine when it runs in a container', async () => {
    const host = withPrograms({ sshdSettings: fine(DEBIAN) });
    const readLink = async (path: string) => (path.includes('812') ? 'net:[4026532999]' : 'net:[4026531840]');
    expect(await look({ ...host, readLink })).toEqual({ running: false });
  });

  it('has no root on Windows', async () => {
    const host = { ...withPrograms({ sshdSettings: fine(DEBIAN) }), platform: 'win32' as const };
    const { facts } = await sshd.on.win32!(host, { memory: undefined, surroundings: {} });
    expect(facts).toEqual({
      running: true,
      password_authentication: true,
      permit_empty_passwords: false,
      reachable: true,
    });
  });
});

describe('services of macOS', () => {
  it.each<[string, boolean | undefined]>([
    ['disabled services = {\n\t\t"com.openssh.sshd" => enabled\n\t\t"com.apple.ftpd" => disabled\n\t}\n', true],
    ['disabled services = {\n\t\t"com.openssh.sshd" => disabled\n\t}\n', false],
    ['disabled services = {\n\t\t"com.openssh.sshd" => true\n\t}\n', false],
    ['disabled services = {\n\t\t"com.openssh.sshd" => false\n\t}\n', true],
    ['disabled services = {\n\t}\n', undefined],
  ])('%j', (text, expected) => {
    expect(isEnabled(text, 'com.openssh.sshd')).toBe(expected);
  });
});

describe.skipIf(none)(`a real sshd (${none ?? 'as root'})`, () => {
  it('is seen with what it obeys, includes and conditions for root taken in', () => {
    const configurations = {
      root: 'PermitRootLogin yes\nPasswordAuthentication yes\n',
      safe: 'PermitRootLogin no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n',
      matched: 'PermitRootLogin no\nMatch User root\n  PermitRootLogin yes\n',
      inside: 'ListenAddress 127.0.0.1\nPermitRootLogin yes\nPermitEmptyPasswords yes\n',
    };
    const output = execFileSync(
      'unshare',
      ['-mn', process.execPath, 'test/agent/checks/mounts/sshd.ts', JSON.stringify(configurations)],
      { encoding: 'utf8', timeout: 30_000 },
    );
    const answers = JSON.parse(output);
    expect(answers.stopped.facts).toEqual({ running: false });
    expect(answers.root.facts).toEqual({
      running: true,
      permit_root_login: 'yes',
      password_authentication: true,
      permit_empty_passwords: false,
      reachable: true,
    });
    expect(answers.safe.facts).toMatchObject({ permit_root_login: 'no', password_authentication: false });
    expect(answers.matched.facts).toMatchObject({ permit_root_login: 'yes' });
    expect(answers.inside.facts).toMatchObject({ reachable: false, permit_empty_passwords: true });
  }, 40_000);
});
