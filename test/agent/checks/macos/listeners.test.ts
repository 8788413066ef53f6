import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseLsof, readMac } from '../../../../agent/checks/listeners.darwin.ts';
import { PROGRAMS } from '../../../../agent/host/programs.ts';
import { mac } from './mac.ts';

const run = promisify(execFile);

const fields = (...lines: string[]) => `${lines.join('\n')}\n`;
const ports = (text: string) =>
  parseLsof(text).sockets.map(({ protocol, port, address, scope }) => [protocol, port, address, scope]);

describe('sockets of a Mac that wait', () => {
  it('have addresses, or all of one kind', () => {
    const text = fields(
      ...[
        'p1',
        'claunchd',
        'f7',
        'tIPv6',
        'PTCP',
        'n*:22',
        'TST=LISTEN',
        'TQR=0',
        'f8',
        'tIPv4',
        'PTCP',
        'n*:22',
        'TST=LISTEN',
        'TQR=0',
      ],
      ...[
        'p90',
        'ccupsd',
        'f5',
        'tIPv6',
        'PTCP',
        'n[::1]:631',
        'TST=LISTEN',
        'TQR=0',
        'f6',
        'tIPv4',
        'PTCP',
        'n127.0.0.1:631',
        'TST=LISTEN',
        'TQR=0',
      ],
      ...['p91', 'chttpd', 'f4', 'tIPv6', 'PTCP', 'n[fe80:4::aede:48ff:fe00:1122]:80', 'TST=LISTEN', 'TQR=0'],
    );
    expect(ports(text)).toEqual([
      ['tcp', 22, '::', 'any'],
      ['tcp', 22, '0.0.0.0', 'any'],
      ['tcp', 631, '::1', 'loopback'],
      ['tcp', 631, '127.0.0.1', 'loopback'],
      ['tcp', 80, 'fe80:4::aede:48ff:fe00:1122', 'any'],
    ]);
  });

  it('are not those that talk to somebody, nor those at ports of the moment', () => {
    const text = fields(
      ...['p5', 'cmDNSResponder', 'f8', 'tIPv4', 'PUDP', 'n*:5353', 'f9', 'tIPv4', 'PUDP', 'n*:57121'],
      ...['p6', 'cGoogle Chrome H', 'f30', 'tIPv4', 'PUDP', 'n192.0.2.57:61022->198.51.100.4:443'],
      ...['p7', 'cidentityservicesd', 'f20', 'tIPv4', 'PUDP', 'n*:*'],
      ...['p6', 'cGoogle Chrome H', 'f31', 'tIPv4', 'PTCP', 'n192.0.2.57:51022->198.51.100.4:443', 'TST=ESTABLISHED'],
      ...['p6', 'cGoogle Chrome H', 'f32', 'tIPv4', 'PTCP', 'n192.0.2.57:8080', 'TST=CLOSED'],
      ...['p8', 'crapportd', 'f9', 'tIPv4', 'PTCP', 'n*:49168', 'TST=LISTEN', 'TQR=0'],
      ...['p9', 'cnode', 'f9', 'tIPv4', 'PTCP', 'n*:50123', 'TST=LISTEN', 'TQR=0'],
    );
    expect(ports(text)).toEqual([
      ['udp', 5353, '0.0.0.0', 'any'],
      ['tcp', 50123, '0.0.0.0', 'any'],
    ]);
  });

  it('belong to programs whose names may hold blanks and other letters', () => {
    const text = fields(
      'p6',
      'cAdobe\\x20Desktop\\x20Service',
      'f3',
      'tIPv4',
      'PTCP',
      'n127.0.0.1:15292',
      'TST=LISTEN',
      'TQR=0',
    );
    expect(parseLsof(text).programs).toEqual({ 6: 'Adobe Desktop Service' });
  });

  it('may be none, unless lsof complains', async () => {
    expect((await readMac(mac({ sockets: { code: 1 } }))).facts).toEqual({ listeners: [] });
    const broken = mac({ sockets: { code: 1, stderr: 'lsof: illegal option' } });
    await expect(readMac(broken)).rejects.toThrow(/illegal option/);
  });
});

/** The same lsof on other systems prints the same fields. */
const LSOF = ['/usr/bin/lsof', '/usr/sbin/lsof'].find(existsSync);

describe.skipIf(LSOF === undefined)('the arguments of lsof (skipped where there is none)', () => {
  it('show TCP that listens and UDP alike, of this very process', async () => {
    const tcp = createServer().listen(0, '127.0.0.1');
    const udp = createSocket('udp4').bind(0);
    await Promise.all([once(tcp, 'listening'), once(udp, 'listening')]);
    // It complains with its exit code about processes that ended meanwhile.
    const { stdout } = await run(LSOF!, PROGRAMS.sockets.arguments).catch((error: { stdout: string }) => error);
    const own = parseLsof(stdout).sockets.filter(({ inode }) => inode === String(process.pid));
    const listening = { protocol: 'tcp', port: (tcp.address() as AddressInfo).port, address: '127.0.0.1' };
    expect(own).toEqual(expect.arrayContaining([expect.objectContaining({ ...listening, scope: 'loopback' })]));
    const bound = udp.address().port;
    expect(own.filter(({ protocol }) => protocol === 'udp').map(({ port }) => port)).toEqual(
      bound < 49_152 ? [bound] : [],
    );
    tcp.close();
    udp.close();
  });
});
