import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finished, type Installation, installation } from '../support/programs.ts';

let here: Installation;
beforeEach(() => {
  here = installation();
});
afterEach(() => here.remove());

describe('a collector that can not listen', { timeout: 30_000 }, () => {
  it('says which setting to change when the address is not of this machine', async () => {
    const elsewhere = ['--agents-host', '203.0.113.7', '--agents-port', '0', '--http-port', '0'];
    const args = ['run', '--config', here.config, '--data-folder', here.collectorFolder, ...elsewhere];
    here.configure({});
    const { code, stderr } = await finished('collector/main.ts', args);
    expect(code).toBe(1);
    expect(stderr).toContain('Set collector.agents.host to an address of this machine');
    expect(stderr).not.toContain('another collector');
  });
});
