import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noStage } from '../support/powers.ts';
import { finished, type Installation, installation, type Outcome } from '../support/programs.ts';

const none = noStage();

const HELP = "'deskside-agent --help' lists what there is.";

let here: Installation;
beforeEach(() => {
  here = installation();
});
afterEach(() => here.remove());

function startCollector(): Promise<Outcome> {
  const ports = ['--http-port', '0', '--agents-port', '0'];
  return finished('collector/main.ts', ['--config', here.config, '--data-folder', here.collectorFolder, ...ports]);
}

describe('a collector that can not start says where and what to do', { timeout: 30_000 }, () => {
  it('for a broken configuration, with every problem at once', async () => {
    writeFileSync(here.config, 'collector:\n  http: { prot: 1 }\n  policy:\n    quiet: soon\n');
    const { code, stderr } = await startCollector();
    expect(code).toBe(1);
    expect(stderr).toMatch(/deskside\.yaml:2: http\.prot: "prot" is not known here; did you mean "port"\?/);
    expect(stderr).toMatch(/deskside\.yaml:4: policy\.quiet: "soon" is no duration; write it like 90s, 15m/);
  });

  it('for a broken rule file', async () => {
    const folder = join(here.folder, 'rules');
    mkdirSync(folder);
    const texts = '{ title: "{label}", fine: x, staff: x, employee: x }';
    const rule = `  - id: my.rule\n    check: volumes\n    track: fault\n    for_each: volumes.volumes\n    levels:\n      - { severity: high, when: it.free_rato < 0.1 }\n    texts: { en: ${texts}, ja: ${texts} }\n`;
    writeFileSync(join(folder, 'mine.yaml'), `rules:\n${rule}`);
    here.configure({ collector: { rules: { folder } } });
    const { code, stderr } = await startCollector();
    expect(code).toBe(1);
    expect(stderr).toMatch(/mine\.yaml:7: my\.rule .*free_rato.*free_ratio/);
  });

  it('for a database file that is none', async () => {
    mkdirSync(here.collectorFolder);
    writeFileSync(join(here.collectorFolder, 'deskside.db'), 'this is no database, only words in a file'.repeat(200));
    const { code, stderr } = await startCollector();
    expect(code).toBe(1);
    expect(stderr).toMatch(/deskside\.db: .*damaged.*backup/);
  });

  it('for a port that is taken', async () => {
    const { ports } = await here.collector();
    const other = join(here.folder, 'other');
    const args = [
      '--config',
      here.config,
      '--data-folder',
      other,
      '--http-port',
      `${ports.http}`,
      '--agents-port',
      '0',
    ];
    const { code, stderr } = await finished('collector/main.ts', args);
    expect(code).toBe(1);
    expect(stderr).toContain(`collector.http.port ${ports.http} can not be listened on`);
  });

  it('for a data folder that another collector uses', async () => {
    await here.collector();
    const { code, stderr } = await startCollector();
    expect(code).toBe(1);
    expect(stderr).toContain(`${here.collectorFolder}: another collector works on this data folder`);
  });

  it.skipIf(none)(`for a data folder that is full (${none ?? 'a tmpfs'})`, async () => {
    mkdirSync(here.collectorFolder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', here.collectorFolder]);
    try {
      writeFileSync(join(here.collectorFolder, 'filler'), Buffer.alloc(64 * 1024));
      const { code, stderr } = await startCollector();
      expect(code).toBe(1);
      expect(stderr).toContain(here.collectorFolder);
      expect(stderr).toMatch(/full/);
    } finally {
      execFileSync('umount', [here.collectorFolder]);
    }
  });
});

describe('an agent that can not start says where and what to do', { timeout: 30_000 }, () => {
  const start = () => finished('agent/main.ts', ['run', '--config', here.config, '--data-folder', here.agentFolder]);

  it('when it is not enrolled', async () => {
    const { code, stderr } = await start();
    expect(code).toBe(1);
    expect(stderr).toMatch(/agent: this PC is not enrolled\. .*deskside-agent enrol/);
  });

  it('for a check that does not exist', async () => {
    here.configure({ agent: { checks: { volums: { every: '1m' } } } });
    const { code, stderr } = await start();
    expect(code).toBe(1);
    expect(stderr).toContain('agent.checks.volums: there is no check "volums"; did you mean "volumes"?');
  });

  it('for a bundle that was cut off', async () => {
    const { code, stderr } = await here.enrolWith('deskside-enrol-1.eyJ1cmxz');
    expect(code).toBe(1);
    expect(stderr).toMatch(/cut off.*Copy the whole string/);
  });

  it('and exits with 2 for words it does not know', async () => {
    expect(await finished('agent/main.ts', ['chek'])).toMatchObject({ code: 2, stderr: expect.stringContaining(HELP) });
    expect((await finished('agent/main.ts', ['run', '--evry', '1'])).code).toBe(2);
    expect((await finished('agent/main.ts', ['--help'])).stdout).toContain('run --help');
  });
});
