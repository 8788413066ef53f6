// A machine made of a few files, for one test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Host } from '../../../../agent/host/host.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';

const basics = { now: '2026-11-22T10:00:00Z', hostname: 'pc-7', timeZone: 'Europe/Berlin' };

/** `more`: what machine.json says beside it. Gone when the test is over. */
export function machineWith(files: Record<string, string>, more: object = {}): Host {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-machine-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'machine.json'), JSON.stringify({ platform: 'linux', ...basics, ...more }));
  for (const [path, text] of Object.entries(files)) {
    const place = join(folder, 'files', path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return recordedHost(folder);
}

/** The files of dpkg for packages with these paths, and the MD5 of configuration files as delivered. */
export function dpkg(
  packages: Record<string, string[]>,
  delivered: Record<string, string> = {},
): Record<string, string> {
  const digests = Object.entries(delivered).map(([path, digest]) => ` ${path} ${digest}\n`);
  const files: Record<string, string> = {
    '/var/lib/dpkg/info/base.list': '/.\n',
    '/var/lib/dpkg/status': `Package: all\nStatus: install ok installed\nConffiles:\n${digests.join('')}Description: all\n more\n`,
  };
  for (const [name, paths] of Object.entries(packages)) {
    files[`/var/lib/dpkg/info/${name}.list`] = ['/.', ...paths, ''].join('\n');
  }
  return files;
}
