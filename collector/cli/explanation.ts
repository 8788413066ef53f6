// The page that says why a finding is as it is.
import { plain, plainLines } from '../../shared/plain.ts';
import type { ExplanationShape } from '../api/shapes/explanation.ts';
import { headingLine, localTimes, pageOf } from './page.ts';
import { ago } from './quantity.ts';
import type { Reader } from './reader.ts';
import { word } from './words.ts';

export function explanationPage(explanation: ExplanationShape, reader: Reader): string[] {
  const { finding, state, decision, waitsFor, rule } = explanation;
  const ja = reader.language === 'ja';
  const since = ago(Date.parse(finding.since), reader.now, reader.language);
  const about = ja
    ? `PC: ${finding.machine.name}、対象: ${finding.label}、ルール: ${finding.ruleId}`
    : `On ${finding.machine.name}, about ${finding.label}, by the rule ${finding.ruleId}.`;
  const sentences = ja
    ? [`${state.sentence} (${since}から)`, decision.sentence, waitsFor?.sentence, workSentence(explanation, reader)]
    : [`${state.sentence} Since: ${since}.`, decision.sentence, waitsFor?.sentence, workSentence(explanation, reader)];
  const written = ja ? `ルール (${rule?.place}):` : `The rule as written, at ${rule?.place}:`;
  return pageOf(
    [headingLine(finding.title, reader), plain(about)],
    sentences.flatMap((sentence) => (sentence === undefined ? [] : [localTimes(plain(sentence), reader)])),
    presentLines(explanation, reader),
    rule ? [headingLine(written, reader), ...plainLines(rule.written.trimEnd()).map((line) => `  ${line}`)] : [],
  );
}

function workSentence({ work }: ExplanationShape, { language }: Reader): string | undefined {
  if (!work) return undefined;
  const { ref, title } = work;
  const state = word(ref.startsWith('T') ? 'ticket' : 'case', work.state, { language });
  return language === 'ja' ? `対応: ${ref} (${state}) ${title}` : `${ref} works on it (${state}): ${title}`;
}

const VERDICTS: Record<ExplanationShape['present']['verdict'], { en: string; ja: string }> = {
  holding: { en: 'it holds', ja: '条件に当てはまります' },
  clear: { en: 'it is clear', ja: '解消の条件に当てはまります' },
  between: { en: 'neither: it lies between the limits', ja: 'しきい値の間にあります' },
  unknown: { en: 'it can not tell', ja: '判断できません' },
  'not-judged': { en: 'nothing', ja: '再判定はできません' },
};

export function presentLines({ present, samples }: ExplanationShape, reader: Reader): string[] {
  const { language, now } = reader;
  const { verdict, severity, because, conditions, observedAt } = present;
  const ja = language === 'ja';
  const age = observedAt ? ` (${ago(Date.parse(observedAt), now, language)})` : '';
  const level = severity ? (ja ? `、重大度 ${word('severity', severity, reader)}` : `, with severity ${severity}`) : '';
  const heading = ja
    ? `現在の事実${age}による判定: ${VERDICTS[verdict].ja}${level}`
    : `What the rule says to the latest facts${age}: ${VERDICTS[verdict].en}${level}`;
  const counted = ja
    ? `連続観測: ${samples.have} 回 (必要: ${samples.need} 回)`
    : `Observations in a row: ${samples.have}, needed: ${samples.need}`;
  const width = Math.max(0, ...conditions.map(({ answer }) => plain(answer).length));
  return [
    headingLine(heading, reader),
    ...(because ? [`  ${plain(because)}`] : []),
    ...conditions.map(({ answer, expression }) => `  ${plain(answer).padEnd(width)}  ${plain(expression)}`),
    `  ${counted}`,
  ];
}
