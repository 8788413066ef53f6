import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CollectorConfigSchema } from '../../collector/config.ts';
import { milliseconds } from '../../collector/settings/setting.ts';
import { DEFAULT_RETENTION } from '../../collector/store/sqlite/prune.ts';
import { loadConfig } from '../../shared/config.ts';

const keepWith = (environment: Record<string, string>) =>
  loadConfig(CollectorConfigSchema, {
    section: 'collector',
    file: { path: '/nowhere/deskside.yaml', mustExist: false },
    environment,
    flags: {},
  }).keep;

describe('the names of the collector', () => {
  const namesOf = (names: string) =>
    loadConfig(CollectorConfigSchema, {
      section: 'collector',
      file: { path: '/nowhere/deskside.yaml', mustExist: false },
      environment: {},
      flags: { 'agents.names': names },
    }).agents.names;

  it.each(['desk', 'desk.example.org', 'DESK_01', '10.0.0.5', 'fd00::5', 'xn--lt-xka.example', '3com.example'])(
    'may be %s',
    (name) => expect(namesOf(name)).toEqual([name]),
  );

  it('are refused with the line of the file they stand in', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'deskside-names-')), 'deskside.yaml');
    onTestFinished(() => rmSync(dirname(path), { recursive: true }));
    writeFileSync(path, 'collector:\n  agents:\n    names:\n      - desk\n      - desk:7443\n');
    const file = { path, mustExist: true };
    const load = () => loadConfig(CollectorConfigSchema, { section: 'collector', file, environment: {}, flags: {} });
    expect(load).toThrow(`${path}:5: agents.names.1: "desk:7443" is not a DNS name`);
  });

  it.each([
    'wss://desk',
    'desk:7443',
    '[fd00::5]',
    'fe80::1%eth0',
    '10.0.0.300',
    '*.example',
    '-a',
    'a..b',
    'bür.ch',
    ' ',
    '',
  ])('is never %j', (name) =>
    expect(() => namesOf(name)).toThrow(
      `--agents-names: agents.names.0: "${name.trim()}" is not a DNS name (an international one as xn--...) or IP address, without scheme and port`,
    ),
  );
});

describe('how long things are kept', () => {
  it('is what the store does by itself, unless it is said', () => {
    const { journal, history, work } = keepWith({});
    expect([journal, history, work].map(milliseconds)).toEqual(Object.values(DEFAULT_RETENTION));
  });

  it('is set by kind', () => {
    expect(keepWith({ DESKSIDE_COLLECTOR_KEEP_HISTORY: '90d' })).toMatchObject({ journal: '14d', history: '90d' });
  });
});
