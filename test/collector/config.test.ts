import { describe, expect, it } from 'vitest';
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

describe('how long things are kept', () => {
  it('is what the store does by itself, unless it is said', () => {
    const { journal, history, work } = keepWith({});
    expect([journal, history, work].map(milliseconds)).toEqual(Object.values(DEFAULT_RETENTION));
  });

  it('is set by kind', () => {
    expect(keepWith({ DESKSIDE_COLLECTOR_KEEP_HISTORY: '90d' })).toMatchObject({ journal: '14d', history: '90d' });
  });
});
