// Runs a CUPS of its own in this mount namespace, and prints what the check says of it.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printers } from '../../../../agent/checks/printers.ts';
import { liveHost } from '../../../../agent/host/live.ts';
import { readWith } from './machine.ts';

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'] });
const folder = mkdtempSync(join(tmpdir(), 'deskside-cups-'));
for (const name of ['run', 'etc', 'spool', 'cache', 'log']) mkdirSync(join(folder, name));
execFileSync('mount', ['--make-rprivate', '/']);
const made = mkdirSync('/run/cups', { recursive: true });
execFileSync('mount', ['--bind', join(folder, 'run'), '/run/cups']);
execFileSync('mount', ['--bind', join(folder, 'etc'), '/etc/cups']);
writeFileSync(
  '/etc/cups/cupsd.conf',
  'Listen /run/cups/cups.sock\nBrowsing Off\nDefaultAuthType None\n<Location />\nAllow all\n</Location>\n<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n',
);
writeFileSync(
  '/etc/cups/cups-files.conf',
  `ServerRoot /etc/cups\nRequestRoot ${folder}/spool\nCacheDir ${folder}/cache\nStateDir /run/cups\nAccessLog ${folder}/log/access\nErrorLog ${folder}/log/error\nPageLog ${folder}/log/page\nFileDevice Yes\nSystemGroup root\n`,
);

const live = liveHost();
const read = async (aheadMs = 0) => (await readWith(printers, { ...live, now: () => Date.now() + aheadMs })).facts;
const down = await read();
const cupsd = spawn('/usr/sbin/cupsd', ['-f', '-c', '/etc/cups/cupsd.conf', '-s', '/etc/cups/cups-files.conf'], {
  stdio: 'ignore',
});
try {
  for (let tries = 0; tries < 100 && !existsSync('/run/cups/cups.sock'); tries++)
    await new Promise((go) => setTimeout(go, 50));
  run('/usr/sbin/lpadmin', '-p', 'front_desk', '-v', 'file:///dev/null', '-m', 'raw', '-E');
  run('/usr/sbin/lpadmin', '-p', 'broken', '-v', 'file:///dev/full', '-m', 'raw', '-E');
  run('/usr/sbin/lpadmin', '-d', 'front_desk');
  run('/usr/sbin/cupsdisable', '-r', 'paper jam', 'broken');
  run('/usr/bin/lp', '-d', 'broken', '/etc/hostname');
  run('/usr/bin/lp', '-d', 'broken', '-H', 'hold', '/etc/hostname');
  process.stdout.write(`${JSON.stringify({ down, fresh: await read(), later: await read(61 * 60_000) })}\n`);
} finally {
  cupsd.kill();
  await once(cupsd, 'exit');
  execFileSync('umount', ['/run/cups', '/etc/cups']);
  if (made !== undefined) rmSync(made, { recursive: true });
  rmSync(folder, { recursive: true });
}
