import type { Reading } from '../../../../agent/checks/check.ts';
import { volumes } from '../../../../agent/checks/volumes.ts';
import type { Host } from '../../../../agent/host/host.ts';

export async function readVolumes(host: Host, memory?: unknown): Promise<Reading<'volumes', unknown>> {
  const read = volumes.on.linux!;
  return (await read(host, { memory, surroundings: {} })) as Reading<'volumes', unknown>;
}
