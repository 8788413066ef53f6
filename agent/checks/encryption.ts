import type { EncryptedVolume } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Past, type Reading } from './check.ts';
import { readFileVault } from './encryption.darwin.ts';
import { readBlockDevices } from './encryption.linux.ts';
import { readBitLocker } from './encryption.win32.ts';
import { firstSeen } from './since.ts';

/** Volume to the moment at which it was first seen encrypted but open. */
interface Memory {
  openSince: Record<string, number>;
}

type ReadVolumes = (host: Host) => Promise<EncryptedVolume[]>;

function readWith(readVolumes: ReadVolumes) {
  return async (host: Host, { memory }: Past<Memory>): Promise<Reading<'encryption', Memory>> => {
    const openSince: Memory['openSince'] = {};
    const volumes = (await readVolumes(host)).map((volume) => {
      if (volume.protected !== false) return volume;
      const since = firstSeen(memory?.openSince[volume.id], host.now());
      openSince[volume.id] = since;
      return { ...volume, unprotected_since_ms: since };
    });
    return { facts: { volumes }, memory: { openSince } };
  };
}

export const encryption = defineCheck<'encryption', Memory>({
  name: 'encryption',
  every: hours(1),
  on: { linux: readWith(readBlockDevices), win32: readWith(readBitLocker), darwin: readWith(readFileVault) },
});
