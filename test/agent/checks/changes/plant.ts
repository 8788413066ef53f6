// Run under `unshare -m`: lays copies over /etc, /usr/local/bin and the folder of added
// CAs, changes in them what attackers change, and prints what the checks saw before and
// after. Nothing of it outlives this process but the folder given as its argument.
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveHost } from '../../../../agent/host/live.ts';
import { look } from './look.ts';

const CAS = '/usr/local/share/ca-certificates';
const folder = process.argv[2]!;
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'] });

for (const place of ['/etc', '/usr/local/bin', CAS]) layCopyOver(place);
const before = await look(liveHost());
plant();
const after = await look(liveHost());
console.log(JSON.stringify({ before, after }));

function layCopyOver(place: string): void {
  const copy = join(folder, place.replaceAll('/', '_'));
  mkdirSync(place, { recursive: true });
  mkdirSync(copy);
  if (place !== '/usr/local/bin') run('cp', '-a', `${place}/.`, copy);
  run('mount', '--bind', copy, place);
}

function plant(): void {
  writeFileSync('/etc/cron.d/telemetry', '*/5 * * * * root /bin/sh -c "/tmp/.cache/beacon --key=hunter2"\n');
  appendFileSync('/etc/cron.daily/dpkg', '/usr/bin/true\n');
  writeFileSync('/etc/systemd/system/updater.service', '[Service]\nExecStart=/opt/updater/run --daemon\n');
  symlinkSync('/etc/systemd/system/updater.service', '/etc/systemd/system/multi-user.target.wants/updater.service');
  appendFileSync('/etc/hosts', '203.0.113.9 login.microsoftonline.com\n');
  appendFileSync('/etc/environment', 'https_proxy=http://mika:secret@203.0.113.8:3128/\n');
  writeFileSync('/etc/resolv.conf', 'nameserver 203.0.113.53\n');
  copyFileSync('/bin/bash', '/usr/local/bin/.helper');
  chmodSync('/usr/local/bin/.helper', 0o4755);
  chmodSync('/usr/local/bin', 0o777);
  chmodSync('/etc/shadow', 0o644);
  certificate('/CN=Corporate Inspection', '3650', join(CAS, 'corporate.crt'), join(folder, 'ca.key'));
  certificate('/CN=pc.example.org', '5', '/etc/ssl/certs/web.pem', '/etc/ssl/private/web.key');
  // Last: every program started from here on complains that it is not there, and goes on.
  writeFileSync('/etc/ld.so.preload', '/usr/local/lib/libaudit-shim.so\n');
}

function certificate(subject: string, days: string, path: string, key: string): void {
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  run('openssl', 'req', '-x509', ...curve, '-subj', subject, '-days', days, '-keyout', key, '-out', path);
}
