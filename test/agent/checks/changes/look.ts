import { autoruns } from '../../../../agent/checks/autoruns.ts';
import { certificates } from '../../../../agent/checks/certificates.ts';
import type { AnyCheck } from '../../../../agent/checks/check.ts';
import { permissions } from '../../../../agent/checks/permissions.ts';
import { redirection } from '../../../../agent/checks/redirection.ts';
import type { Host } from '../../../../agent/host/host.ts';
import type { Facts } from '../../../../proto/gen/types.ts';

/** The checks of what changed, all of them. */
export async function look(host: Host): Promise<Facts> {
  const facts: Facts = {};
  for (const check of [autoruns, redirection, certificates, permissions])
    Object.assign(facts, await factsOf(check, host));
  return facts;
}

export async function factsOf(check: AnyCheck, host: Host): Promise<Facts> {
  const read = check.on[host.platform]!;
  return { [check.name]: (await read(host, { memory: undefined, surroundings: {} })).facts };
}
