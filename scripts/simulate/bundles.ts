// Enrolment bundles for a fleet, made over the API: those of a site carry its label.
import type { Client } from '../../collector/cli/client.ts';
import { type EnrolmentBundle, parseBundle } from '../../shared/enrolment-bundle.ts';
import type { Pc } from './pc.ts';

/** Machines that one token may let in: what the collector allows at most. */
const USES = 500;

export async function bundlesFor(client: Client, pcs: Pc[]): Promise<Map<Pc, EnrolmentBundle>> {
  const bundles = new Map<Pc, EnrolmentBundle>();
  for (const [site, here] of Map.groupBy(pcs, (pc) => pc.site)) {
    for (let start = 0; start < here.length; start += USES) {
      const some = here.slice(start, start + USES);
      const body = { maxUses: some.length, lifetime: '12h', autoApprove: true, labels: { site, simulated: 'yes' } };
      const { bundle } = await client.ask<{ bundle: string }>('POST', '/enrolment-tokens', { body });
      for (const pc of some) bundles.set(pc, parseBundle(bundle));
    }
  }
  return bundles;
}
