// Whole recorded PCs through every check: what the agent tells of them is kept in
// golden.json beside each. After a wanted change: UPDATE_GOLDEN=1 vitest run test/machines.test.ts,
// and read the difference before it is committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../agent/checks/catalog.ts';
import type { AnyCheck, Surroundings } from '../agent/checks/check.ts';
import type { Host } from '../agent/host/host.ts';
import { recordedHost } from '../agent/host/recorded.ts';
import { type Observation, observe } from '../agent/observation.ts';

const FOLDER = join(import.meta.dirname, 'machines');
const SURROUNDINGS: Surroundings = { collector: { host: 'collector.example', port: 443 }, clockOffsetMs: -120 };

const machines = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'golden.json')));

interface Told {
  facts: Record<string, unknown>;
  /** Why a check could not tell. */
  unknown: Record<string, string>;
  /** What happened since the first run. */
  occurrences: Record<string, unknown>;
}

/** Each check twice: the second run knows what the first has kept. */
async function allOf(host: Host): Promise<Told> {
  const told: Told = { facts: {}, unknown: {}, occurrences: {} };
  for (const check of CHECKS) {
    const { memory } = await observe(check, host, undefined, SURROUNDINGS);
    note(told, check, await observe(check, host, memory, SURROUNDINGS));
  }
  return told;
}

/** What was not recorded, or is for other systems, says nothing about this machine. */
const BESIDE_THE_POINT = /is not on this recorded machine|is not available on/;

function note(told: Told, { name }: AnyCheck, { facts, occurrences, unknown }: Observation): void {
  if (facts) told.facts[name] = facts[name];
  if (unknown && !BESIDE_THE_POINT.test(unknown.detail)) told.unknown[name] = unknown.reason;
  if (occurrences.length > 0) told.occurrences[name] = occurrences;
}

describe('what the agent tells of a recorded machine', () => {
  it.each(machines)('%s', async (name) => {
    const told = JSON.parse(JSON.stringify(await allOf(recordedHost(join(FOLDER, name)))));
    const golden = join(FOLDER, name, 'golden.json');
    if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, `${JSON.stringify(told, null, 2)}\n`);
    expect(told).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });

  it('is proven for Windows in its usual states and in another language', () => {
    expect(machines).toEqual(
      expect.arrayContaining([
        'windows-11-healthy',
        'windows-11-japanese',
        'windows-11-unpatched',
        'windows-server-2022',
      ]),
    );
  });
});
