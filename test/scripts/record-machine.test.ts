import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../agent/checks/catalog.ts';
import type { Host } from '../../agent/host/host.ts';
import { liveHost } from '../../agent/host/live.ts';
import { recordedHost } from '../../agent/host/recorded.ts';
import { type Observation, observe } from '../../agent/observation.ts';
import { recordMachine } from '../../scripts/record-machine.ts';
import { finished } from '../support/programs.ts';

const root = mkdtempSync(join(tmpdir(), 'deskside-record-'));
afterAll(() => rmSync(root, { recursive: true }));

const MACHINES = join(import.meta.dirname, '../machines');

/** What each check says, without what is different at every run. */
function said(observations: Observation[]): Record<string, unknown> {
  return Object.fromEntries(observations.map(({ check, facts, unknown }) => [check, facts ?? unknown?.reason]));
}

async function replay(folder: string): Promise<Record<string, unknown>> {
  const host = recordedHost(folder);
  const observations: Observation[] = [];
  for (const check of CHECKS.filter(({ off }) => !off)) observations.push(await observe(check, host, undefined, {}));
  return inOrder(said(observations));
}

async function recorded(host: Host, name: string) {
  const folder = join(root, name);
  const { observations, scrub } = await recordMachine(host, folder, 'salt');
  return { folder, expected: inOrder(scrub.value(said(observations))) };
}

/** Lists are sorted by what was replaced. */
function inOrder<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    Array.isArray(inner) ? inner.map((item) => JSON.stringify(item)).sort() : inner,
  );
}

/** Everything that was written, names of files included. */
function written(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = names.filter((name) => statSync(join(folder, name)).isFile());
  return [...names, ...texts.map((name) => readFileSync(join(folder, name), 'utf8'))].join('\n');
}

describe('a recording', () => {
  it.each(readdirSync(MACHINES))('of %s tells the same again', async (name) => {
    const { folder, expected } = await recorded(recordedHost(join(MACHINES, name)), name);
    expect(await replay(folder)).toEqual(expected);
  });

  it('of this very PC tells the same again', { timeout: 90_000 }, async () => {
    const { folder, expected } = await recorded(liveHost(), 'live');
    expect(await replay(folder)).toEqual(expected);
  });

  it.each([
    ['debian-12-laptop', /\bmika\b|front-desk-07|48:ba:4e|192\.168\.20\.|3f1cb1f2-5e0d/],
    ['pc-failing-nvme', /\btina\b|empfang-01|1c:69:7a|77aa4b0e-9d0e/],
    ['macos-14-no-filevault', /\bjonas\b|studio-macbook|ac:87:a3|192\.168\.178\./],
  ])('of %s holds no name and no address of it', async (name, own) => {
    const before = readFileSync(join(MACHINES, name, 'machine.json'), 'utf8') + written(join(MACHINES, name));
    expect(before).toMatch(own);
    const { folder } = await recorded(recordedHost(join(MACHINES, name)), `${name}-names`);
    expect(written(folder)).not.toMatch(own);
  });
});

describe('npm run record', () => {
  it.each([[[]], [['--force']], [['a', 'b']]])('takes %j for no folder', async (args) => {
    const { code, stderr } = await finished('scripts/record-machine.ts', args);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('npm run record -- <folder>') });
  });

  it('explains itself', async () => {
    const { code, stdout } = await finished('scripts/record-machine.ts', ['--help']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('npm run record -- <folder>') });
  });
});
