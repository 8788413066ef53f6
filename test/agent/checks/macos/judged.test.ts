// Whole Macs, from what their programs print to what the help desk is told of them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../../shared/rules/judge.ts';
import { builtInPack } from '../../../support/built-in-pack.ts';
import { NOW } from './mac.ts';

const { rules } = builtInPack;

function findings(name: string): string[] {
  const { facts } = JSON.parse(readFileSync(`test/machines/${name}/golden.json`, 'utf8'));
  const machine = { id: 'm-1', name, os: 'darwin', labels: {} };
  return [...rules.values()].flatMap((rule) =>
    judge(rule, { machine, now: NOW, facts }).flatMap(({ verdict, label }) =>
      verdict.is === 'holding' ? [`${rule.id} ${verdict.severity} ${label}`] : [],
    ),
  );
}

describe('a Mac', () => {
  it('that is well gives nobody work', () => {
    expect(findings('macos-15-healthy')).toEqual([]);
  });

  it('that nobody looks after gives the help desk the right work', () => {
    const name = 'macos-14-no-filevault';
    expect(findings(name)).toEqual(
      expect.arrayContaining([
        'disk.space medium /',
        expect.stringMatching(/^disk\.smart-failing critical /),
        `health.time-service low ${name}`,
        'health.service-failed low de.firma.backup.daemon',
        `patch.automatic-off low ${name}`,
        `patch.end-of-life high ${name}`,
        `patch.reboot medium ${name}`,
        `patch.security-pending high ${name}`,
        `security.automatic-login medium ${name}`,
        `security.firewall-off high ${name}`,
        `security.guest-account medium ${name}`,
      ]),
    );
  });
});
