// `mdatp health --output json`: Microsoft Defender on Linux. Some values are
// plain, some come as { "value": ... }, depending on the version.
import type { AntivirusProduct } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Output } from '../host/host.ts';
import { at, flagAt, parseJson, textAt } from './parse/json.ts';

export function parseDefenderHealth({ code, stdout, stderr }: Output): AntivirusProduct {
  if (code !== 0) {
    const said = (stderr || stdout).trim().split('\n')[0] ?? '';
    throw new CheckError('parse_error', `mdatp health can't tell: ${said}`);
  }
  const health = parseJson(stdout, 'mdatp health');
  const status = textAt(health, 'definitionsStatus', '$type') ?? textAt(health, 'definitionsStatus');
  const updatedMs = Number(at(health, 'definitionsUpdated') ?? Number.NaN);
  const tamper = textAt(health, 'tamperProtection', 'value') ?? textAt(health, 'tamperProtection');
  return {
    name: 'Microsoft Defender',
    passive: flag(health, 'passiveModeEnabled') ?? false,
    ...present({
      active: flag(health, 'realTimeProtectionEnabled'),
      signatures_at_ms: updatedMs > 0 ? updatedMs : undefined,
      fresh: status === undefined ? undefined : /^up_?to_?date$/i.test(status),
      tamper_protection: tamper === undefined ? undefined : tamper === 'block',
    }),
  };
}

function flag(health: unknown, name: string): boolean | undefined {
  return flagAt(health, name, 'value') ?? flagAt(health, name);
}
