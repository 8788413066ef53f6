// Completes package-lock.json after dependencies were changed on a registry that
// carries the binaries of this platform only: npm leaves the others out, and then
// `npm ci` refuses the file everywhere. Adds them by name and version, without a
// checksum: npm never installs them on a platform that is not theirs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  version?: string;
  dev?: true;
  optional?: true;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const path = join(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Entry> };

const missing = Object.entries(lock.packages).flatMap(([place, { dev, optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(
      ([name]) =>
        place !== '' && !lock.packages[`node_modules/${name}`] && !lock.packages[`${place}/node_modules/${name}`],
    )
    .map(([name, range]) => [`node_modules/${name}`, entryOf(name, range, dev)] as const),
);
lock.packages = Object.fromEntries([...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages of other platforms added`);

function entryOf(name: string, range: string, dev: true | undefined): Entry {
  const os = /android|darwin|win32|freebsd|openharmony|linux/.exec(name)?.[0] ?? 'none';
  const cpu = /arm64|x64|ia32|arm|ppc64|riscv64|s390x/.exec(name)?.[0] ?? 'none';
  return { version: range.replace(/^[\^~]/, ''), cpu: [cpu], ...(dev && { dev }), optional: true, os: [os] };
}
