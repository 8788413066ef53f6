import { describe, expect, it } from 'vitest';
import { parseLsof, readMac } from '../../../../agent/checks/listeners.darwin.ts';
import { mac } from './mac.ts';

const fields = (...lines: string[]) => `${lines.join('\n')}\n`;
const ports = (text: string) =>
  parseLsof(text).sockets.map(({ protocol, port, address, scope }) => [protocol, port, address, scope]);

describe('sockets of a Mac that wait', () => {
  it('have addresses, or all of one kind', () => {
    const text = fields(
      ...['p1', 'claunchd', 'f7', 'tIPv6', 'PTCP', 'n*:22', 'f8', 'tIPv4', 'PTCP', 'n*:22'],
      ...['p90', 'ccupsd', 'f5', 'tIPv6', 'PTCP', 'n[::1]:631', 'f6', 'tIPv4', 'PTCP', 'n127.0.0.1:631'],
      ...['p91', 'chttpd', 'f4', 'tIPv6', 'PTCP', 'n[fe80:4::aede:48ff:fe00:1122]:80'],
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
      ...['p8', 'crapportd', 'f9', 'tIPv4', 'PTCP', 'n*:49168'],
      ...['p9', 'cnode', 'f9', 'tIPv4', 'PTCP', 'n*:50123'],
    );
    expect(ports(text)).toEqual([
      ['udp', 5353, '0.0.0.0', 'any'],
      ['tcp', 50123, '0.0.0.0', 'any'],
    ]);
  });

  it('belong to programs whose names may hold blanks and other letters', () => {
    const text = fields('p6', 'cAdobe\\x20Desktop\\x20Service', 'f3', 'tIPv4', 'PTCP', 'n127.0.0.1:15292');
    expect(parseLsof(text).programs).toEqual({ 6: 'Adobe Desktop Service' });
  });

  it('may be none, unless lsof complains', async () => {
    expect((await readMac(mac({ listeningSockets: { code: 1 } }))).facts).toEqual({ listeners: [] });
    const broken = mac({ listeningSockets: { code: 1, stderr: 'lsof: illegal option' } });
    await expect(readMac(broken)).rejects.toThrow(/illegal option/);
  });
});
