// FileVault. The chips of newer Macs encrypt everything anyway, but without FileVault
// they unlock it for anybody who switches the Mac on: off is off.
import type { EncryptedVolume } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';

export async function readFileVault(host: Host): Promise<EncryptedVolume[]> {
  const { stdout, stderr } = await host.run('fdesetupStatus');
  const state = parseFileVault(stdout);
  if (state === undefined) {
    throw new CheckError('parse_error', `fdesetup status said: ${(stdout || stderr).trim().split('\n')[0] ?? ''}`);
  }
  return [{ id: 'filevault', mount: '/', role: 'system', ...state }];
}

type State = Pick<EncryptedVolume, 'encrypted' | 'progress_ratio' | 'method'>;

/** `fdesetup status`, which is not translated (fdesetup(8)). */
export function parseFileVault(text: string): State | undefined {
  const [, direction, percent] = /^(En|De)cryption in progress: Percent completed = ([\d.]+)/m.exec(text) ?? [];
  if (direction === 'En') {
    return { encrypted: false, method: 'filevault', ...present({ progress_ratio: ratioOf(percent) }) };
  }
  const on = /^FileVault is (On|Off)\b/m.exec(text)?.[1];
  if (on === undefined && direction === undefined) return undefined;
  return on === 'On' && direction === undefined ? { encrypted: true, method: 'filevault' } : { encrypted: false };
}

function ratioOf(percent: string | undefined): number | undefined {
  const ratio = Number(percent) / 100;
  return ratio >= 0 && ratio <= 1 ? ratio : undefined;
}
