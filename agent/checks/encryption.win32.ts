// BitLocker, from Win32_EncryptableVolume. Recovery keys are never asked for.
// https://learn.microsoft.com/windows/win32/secprov/win32-encryptablevolume
import type { EncryptedVolume } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { listOf, numberAt, textAt } from './parse/json.ts';

const REMOVABLE = 2;
const SYSTEM = 0;
/** ConversionStatus. */
const FULLY_ENCRYPTED = 1;
const ENCRYPTING = new Set([2, 4]);
/** ProtectionStatus; 2 is a volume that is still locked, whose conversion nobody can see. */
const OPEN = 0;
const LOCKED = 2;

export async function readBitLocker(host: Host): Promise<EncryptedVolume[]> {
  return parseEncryptableVolumes(await host.query('encryptableVolumes'));
}

/** Volumes without a letter hold recovery tools, never people's data. */
export function parseEncryptableVolumes(answer: unknown): EncryptedVolume[] {
  return listOf(answer).flatMap((volume) => {
    const letter = textAt(volume, 'DriveLetter');
    const type = numberAt(volume, 'VolumeType');
    if (!letter || type === REMOVABLE) return [];
    const guid = /\{([0-9a-f-]+)\}/i.exec(textAt(volume, 'DeviceID') ?? '')?.[1]?.toLowerCase();
    return [
      {
        id: guid ?? `device:${letter}`,
        mount: letter,
        role: type === SYSTEM ? 'system' : 'data',
        ...present(stateOf(volume)),
      },
    ];
  });
}

function stateOf(volume: unknown) {
  const protection = numberAt(volume, 'ProtectionStatus');
  const conversion = numberAt(volume, 'ConversionStatus');
  const locked = protection === LOCKED;
  const encrypted = locked || (conversion === undefined ? undefined : conversion === FULLY_ENCRYPTED);
  const percentage = numberAt(volume, 'EncryptionPercentage');
  const underWay = conversion !== undefined && ENCRYPTING.has(conversion) && percentage !== undefined;
  return {
    encrypted,
    // A key that lies on the disk in clear: suspended, or switched on at the factory and never activated.
    protected: encrypted && protection !== undefined ? protection !== OPEN : undefined,
    progress_ratio: underWay ? percentage / 100 : undefined,
    method: encrypted || underWay ? 'bitlocker' : undefined,
  };
}
