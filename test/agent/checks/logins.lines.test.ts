import { describe, expect, it } from 'vitest';
import { readLine } from '../../../agent/checks/logins.lines.ts';

const read = (identifier: string, message: string) => readLine({ atMs: 0, identifier, message });
const ssh = (message: string) => read('sshd-session', message);

describe('what sshd says', () => {
  it('is a failure, with the account when there is one', () => {
    expect(ssh('Failed password for root from 192.0.2.7 port 4242 ssh2')).toEqual({
      says: 'failed',
      attempt: 'sshd 192.0.2.7:4242',
      service: 'sshd',
      count: 1,
      account: 'root',
      source: '192.0.2.7',
    });
    expect(ssh('Failed keyboard-interactive/pam for mika from 2001:db8::7 port 50122 ssh2')).toMatchObject({
      account: 'mika',
      source: '2001:db8::7',
    });
  });

  it.each([
    'Failed password for invalid user hunter2 from 192.0.2.7 port 4242 ssh2',
    'Invalid user hunter2 from 192.0.2.7 port 4242',
    'Connection closed by invalid user hunter2 192.0.2.7 port 4242 [preauth]',
    'Disconnected from invalid user hunter2 192.0.2.7 port 4242 [preauth]',
  ])('never repeats a name that is no account: %s', (message) => {
    const line = ssh(message);
    expect(line).toMatchObject({ source: '192.0.2.7', attempt: 'sshd 192.0.2.7:4242' });
    expect(JSON.stringify(line)).not.toContain('hunter2');
  });

  it.each([
    'Connection closed by authenticating user root 192.0.2.7 port 4242 [preauth]',
    'Connection reset by authenticating user root 192.0.2.7 port 4242 [preauth]',
    'Disconnecting authenticating user root 192.0.2.7 port 4242: Too many authentication failures [preauth]',
  ])('tells that a connection ended: %s', (message) => {
    expect(ssh(message)).toMatchObject({ says: 'ended', account: 'root', source: '192.0.2.7' });
  });

  it('is a login, with its method', () => {
    const key = 'Accepted publickey for mika from 198.51.100.4 port 40022 ssh2: ED25519 SHA256:0a1b2c3d4e5f';
    expect(ssh(key)).toEqual({
      says: 'succeeded',
      attempt: 'sshd 198.51.100.4:40022',
      service: 'sshd',
      account: 'mika',
      source: '198.51.100.4',
      method: 'publickey',
    });
    const pam = 'Accepted keyboard-interactive/pam for mika from 198.51.100.4 port 40022 ssh2';
    expect(ssh(pam)).toMatchObject({ method: 'keyboard-interactive' });
  });

  it('counts how often rsyslog says it was repeated', () => {
    const message = 'message repeated 4 times: [ Failed password for root from 192.0.2.7 port 4242 ssh2]';
    expect(read('sshd', message)).toMatchObject({ count: 4, account: 'root' });
  });

  it.each([
    'Failed none for invalid user admin from 192.0.2.7 port 4242 ssh2',
    'Failed publickey for mika from 192.0.2.7 port 4242 ssh2: ED25519 SHA256:0a1b',
    'pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=192.0.2.7  user=root',
    'PAM 2 more authentication failures; logname= uid=0 euid=0 tty=ssh ruser= rhost=192.0.2.7  user=root',
    'pam_unix(sshd:session): session opened for user mika(uid=1000) by (uid=0)',
    'Received disconnect from 192.0.2.7 port 4242:11: Bye Bye [preauth]',
    'Connection closed by 192.0.2.7 port 4242 [preauth]',
    'Server listening on 0.0.0.0 port 22.',
    '',
  ])('is nothing to count: %j', (message) => {
    expect(ssh(message)).toBeUndefined();
  });
});

