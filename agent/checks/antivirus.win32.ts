// The Security Center knows every product of a client; Defender tells more about itself,
// and on servers it is the only source.
import type { Antivirus, AntivirusProduct } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { at, flagAt, listOf, numberAt, textAt } from './parse/json.ts';

const DEFENDER = '{d68ddc3a-831f-4fae-9e44-da132c1acf46}';
const DEFENDER_NAME = 'Microsoft Defender';
/** Beside another product, or blocking what that one let through. */
const BESIDE = /passive|EDR Block/i;

export async function readWindows(host: Host): Promise<Reading<'antivirus', never>> {
  return { facts: parseAntivirus(await host.query('antivirus')) };
}

export function parseAntivirus(answer: unknown): Antivirus {
  if (typeof answer !== 'object' || answer === null) {
    throw new CheckError('parse_error', 'Windows gave no answer about antivirus products');
  }
  const status = at(answer, 'Defender');
  const known = listOf(at(answer, 'Products')).flatMap((product) => fromSecurityCenter(product) ?? []);
  if (typeof status !== 'object' || status === null) return { products: distinct(known) };
  const others = known.filter(({ name }) => name !== DEFENDER_NAME);
  return { products: distinct([fromDefender(status, numberAt(answer, 'BroadExclusions')), ...others]) };
}

/**
 * productState is not documented; bits as everyone reads them: 0x1000 it is on, 0x10 its
 * signatures are old. What was uninstalled often stays listed, without its program.
 */
function fromSecurityCenter(product: unknown): AntivirusProduct | undefined {
  const name = textAt(product, 'Id')?.toLowerCase() === DEFENDER ? DEFENDER_NAME : textAt(product, 'Name');
  if (name === undefined || flagAt(product, 'Installed') === false) return undefined;
  const state = numberAt(product, 'State');
  if (state === undefined) return { name, passive: false };
  return { name, passive: false, active: ((state >> 12) & 0xf) === 1, fresh: (state & 0x10) === 0 };
}

function fromDefender(status: object, broadExclusions: number | undefined): AntivirusProduct {
  const outOfDate = flagAt(status, 'OutOfDate');
  const scans = [numberAt(status, 'QuickScanAtMs'), numberAt(status, 'FullScanAtMs')].map((ms) => ms ?? 0);
  const active = flagAt(status, 'RealTime');
  return {
    name: DEFENDER_NAME,
    passive: BESIDE.test(textAt(status, 'Mode') ?? ''),
    ...present({
      active,
      signatures_at_ms: positive(numberAt(status, 'SignaturesAtMs')),
      fresh: outOfDate === undefined ? undefined : !outOfDate,
      tamper_protection: flagAt(status, 'Tamper'),
      last_scan_at_ms: positive(Math.max(...scans)),
      broad_exclusions: broadExclusions,
    }),
  };
}

function positive(ms: number | undefined): number | undefined {
  return ms !== undefined && ms > 0 ? ms : undefined;
}

/** An upgrade may leave the same product listed twice: the one that protects counts. */
function distinct(products: AntivirusProduct[]): AntivirusProduct[] {
  const byName = new Map<string, AntivirusProduct>();
  for (const product of products) if (!byName.get(product.name)?.active) byName.set(product.name, product);
  return [...byName.values()];
}
