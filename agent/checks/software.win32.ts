// What Windows lists under "Installed apps" for all users. Apps of the Store and what a
// person installed for himself lie in the profiles of people, and are not read.
import type { Package } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { itemsAt, textAt } from './parse/json.ts';
import { boundedList } from './software.list.ts';

export async function readWindows(host: Host): Promise<Reading<'software', never>> {
  return { facts: { packages: boundedList(parsePrograms(await host.query('installedPrograms'))) } };
}

/** Some installers write no version, and some write spaces around names. */
export function parsePrograms(answer: unknown): Package[] {
  return itemsAt(answer, 'Programs').flatMap((program) => {
    const name = textAt(program, 'Name')?.trim();
    if (!name) return [];
    return [{ name, version: textAt(program, 'Version')?.trim() ?? '', source: 'program' }];
  });
}
