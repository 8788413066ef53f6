import type { Thermal } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';

export async function readSpeedLimit(host: Host): Promise<Reading<'thermal', never>> {
  return { facts: parseTherm((await host.run('pmsetTherm')).stdout) };
}

/**
 * `pmset -g therm`: "CPU_Speed_Limit = 100" is percent of full speed. Nothing is noted
 * of the processor as long as it never was too hot, and Apple's own chips never note any.
 */
function parseTherm(text: string): Thermal {
  const limit = /^\s*CPU_Speed_Limit\s*=\s*(\d+)/m.exec(text)?.[1];
  if (limit === undefined) throw new CheckError('not_supported', 'pmset knows no limit of speed for this processor');
  return { throttled_ratio: Number(limit) < 100 ? 1 : 0 };
}
