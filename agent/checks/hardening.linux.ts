// Mandatory access control, as the kernel enforces it now. What a configuration file
// wants for the next start is not asked.
import type { Hardening } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';

export async function readLinux(host: Host): Promise<Reading<'hardening', never>> {
  const enforce = (await host.readFile('/sys/fs/selinux/enforce'))?.trim();
  if (enforce !== undefined) {
    return {
      facts: { mandatory_access_control: 'selinux', mandatory_access_control_enforcing: enforce === '1' },
    };
  }
  if ((await host.list('/sys/module')) === undefined) {
    throw new CheckError('not_supported', 'there is no /sys/module; is /sys mounted?');
  }
  const apparmor = (await host.readFile('/sys/module/apparmor/parameters/enabled'))?.trim();
  return { facts: apparmor === 'Y' ? await readAppArmor(host) : { mandatory_access_control: 'none' } };
}

/** It enforces when at least one profile does; the list of profiles is for root only. */
async function readAppArmor(host: Host): Promise<Hardening> {
  const profiles = await host.readFile('/sys/kernel/security/apparmor/profiles').catch((error: unknown) => {
    if (error instanceof CheckError) return undefined;
    throw error;
  });
  return present({
    mandatory_access_control: 'apparmor',
    mandatory_access_control_enforcing: profiles === undefined ? undefined : /\(enforce\)$/m.test(profiles),
  });
}
