import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../proto/gen/types.ts';
import { judge } from '../../../../shared/rules/judge.ts';
import { fillTexts } from '../../../../shared/rules/texts.ts';
import { builtInPack } from '../../../support/built-in-pack.ts';
import { machine, NOW } from '../rules.ts';

const { rules } = builtInPack;

function judged(id: string, facts: Facts, os = 'windows') {
  return judge(rules.get(id)!, { machine: { ...machine, os }, now: NOW, facts: { ...facts } });
}

function told(id: string, facts: Facts, os?: string): string | undefined {
  const verdict = judged(id, facts, os)[0]?.verdict;
  return verdict?.is === 'holding' ? verdict.severity : verdict?.is;
}

describe('volumes that ask to be checked', () => {
  const volume = {
    id: 'v',
    mount: 'C:',
    device: 'C:',
    type: 'ntfs',
    network: false,
    removable: false,
    stuck: false,
    boot: false,
  };
  const ask = (fields: object, os?: string) =>
    told('disk.dirty', { volumes: { volumes: [{ ...volume, ...fields }] } }, os);

  it.each([
    [{ dirty: true }, 'medium'],
    [{ dirty: false }, 'clear'],
    [{}, 'unknown'],
    [{ dirty: true, removable: true }, undefined],
  ])('%j is %s', (fields, expected) => {
    expect(ask(fields)).toBe(expected);
  });

  it('are those of Windows', () => {
    expect(ask({}, 'linux')).toBeUndefined();
  });
});

describe('a firewall that is off for other networks', () => {
  const firewall = { filtering: true, container_tables: [] };

  it.each([
    [{ off_elsewhere: true }, 'low'],
    [{ off_elsewhere: false }, 'clear'],
    [{ off_elsewhere: true, filtering: false }, 'clear'],
    [{}, 'unknown'],
  ])('%j is %s', (fields, expected) => {
    expect(told('security.firewall-off-elsewhere', { firewall: { ...firewall, ...fields } })).toBe(expected);
  });
});

describe('paused updates', () => {
  const updates = { manager: 'windows-update', packages: [], others: [], security_pending: 2 };
  const until = NOW + 9 * 86_400_000;

  it.each([
    [{ paused_until_ms: until }, 'low'],
    [{ paused_until_ms: until, security_pending: 0 }, 'clear'],
    [{}, 'clear'],
  ])('%j is %s', (fields, expected) => {
    expect(told('patch.paused', { updates: { ...updates, ...fields } })).toBe(expected);
  });

  it('say until when, in both languages', () => {
    const [finding] = judged('patch.paused', { updates: { ...updates, paused_until_ms: until } });
    for (const language of ['en', 'ja'] as const) {
      expect(fillTexts(rules.get('patch.paused')!.texts, finding!, language).title).toMatch(/2026/);
    }
  });
});

describe('rules that were made for Linux', () => {
  const listener = { id: 'l', protocol: 'tcp', port: 445, scope: 'any', program: 'System', addresses: [] };

  it('let Windows keep its port for file sharing open', () => {
    expect(told('security.risky-port', { listeners: { listeners: [listener] } })).toBeUndefined();
    expect(told('security.risky-port', { listeners: { listeners: [listener] } }, 'linux')).toBe('high');
    expect(told('security.risky-port', { listeners: { listeners: [{ ...listener, port: 3389 }] } })).toBe('high');
  });

  it('tell that memory is back although Windows knows of no pressure', () => {
    expect(told('health.memory', { load: { memory_available_ratio: 0.5, swap_used_ratio: 0.1 } })).toBe('clear');
    expect(told('health.memory', { load: { memory_available_ratio: 0.02, swap_used_ratio: 0.95 } })).toBe('medium');
  });
});
