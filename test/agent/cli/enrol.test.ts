import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finished, type Installation, installation } from '../../support/programs.ts';

let here: Installation;
let bundle: string;
beforeAll(async () => {
  here = installation();
  await here.collector();
  ({ bundle } = await here.api<{ bundle: string }>('/enrolment-tokens', { method: 'POST', body: { maxUses: 5 } }));
  expect(await here.enrolWith(bundle)).toMatchObject({ code: 0 });
}, 30_000);
afterAll(() => here.remove());

const inFolder = (name: string): string => join(here.agentFolder, name);
const machineId = (): string => JSON.parse(readFileSync(inFolder('identity.json'), 'utf8')).machineId;

describe('enrolling again', { timeout: 30_000 }, () => {
  it('is refused without a word that it is meant', async () => {
    const { code, stderr } = await here.enrolWith(bundle);
    expect(code).toBe(1);
    expect(stderr).toContain(`enrolled already, as ${machineId()}. To start anew, add --as-new-machine`);
  });

  it('mends a damaged identity: the PC is who it was', async () => {
    const before = machineId();
    writeFileSync(inFolder('identity.json'), '{"machineId":"x"');
    expect(await here.enrolWith(bundle)).toMatchObject({ code: 0, stderr: '' });
    expect(machineId()).toBe(before);
  });

  it('mends a damaged key as a new machine, as the error says', async () => {
    const before = machineId();
    writeFileSync(inFolder('agent-key.pem'), 'nothing');
    expect((await here.enrolWith(bundle)).stderr).toMatch(/agent-key\.pem: damaged\. .*--as-new-machine/);
    const args = ['enrol', bundle, '--as-new-machine', '--data-folder', here.agentFolder];
    expect(await finished('agent/main.ts', args)).toMatchObject({ code: 0, stderr: '' });
    expect(machineId()).not.toBe(before);
  });
});
