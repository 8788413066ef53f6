import { describe, expect, it } from 'vitest';
import { countAttempts } from '../../../agent/checks/logins.attempts.ts';
import { coalesce } from '../../../agent/checks/logins.coalesce.ts';
import type { Occurrence } from '../../../proto/gen/types.ts';

const at = (identifier: string, messages: string[], fromMs = 1_000_000) =>
  messages.map((message, i) => ({ atMs: fromMs + i * 1000, identifier, message }));

function failures(identifier: string, messages: string[]): number {
  return sum(countAttempts(at(identifier, messages), {}).occurrences);
}

const sum = (occurrences: Occurrence[]) => occurrences.reduce((total, { count }) => total + count, 0);
const pam = (service: string, module = 'pam_unix') =>
  `${module}(${service}:auth): authentication failure; logname=mika uid=1000 euid=0 tty=/dev/pts/0 ruser=mika rhost=  user=mika`;

describe('attempts are counted once', () => {
  it('when a name is invalid, its password fails and the connection closes', () => {
    const messages = [
      'Invalid user admin from 192.0.2.7 port 4242',
      'pam_unix(sshd:auth): check pass; user unknown',
      'pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=192.0.2.7 ',
      'Failed password for invalid user admin from 192.0.2.7 port 4242 ssh2',
      'Failed password for invalid user admin from 192.0.2.7 port 4242 ssh2',
      'Connection closed by invalid user admin 192.0.2.7 port 4242 [preauth]',
      'PAM 1 more authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=192.0.2.7 ',
    ];
    expect(failures('sshd', messages)).toBe(2);
  });

  it('when only the end of a connection tells of it, as without passwords', () => {
    expect(failures('sshd', ['Connection closed by authenticating user root 192.0.2.7 port 1 [preauth]'])).toBe(1);
    const invalid = [
      'Invalid user x from 192.0.2.7 port 1',
      'Connection reset by invalid user x 192.0.2.7 port 1 [preauth]',
    ];
    expect(failures('sshd', invalid)).toBe(1);
  });

  it('when a line was folded', () => {
    const messages = [
      'Failed password for root from 192.0.2.7 port 4242 ssh2',
      'message repeated 2 times: [ Failed password for root from 192.0.2.7 port 4242 ssh2]',
      'Disconnecting authenticating user root 192.0.2.7 port 4242: Too many authentication failures [preauth]',
    ];
    expect(failures('sshd', messages)).toBe(3);
  });

  it('when PAM hints at the first wrong password and sudo sums up', () => {
    expect(
      failures('sudo', [pam('sudo'), 'mika : 3 incorrect password attempts ; TTY=pts/0 ; PWD=/ ; USER=root']),
    ).toBe(3);
    expect(failures('sudo', [pam('sudo')])).toBe(1);
  });

  it('when two PAM modules ask one after the other', () => {
    expect(failures('gdm-password]', [pam('gdm-password'), pam('gdm-password', 'pam_sss')])).toBe(1);
  });

  it('and not at all when the second module lets a person of the domain in', () => {
    const success =
      'pam_sss(gdm-password:auth): authentication success; logname= uid=0 euid=0 tty=tty1 ruser= rhost= user=mika';
    expect(failures('gdm-password', [pam('gdm-password'), success])).toBe(0);
  });

  it('over the border between two runs', () => {
    const first = countAttempts(at('sshd', ['Invalid user x from 192.0.2.7 port 9']), {});
    const rest = at('sshd', [
      'Failed password for invalid user x from 192.0.2.7 port 9 ssh2',
      'Connection closed by invalid user x 192.0.2.7 port 9 [preauth]',
    ]);
    const second = countAttempts(rest, JSON.parse(JSON.stringify(first.open)));
    expect(sum(first.occurrences)).toBe(1);
    expect(second).toEqual({ occurrences: [], open: {} });
  });

  it('and what is remembered for that stays small', () => {
    const many = Array.from({ length: 2000 }, (_, i) => `Failed password for root from 192.0.2.7 port ${i} ssh2`);
    expect(Object.keys(countAttempts(at('sshd', many, 0), {}).open).length).toBe(500);
    const later = at('sshd', ['Failed password for root from 192.0.2.8 port 1 ssh2'], 9_000_000);
    const { open } = countAttempts(later, countAttempts(at('sshd', many, 0), {}).open);
    expect(Object.keys(open)).toEqual(['sshd 192.0.2.8:1']);
  });
});

describe('coalesce', () => {
  const failed = (i: number, source: string, count = 1): Occurrence => ({
    at_ms: i * 100,
    count,
    login_failed: { account: 'root', source, service: 'sshd' },
  });
  const succeeded = (at_ms: number): Occurrence => ({
    at_ms,
    count: 1,
    login_succeeded: { account: 'mika', source: '198.51.100.4', service: 'sshd' },
  });

  it('leaves a thousand alone', () => {
    const some = Array.from({ length: 1000 }, (_, i) => failed(i, '192.0.2.7'));
    expect(coalesce(some)).toBe(some);
  });

  it('adds up more by account, source and minute, and keeps the last time of each', () => {
    const many = Array.from({ length: 5000 }, (_, i) => failed(i, `192.0.2.${i % 2}`));
    const merged = coalesce([...many, succeeded(7)]);
    expect(sum(merged)).toBe(5001);
    expect(merged).toHaveLength(9 * 2 + 1);
    expect(merged).toContainEqual(succeeded(7));
    expect(Math.max(...merged.map(({ at_ms }) => at_ms))).toBe(499_900);
  });

  it('takes a wider span for a longer time', () => {
    const week = Array.from({ length: 20_000 }, (_, i) => failed(i * 300, '192.0.2.7'));
    const merged = coalesce(week);
    expect(merged.length).toBeLessThanOrEqual(1000);
    expect(merged.length).toBeGreaterThan(100);
    expect(sum(merged)).toBe(20_000);
  });

  it('gives up the sources of the smallest when a botnet has more than fit, and loses no count and no success', () => {
    const botnet = Array.from({ length: 4000 }, (_, i) =>
      failed(i, `2001:db8::${i.toString(16)}`, i === 3999 ? 50 : 1),
    );
    const merged = coalesce([...botnet, succeeded(1)]);
    expect(merged.length).toBeLessThanOrEqual(1000);
    expect(sum(merged)).toBe(4000 + 49 + 1);
    expect(merged).toContainEqual(succeeded(1));
    expect(merged).toContainEqual(failed(3999, '2001:db8::f9f', 50));
    expect(merged.at(-1)).toMatchObject({ login_failed: { service: 'sshd' } });
  });
});
