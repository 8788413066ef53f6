// What the agent costs a PC in a day, beside two agents that many know, on the same
// machine in the same minutes.
//
// A day is compressed: its checks run as often as on a day, within two minutes. A
// check that takes too long for that runs as often as there is time, and the rest of
// its runs is added at what one of them was measured to cost. What the agent does
// between checks (heartbeats, timers) is measured on one whose checks are off, and
// counted for all 24 hours.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seconds } from '../../../shared/duration.ts';
import { buildAll } from '../../build.ts';
import { measureDeskside } from './deskside.ts';
import { nodeExporter } from './node-exporter.ts';
import { openOffice } from './office.ts';
import { endAll } from './program.ts';
import { measureQueried } from './queried.ts';
import { tableOf } from './report.ts';
import { zabbixAgent } from './zabbix-agent.ts';

export async function measureFootprints(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      idle: { type: 'string', default: '65' },
      day: { type: 'string', default: '120' },
      json: { type: 'boolean', default: false },
    },
  });
  const phases = { idleMs: seconds(Number(values.idle)), dayMs: seconds(Number(values.day)) };
  const folder = mkdtempSync(join(tmpdir(), 'deskside-bench-'));
  try {
    console.error('building ...');
    const dist = join(folder, 'dist');
    await buildAll(dist);
    const office = await openOffice(dist, folder);
    console.error(`measuring for about ${Math.ceil((phases.idleMs + phases.dayMs) / 60_000) + 1} minutes ...`);
    const others = [nodeExporter, zabbixAgent].map((other) => measureQueried(other, folder, phases));
    const measured = await Promise.all([measureDeskside(office, phases), ...others]);
    await office.close();
    const footprints = measured.filter((footprint) => footprint !== undefined);
    console.log(values.json ? JSON.stringify(footprints, null, 2) : `${placeOfMeasuring()}\n\n${tableOf(footprints)}`);
  } finally {
    await endAll();
    rmSync(folder, { recursive: true });
  }
}

function placeOfMeasuring(): string {
  const processors = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `On ${processors.length} x ${processors[0]?.model ?? 'a processor'}, ${memory}, Linux ${release()}, Node ${process.version}`;
}
