// `deskside-agent check`: what this PC looks like now and what the built-in rules
// say about it, without a collector.
import { stringify } from 'yaml';
import { contractSchema } from '../../proto/schema.ts';
import { ConfigError, type UnknownReasonName } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import { plain, plainJson, plainLines } from '../../shared/plain.ts';
import { hint, nearest } from '../../shared/problems.ts';
import type { Verb } from '../../shared/program/verb.ts';
import { judge } from '../../shared/rules/judge.ts';
import type { FactsByCheck, JudgeInput } from '../../shared/rules/judged.ts';
import { builtInRules, loadPack, type Pack } from '../../shared/rules/pack.ts';
import { fillTexts } from '../../shared/rules/texts.ts';
import { JAPANESE_SEVERITY, rank, type Severity } from '../../shared/severity.ts';
import type { Text } from '../../shared/text.ts';
import { UNKNOWN_REASONS } from '../../shared/unknown-reasons.ts';
import { padded } from '../../shared/width.ts';
import { CHECKS } from '../checks/catalog.ts';
import type { AnyCheck } from '../checks/check.ts';
import type { Host } from '../host/host.ts';
import { liveHost } from '../host/live.ts';
import { systemName } from '../host/system-name.ts';
import { type Observation, observe } from '../observation.ts';
import { OUTPUT } from './output-option.ts';

interface Found {
  rule: string;
  severity: Severity;
  subject: string;
  title: string;
  advice: string;
}

/** One element of the JSON output. */
interface Checked {
  check: string;
  outcome: 'facts' | 'unknown';
  costMs: number;
  facts?: object;
  unknown?: { reason: UnknownReasonName; detail: string };
  findings: Found[];
}

export function addCheck(program: Verb): void {
  const { language } = program;
  program
    .command('check [name]', {
      en: 'look at this PC once and say what the built-in rules make of it',
      ja: 'この PC を一度だけチェックし、組み込みルールによる判定を表示',
    })
    .option('-o, --output <format>', ...OUTPUT)
    .action(async (name: string | undefined, { output }: { output: string }) => {
      const results = await checkAll(liveHost(), chosen(name), language);
      if (output === 'json') console.log(plainJson(JSON.stringify(results, null, 2)));
      else console.log(results.map((result) => describe(result, name !== undefined, language)).join('\n'));
    });
}

function chosen(name: string | undefined): AnyCheck[] {
  const names = CHECKS.map((check) => check.name as string);
  if (name !== undefined && !names.includes(name)) {
    const near = nearest(name, names)[0];
    const ja = near === undefined ? `使えるのは ${names.join('、')} です。` : `もしかして: "${near}"。`;
    throw new ConfigError(
      { en: `there is no check "${name}"${hint(name, names)}`, ja: `"${name}" というチェックはありません。${ja}` },
      { code: 'NO_SUCH_CHECK' },
    );
  }
  return CHECKS.filter((check) => (name === undefined ? !check.off : check.name === name));
}

async function checkAll(host: Host, checks: AnyCheck[], language: Language): Promise<Checked[]> {
  const pack = loadPack(builtInRules(), contractSchema);
  const observations: Observation[] = [];
  for (const check of [...checks, ...neededBy(pack, checks)]) {
    observations.push(await observe(check, host, undefined, {}));
  }
  const facts: FactsByCheck = Object.assign({}, ...observations.map((observation) => observation.facts ?? {}));
  const input = {
    machine: { id: 'this-pc', name: host.hostname(), os: systemName(host.platform), labels: {} },
    facts,
    now: host.now(),
  };
  return observations.slice(0, checks.length).map(({ check, costMs, unknown }) => {
    if (unknown) return { check, outcome: 'unknown', costMs, unknown, findings: [] };
    return {
      check,
      outcome: 'facts',
      costMs,
      facts: facts[check] ?? {},
      findings: findingsOf(pack, check, input, language),
    };
  });
}

/** Some rules look at the facts of a second check. */
function neededBy(pack: Pack, checks: AnyCheck[]): AnyCheck[] {
  const needs = checks.flatMap(({ name }) => pack.factRules(name).flatMap((rule) => rule.needs));
  return CHECKS.filter((check) => needs.includes(check.name) && !checks.includes(check));
}

function findingsOf(pack: Pack, check: string, input: JudgeInput, language: Language): Found[] {
  const rules = pack.factRules(check).filter((rule) => rule.check === check);
  const found = rules.flatMap((rule) =>
    judge(rule, input).flatMap(({ verdict, subject, label, values }) => {
      if (verdict.is !== 'holding') return [];
      const { title, staff } = fillTexts(rule.texts, { label, values }, language);
      return [{ rule: rule.id, severity: verdict.severity, subject, title, advice: staff }];
    }),
  );
  return found.sort((a, b) => rank(b.severity) - rank(a.severity));
}

function verdictOf(unknown: UnknownReasonName | undefined, found: number): Text {
  if (unknown) return { en: `unknown: ${unknown}`, ja: UNKNOWN_REASONS[unknown].ja };
  return found === 0 ? { en: 'fine', ja: '問題なし' } : { en: `${found} found`, ja: `${found} 件検出` };
}

const NAME_WIDTH = Math.max(...CHECKS.map(({ name }) => name.length));

function describe({ check, costMs, facts, unknown, findings }: Checked, whole: boolean, language: Language): string {
  const verdict = verdictOf(unknown?.reason, findings.length)[language];
  const lines = [`${check.padEnd(NAME_WIDTH)} ${padded(verdict, 24)} ${String(costMs).padStart(6)} ms`];
  if (unknown) lines.push(`    ${plain(unknown.detail)}`);
  for (const { severity, title, rule, advice } of findings) {
    lines.push(
      `    ${padded(language === 'ja' ? JAPANESE_SEVERITY[severity] : severity, 8)} ${plain(title)}  (${rule})`,
    );
    if (whole) lines.push(...plainLines(advice.trimEnd()).map((line) => `             ${line}`));
  }
  if (whole && facts) lines.push('', ...plainLines(stringify(facts, { lineWidth: 0 }).trimEnd()));
  return lines.join('\n');
}
