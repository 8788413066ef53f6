import { describe, expect, it } from 'vitest';
import { findNames } from '../../scripts/record/find-names.ts';
import type { Recording } from '../../scripts/record/recording-host.ts';
import { scrubberFor } from '../../scripts/record/scrub.ts';

const PASSWD = [
  'root:x:0:0:root:/root:/bin/bash',
  'debian:x:1000:1000:Debian:/home/debian:/bin/bash',
  'anna:x:1001:1001:Anna Schmidt,Room 4,,:/home/anna:/bin/bash',
  'an:x:1002:1002::/home/an:/bin/bash',
].join('\n');

const recording: Recording = {
  machine: {
    ...{ platform: 'linux', now: '2025-11-22T10:00:00Z', hostname: 'anna-pc.example.org', timeZone: 'UTC' },
    paths: { '/home/bob/.profile': {} },
  },
  files: new Map([
    ['/etc/passwd', PASSWD],
    ['/sys/block/nvme0n1/device/serial', 'S4EVNX0M123456      \n'],
  ]),
  outputs: new Map([['smartctl /dev/sda', { code: 0, stdout: '{"serial_number":"WD-WX11A"}', stderr: '' }]]),
};
const names = findNames(recording);
const { text, file } = scrubberFor(names, 'salt');

describe('a recording is scrubbed', () => {
  it('of the names of people, wherever they stand', () => {
    expect(text('/home/anna/x anna:x Anna Schmidt /home/bob an')).not.toMatch(/anna|schmidt|bob|\ban\b/i);
    expect(text('/home/anna anna')).toBe('/home/user1 user1');
    expect(text('manna banana susanna an_error')).toBe('manna banana susanna user2_error');
  });

  it('but not of words that are nobody’s name', () => {
    expect(text('ID=debian root admin')).toBe('ID=debian root admin');
  });

  it('of the machine’s name, also as the device mapper writes it', () => {
    expect(text('anna-pc anna-pc.example.org anna--pc-root')).toBe('pc pc pc-root');
  });

  it('of addresses, each always by the same one in a network that still belongs together', () => {
    const scrubbed = text('192.168.7.1 192.168.7.42 192.168.9.1 10.1.2.3 8.8.8.8');
    const [gateway = '', own = '', other = '', ten = '', far = ''] = scrubbed.split(' ');
    expect(gateway).toMatch(/^192\.168\.\d+\.1$/);
    expect(own).toBe(gateway.replace(/1$/, '42'));
    expect(other.split('.')[2]).not.toBe(gateway.split('.')[2]);
    expect([ten, far]).toEqual([
      expect.stringMatching(/^10\.\d+\.\d+\.3$/),
      expect.stringMatching(/^203\.0\.113\.\d+$/),
    ]);
    expect(text('192.168.7.1')).toBe(gateway);
  });

  it('but leaves addresses that mean the same everywhere, times and versions', () => {
    const same =
      '127.0.0.1 0.0.0.0 169.254.3.4 224.0.0.251 255.255.255.0 ::1 ::ffff:0 00:00:00:00:00:00 10:15:30 1.2.3.4-5+b1 1:1.2.3.4~rc ff02::fb';
    expect(text(same)).toBe(same);
  });

  it('of MAC and IPv6 addresses', () => {
    expect(text('48:ba:4e:5c:1d:07')).toMatch(/^02(:[0-9a-f]{2}){5}$/);
    expect(text('48-BA-4E-5C-1D-07')).toMatch(/^02(-[0-9A-F]{2}){5}$/);
    expect(text('2a02:8109:9a40::1')).toMatch(/^2001:db8::/);
    expect(text('fe80::4aba:4eff:fe5c:1d07')).toMatch(/^fe80::/);
    expect(text('fe80::4aba:4eff:fe5c:1d07')).not.toContain('4aba');
  });

  it('of the same addresses in the tables of the kernel', () => {
    const row = '  0: 0114A8C0:0016 00000000:0000 0A 00000000:00000000';
    const scrubbed = file('/proc/net/tcp', row);
    const [, hex = ''] = / 0: ([0-9A-F]{8}):/.exec(scrubbed) ?? [];
    const address = [...Buffer.from(hex, 'hex').reverse()].join('.');
    expect(address).toBe(text('192.168.20.1'));
    expect(scrubbed).toBe(row.replace('0114A8C0', hex));
    expect(file('/proc/net/route', 'eth0 00000000 00FFFFFF')).toBe('eth0 00000000 00FFFFFF');
  });

  it('of serial numbers, and keeps what they are told by in the facts', () => {
    expect(names.serials.toSorted()).toEqual(['S4EVNX0M123456', 'WD-WX11A']);
    expect(text('ata-MODEL_WD-WX11A')).toMatch(/^ata-MODEL_[0-9A-F]{8}$/);
  });

  it('of ids, which stay the same within one recording and differ between two', () => {
    const uuid = '3f1cb1f2-5e0d-4f09-9d0e-0a4b3d7f21c9';
    expect(text(uuid)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(text(uuid)).toBe(text(uuid));
    expect(text(uuid.toUpperCase())).toBe(text(uuid).toUpperCase());
    expect(scrubberFor(names, 'other').text(uuid)).not.toBe(text(uuid));
    expect(text('S-1-5-21-1-2-3-1001')).toMatch(/^S-1-5-21-\d+-\d+-\d+-1001$/);
  });

  it('of passwords and keys, but not of whether there is one', () => {
    const shadow = 'root:*:1:\nanna:$y$j9T$abc$def:19000:0:99999:7:::\nbob:!$6$x$y:1:\nopen::1:\n';
    expect(file('/etc/shadow', shadow)).toBe(
      'root:*:1:\nuser1:$6$removed:19000:0:99999:7:::\nuser3:!$6$removed:1:\nopen::1:\n',
    );
    expect(text('http://me:pw@proxy:3128')).toBe('http://user:removed@proxy:3128');
    expect(text('DB_PASSWORD="hunter2" --token=abc')).toBe('DB_PASSWORD="removed" --token=removed');
    expect(text('MAILTO="chief@firm.example"')).toBe('MAILTO="user@example.org"');
    expect(text('-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----')).toBe('');
  });
});
