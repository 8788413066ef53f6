// Makes this checkout ready to run, on a machine that has only Node 18 or later
// and npm. Plain JavaScript: it runs before anything is installed.
// Says what it does; does nothing when all is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '../..');
const forTests = process.argv.includes('--tests');

/** Debian packages that the tests use on real disks and sockets, by the program that shows they are there. */
const TEST_PACKAGES = {
  '/usr/sbin/mkfs.ext4': 'e2fsprogs',
  '/usr/bin/mount': 'mount',
  '/usr/sbin/losetup': 'mount',
  '/usr/sbin/nft': 'nftables',
  '/usr/sbin/smartctl': 'smartmontools',
};

checkNode();
installDependencies();
checkOwnNode();
if (forTests) installTestPackages();

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18) fail(`This is Node ${process.versions.node}. Deskside needs Node 18 or later to set itself up.`);
}

function installDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules/.deskside-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing the dependencies and Node 24 (about 470 MiB, once) ...');
  const started = Date.now();
  rmSync(stamp, { force: true });
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** npm passes over, without a word, what does not fit this machine or was told not to be installed. */
function checkOwnNode() {
  const own = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const major = Number(process.versions.node.split('.')[0]);
  if (existsSync(own) || major >= 24) return;
  const machine = `${process.platform} on ${process.arch}`;
  fail(`No Node 24 came with the dependencies for ${machine}. Install Node 24 or later yourself, and start again.`);
}

function installTestPackages() {
  if (process.platform !== 'linux') return;
  const missing = Object.entries(TEST_PACKAGES).filter(([program]) => !existsSync(program));
  const packages = [...new Set(missing.map(([, name]) => name))];
  if (packages.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say(`Not installed, the tests that need them are skipped: ${packages.join(', ')}`);
    return;
  }
  say(`Installing what the tests need: ${packages.join(', ')} ...`);
  const quiet = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  run('/usr/bin/apt-get', ['update', ...quiet]);
  run('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', ...quiet, ...packages]);
}

function run(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const shell = process.platform === 'win32';
  const result = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env, shell });
  if (result.status === 0) return;
  const why = result.error?.message ?? `exit ${result.status}; the lines above say why`;
  fail(`${program} ${args[0]} failed (${why}).`);
}

function say(text) {
  console.error(`setup: ${text}`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
