// Windows' own firewall by the profiles in effect (its ActiveStore: local settings and
// policies together), or another maker's that has told Windows that it took over.
import type { Firewall } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { listAt, numberAt, textAt } from './parse/json.ts';

const RUNNING = 4;
const ON = 1;
/** DefaultInboundAction; anything else, "not configured" too, blocks. */
const ALLOW = 2;
/** NetworkCategory to the name of the profile; these names are never translated. */
const CATEGORIES = ['Public', 'Private', 'Domain'];

export async function readWindows(host: Host): Promise<Reading<'firewall', never>> {
  return { facts: parseFirewall(await host.query('firewall')) };
}

/** @throws CheckError parse_error without the three profiles. */
export function parseFirewall(answer: unknown): Firewall {
  const other = listAt(answer, 'Others').find(isOn);
  const profiles = listAt(answer, 'Profiles');
  if (profiles.length === 0) throw new CheckError('parse_error', 'Windows does not tell the profiles of its firewall');
  const runs = numberAt(answer, 'Service') === RUNNING;
  const inUse = profiles.filter((profile) => namesInUse(answer).includes(textAt(profile, 'Name') ?? ''));
  const idle = profiles.filter((profile) => !inUse.includes(profile));
  const own = runs && inUse.every((profile) => numberAt(profile, 'Enabled') === ON);
  const accepts = inUse.some((profile) => numberAt(profile, 'Inbound') === ALLOW);
  return {
    filtering: other !== undefined || (own && !accepts),
    manager: textAt(other, 'Name') ?? 'windows',
    container_tables: [],
    ...present({
      input_policy: other === undefined && own ? (accepts ? 'accept' : 'drop') : undefined,
      off_elsewhere: other === undefined ? idle.some((profile) => numberAt(profile, 'Enabled') !== ON) : undefined,
    }),
  };
}

/** Without any network, the profile that the next unknown one would get. */
function namesInUse(answer: unknown): string[] {
  const names = listAt(answer, 'Connected').map((category) => CATEGORIES[Number(category)] ?? 'Public');
  return names.length > 0 ? names : ['Public'];
}

/** productState as Windows' Security Center decodes it: bits 12 to 15 are 1 while a product is on. */
function isOn(product: unknown): boolean {
  return (((numberAt(product, 'State') ?? 0) >> 12) & 0xf) === 1;
}
