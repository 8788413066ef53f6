import type { Modules } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { at, listOf, textAt } from './parse/json.ts';

export async function readWindowsModules(host: Host): Promise<Modules> {
  return parseDrivers(await host.query('unsignedDrivers'));
}

/** Test signing lets drivers in that nobody has vouched for. */
export function parseDrivers(answer: unknown): Modules {
  const options = textAt(answer, 'Options');
  return {
    foreign: listOf(at(answer, 'Unsigned')).flatMap((driver) => {
      const name = textAt(driver, 'Name');
      return name ? [{ name, signed: false, packaged: false }] : [];
    }),
    ...(options !== undefined && {
      signatures_enforced: !/\b(?:TESTSIGNING|DISABLE_INTEGRITY_CHECKS)\b/i.test(options),
    }),
  };
}
