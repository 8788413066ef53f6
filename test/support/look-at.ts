// What comes out when every check looks at a recorded machine and the built-in rules
// judge what it saw.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../agent/checks/catalog.ts';
import type { AnyCheck, Surroundings } from '../../agent/checks/check.ts';
import type { Host } from '../../agent/host/host.ts';
import type { MachineFile } from '../../agent/host/machine-file.ts';
import { recordedHost } from '../../agent/host/recorded.ts';
import { systemName } from '../../agent/host/system-name.ts';
import { observe } from '../../agent/observation.ts';
import type { Occurrence } from '../../proto/gen/types.ts';
import { judge } from '../../shared/rules/judge.ts';
import type { Judged, JudgeInput, PastOccurrence } from '../../shared/rules/judged.ts';
import type { Rule } from '../../shared/rules/pack.ts';
import { fillTexts } from '../../shared/rules/texts.ts';
import { rank, type Severity } from '../../shared/severity.ts';
import { builtInPack } from './built-in-pack.ts';

export interface Found {
  severity: Severity;
  rule: string;
  subject: string;
  title: string;
}

export interface Seen {
  /** Worst first. */
  findings: Found[];
  /** By check: reason and detail. */
  unknown: Record<string, string>;
  /** By check. */
  occurrences: Record<string, Occurrence[]>;
  facts: Record<string, object>;
}

export async function lookAt(folder: string): Promise<Seen> {
  const machine: MachineFile = JSON.parse(readFileSync(join(folder, 'machine.json'), 'utf8'));
  const host = recordedHost(folder);
  const seen: Seen = { findings: [], unknown: {}, occurrences: {}, facts: {} };
  for (const check of CHECKS) {
    if (!check.off || machine.enabled?.includes(check.name)) await look(seen, check, host, surroundingsOf(machine));
  }
  seen.findings = findingsOf(seen, host);
  return seen;
}

/** The one address it was recorded to have dialled is the collector's. */
function surroundingsOf({ dial }: MachineFile): Surroundings {
  const [, host, port] = /^(.+):(\d+)$/.exec(Object.keys(dial ?? {})[0] ?? '') ?? [];
  return { clockOffsetMs: -120, ...(host !== undefined && { collector: { host, port: Number(port) } }) };
}

/** Twice: the second run knows what the first has kept, unless what it asks for then was not recorded. */
async function look(seen: Seen, check: AnyCheck, host: Host, surroundings: Surroundings): Promise<void> {
  const first = await observe(check, host, undefined, surroundings);
  const second = await observe(check, host, first.memory, surroundings);
  const notRecorded = second.unknown?.detail.includes('is not on this recorded machine');
  const { facts, unknown } = notRecorded ? first : second;
  if (facts) seen.facts[check.name] = facts[check.name] ?? {};
  if (unknown) seen.unknown[check.name] = `${unknown.reason}: ${unknown.detail}`;
  const occurrences = [...first.occurrences, ...second.occurrences];
  if (occurrences.length > 0) seen.occurrences[check.name] = occurrences;
}

function findingsOf({ facts, occurrences }: Seen, host: Host): Found[] {
  const machine = { id: 'recorded', name: host.hostname(), os: systemName(host.platform), labels: {} };
  const past = Object.values(occurrences).flat().map(pastOccurrence);
  const found = [...builtInPack.rules.values()].flatMap((rule) =>
    momentsOf(rule, past, host.now()).flatMap((now) => {
      const input: JudgeInput = { machine, facts, now, occurrences: past.filter(({ atMs }) => atMs <= now) };
      return judge(rule, input).flatMap((judged) => foundOf(rule, judged));
    }),
  );
  return worstOfEach(found).sort((a, b) => rank(b.severity) - rank(a.severity) || compare(a, b));
}

/** Facts are judged now, occurrences each time that one came; a change needs a second look at another time. */
function momentsOf({ judges, kinds }: Rule, past: PastOccurrence[], now: number): number[] {
  if (judges === 'change') return [];
  if (judges === 'facts') return [now];
  return [...new Set(past.filter(({ kind }) => kinds.includes(kind)).map(({ atMs }) => atMs))];
}

function pastOccurrence({ at_ms: atMs, count, ...kinds }: Occurrence): PastOccurrence {
  const [kind = '', fields = {}] = Object.entries(kinds)[0] ?? [];
  return { kind, atMs, count, fields };
}

function foundOf({ id, texts }: Rule, { verdict, subject, label, values }: Judged): Found[] {
  if (verdict.is !== 'holding') return [];
  return [{ severity: verdict.severity, rule: id, subject, title: fillTexts(texts, { label, values }, 'en').title }];
}

function worstOfEach(found: Found[]): Found[] {
  const worst = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.rule} ${one.subject}`;
    const before = worst.get(key);
    if (!before || rank(one.severity) >= rank(before.severity)) worst.set(key, one);
  }
  return [...worst.values()];
}

function compare(a: Found, b: Found): number {
  return a.rule.localeCompare(b.rule, 'en') || a.subject.localeCompare(b.subject, 'en');
}