describe('hostile names', () => {
  it.each([
    'x from 198.51.100.9 port 22 ssh2',
    'x from 198.51.100.9 port 22',
    'root from 198.51.100.9 port 22 ssh2: RSA SHA256:abc',
    'a\\nFailed password for root from 198.51.100.9 port 22 ssh2',
    'a\nFailed password for root from 198.51.100.9 port 22 ssh2',
    '',
    ' ',
    '\u0007\u001b[31m',
  ])('do not forge an address: %j', (name) => {
    for (const message of [
      `Failed password for invalid user ${name} from 192.0.2.7 port 4242 ssh2`,
      `Invalid user ${name} from 192.0.2.7 port 4242`,
      `Connection closed by invalid user ${name} 192.0.2.7 port 4242 [preauth]`,
    ]) {
      expect(ssh(message), message).toMatchObject({ source: '192.0.2.7', attempt: 'sshd 192.0.2.7:4242' });
      expect(ssh(message)).not.toHaveProperty('account');
    }
  });

  it('are left out when no account can be called so', () => {
    expect(ssh('Failed password for a\u0000b from 192.0.2.7 port 4242 ssh2')).not.toHaveProperty('account');
    expect(ssh('Failed password for root from <script> port 4242 ssh2')).not.toHaveProperty('source');
    expect(ssh('Failed password for root from UNKNOWN port 65535 ssh2')).not.toHaveProperty('source');
  });

  it('of a megabyte take no time', () => {
    const before = process.cpuUsage();
    const name = ' from a port 1'.repeat(75_000);
    expect(ssh(`Failed password for invalid user ${name} from 192.0.2.7 port 4242 ssh2`)).toBeUndefined();
    expect(process.cpuUsage(before).user).toBeLessThan(100_000);
  });
});

describe('what other programs say', () => {
  it('is the number of wrong passwords at sudo', () => {
    const message =
      '    mika : 3 incorrect password attempts ; TTY=pts/0 ; PWD=/home/mika ; USER=root ; COMMAND=/bin/ls';
    expect(read('sudo', message)).toEqual({
      says: 'failed',
      attempt: 'sudo mika',
      service: 'sudo',
      count: 3,
      account: 'mika',
    });
    expect(read('sudo', 'mika : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/ls')).toBeUndefined();
    expect(read('sudo', 'mika : user NOT in sudoers ; TTY=pts/0 ; PWD=/ ; USER=root')).toBeUndefined();
  });

  it.each([
    [
      'sudo',
      'pam_unix(sudo:auth): authentication failure; logname=mika uid=1000 euid=0 tty=/dev/pts/0 ruser=mika rhost=  user=mika',
      { service: 'sudo', attempt: 'sudo mika', account: 'mika' },
    ],
    [
      'su',
      'pam_unix(su-l:auth): authentication failure; logname=mika uid=1000 euid=0 tty=/dev/pts/0 ruser=mika rhost=  user=root',
      { service: 'su', attempt: 'su root', account: 'root' },
    ],
    [
      'gdm-password]',
      'pam_unix(gdm-password:auth): authentication failure; logname= uid=0 euid=0 tty=/dev/tty1 ruser= rhost=  user=mika',
      { service: 'gdm', attempt: 'gdm mika', account: 'mika' },
    ],
  ])('is a hint of PAM at %s', (identifier, message, expected) => {
    const line = read(identifier, message);
    expect(line).toEqual({ says: 'hinted', count: 1, ...expected });
  });

  it('is a failed or successful su, in both spellings', () => {
    expect(read('su', 'FAILED SU (to root) mika on pts/0')).toMatchObject({ says: 'failed', account: 'root' });
    expect(read('su', 'FAILED su for root by mika')).toMatchObject({ says: 'failed', account: 'root' });
    expect(read('su', '(to root) mika on pts/0')).toMatchObject({ says: 'succeeded', account: 'root' });
    expect(read('su', 'Successful su for root by mika')).toMatchObject({ says: 'succeeded', account: 'root' });
    expect(read('su', '(to postgres) root on pts/0')).toBeUndefined();
  });

  it('is a login at the console or the screen', () => {
    expect(read('login', "FAILED LOGIN (1) on '/dev/tty1' FOR 'root', Authentication failure")).toMatchObject({
      says: 'failed',
      account: 'root',
    });
    const unknown = read('login', "FAILED LOGIN (2) on '/dev/tty1' FOR 'UNKNOWN', User not known to the module");
    expect(unknown).toMatchObject({ says: 'failed' });
    expect(unknown).not.toHaveProperty('account');
    const session = 'pam_unix(gdm-password:session): session opened for user mika(uid=1000) by mika(uid=0)';
    expect(read('gdm-password', session)).toMatchObject({ says: 'succeeded', service: 'gdm', account: 'mika' });
  });

  it('is nothing when it comes from a program nobody logs in with', () => {
    expect(read('cron', 'Failed password for root from 192.0.2.7 port 4242 ssh2')).toBeUndefined();
  });
});
