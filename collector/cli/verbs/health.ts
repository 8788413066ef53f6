import { messageOf } from '../../../shared/errors.ts';
import { plain } from '../../../shared/plain.ts';
import type { Text } from '../../../shared/text.ts';
import type { HealthShape } from '../../api/shapes/health.ts';
import type { Column } from '../columns.ts';
import { fieldLines, headingLine, localTimes, pageOf, timeText } from '../page.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { type Kind, namesOf, word } from '../words.ts';

export const healthVerb = defineVerbs({
  name: 'health',
  summary: { en: 'whether the collector is well, and the fleet in numbers', ja: 'コレクターの状態と全体の件数を表示' },
  add(health, run) {
    health.action(run(show));
  },
});

const COLUMNS: Column<HealthShape>[] = [
  { key: 'status', title: { en: 'STATUS', ja: '状態' }, show: ({ status }) => status },
  { key: 'version', title: { en: 'VERSION', ja: 'バージョン' }, show: ({ version }) => version },
  { key: 'machines', title: { en: 'MACHINES', ja: '台数' }, show: ({ machines }) => String(machines?.total ?? '') },
  { key: 'sessions', title: { en: 'SESSIONS', ja: '接続' }, show: ({ sessions }) => String(sessions ?? '') },
  {
    key: 'tickets',
    title: { en: 'TICKETS', ja: 'チケット' },
    show: ({ activeTickets }) => String(activeTickets ?? ''),
  },
  { key: 'cases', title: { en: 'CASES', ja: 'ケース' }, show: ({ activeCases }) => String(activeCases ?? '') },
];

async function show({ client, output, reader, token }: Session): Promise<void> {
  const health = await client.ask<HealthShape>('GET', '/health', { open: true });
  // Without a token the collector says little; whoever has one to give is told what is wrong with it.
  if (health.startedAt === undefined) await token().catch((error: unknown) => output.remark(sameInBoth(error)));
  output.thing(COLUMNS, health, () => healthPage(health, reader));
}

function sameInBoth(error: unknown): Text {
  const said = messageOf(error);
  return { en: said, ja: said };
}

const WELL = { en: 'The collector is well', ja: 'コレクターは正常です' };
const ILL = { en: 'The collector has problems', ja: 'コレクターに問題があります' };
const GIVEN_UP = { en: 'given up', ja: '配信できず' };

function healthPage(health: HealthShape, reader: Reader): string[] {
  const { status, version, startedAt, problems = [], warnings = [], machines, openFindings, outbox, rules } = health;
  const dead = outbox?.dead ? ` (${outbox.dead} ${GIVEN_UP[reader.language]})` : '';
  return pageOf(
    [headingLine((status === 'ok' ? WELL : ILL)[reader.language], reader)],
    problems.map((problem) => `- ${plain(problem)}`),
    refusedLines(rules, reader),
    ...warnings.map(({ sentence, mend }) => [`! ${localTimes(plain(sentence), reader)}`, `  ${plain(mend)}`]),
    fieldLines(
      [
        [{ en: 'version', ja: 'バージョン' }, version],
        [{ en: 'started', ja: '起動' }, timeText(startedAt, reader)],
        [
          { en: 'machines', ja: 'PC' },
          machines && `${machines.total}${countsText('presence', machines.byPresence, reader)}`,
        ],
        [{ en: 'rules', ja: 'ルール' }, rules && rulesText(rules, reader)],
        [{ en: 'connected', ja: '接続中' }, health.sessions?.toString()],
        [{ en: 'open findings', ja: '検出' }, openFindings && totalText(openFindings.bySeverity, reader)],
        [{ en: 'active tickets', ja: 'チケット' }, health.activeTickets?.toString()],
        [{ en: 'active cases', ja: 'ケース' }, health.activeCases?.toString()],
        [{ en: 'to be sent', ja: '通知待ち' }, outbox && `${outbox.waiting}${dead}`],
      ],
      reader,
    ),
  );
}

function rulesText({ count, at, by }: NonNullable<HealthShape['rules']>, reader: Reader): string {
  const since = timeText(at, reader);
  return reader.language === 'ja' ? `${count} 件、${since} 読み込み (${by})` : `${count}, read ${since} by ${by}`;
}

/** The rules as they were stay in force; the next start would fail on the same problems. */
function refusedLines(rules: HealthShape['rules'], reader: Reader): string[] {
  if (!rules?.refused) return [];
  const { at, by, problems } = rules.refused;
  const heading =
    reader.language === 'ja'
      ? `新しいルールは拒否され、以前のルールが有効です (${timeText(at, reader)}、${by}):`
      : `New rules were refused, those from before are in force (${timeText(at, reader)}, ${by}):`;
  return [plain(heading), ...problems.map((problem) => `- ${plain(problem)}`)];
}

const amount = (count: number, named: string, { language }: Reader): string =>
  language === 'ja' ? `${named} ${count}` : `${count} ${named}`;

function countsText(of: Kind, counts: Record<string, number>, reader: Reader): string {
  const names = of === 'severity' ? namesOf(of).reverse() : namesOf(of);
  const parts = names.flatMap((name) => (counts[name] ? [amount(counts[name], word(of, name, reader), reader)] : []));
  return parts.length > 0 ? ` (${parts.join(reader.language === 'ja' ? '、' : ', ')})` : '';
}

function totalText(counts: Record<string, number>, reader: Reader): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return `${total}${countsText('severity', counts, reader)}`;
}
