// The applications that all people of a Mac share, by the names of their folders, which
// are not translated. What came with macOS has the version of macOS.
import type { Package } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { boundedList } from './software.list.ts';

const FOLDER = '/Applications';
/** Each is a process of its own. */
const MAX_APPLICATIONS = 300;

export async function readMac(host: Host): Promise<Reading<'software', never>> {
  const names = await host.list(FOLDER);
  if (names === undefined) throw new CheckError('not_supported', `there is no ${FOLDER}`);
  const packages: Package[] = [];
  for (const name of names.filter(isApplication).slice(0, MAX_APPLICATIONS)) {
    const version = await versionOf(host, name);
    packages.push({ name: name.replace(/\.app$/, ''), version, source: 'app' });
  }
  return { facts: { packages: boundedList(packages) } };
}

/** Others could not be named to the program that reads them. */
function isApplication(name: string): boolean {
  return /^[^/\p{Cc}]{1,120}\.app$/u.test(name);
}

/** "" where an application states none, as some that are made of scripts. */
async function versionOf(host: Host, name: string): Promise<string> {
  const { code, stdout } = await host.run('applicationVersion', `${FOLDER}/${name}/Contents/Info.plist`);
  return code === 0 ? stdout.trim() : '';
}
