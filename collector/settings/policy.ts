// The section `policy` of the settings: what becomes work, what is promised of it, and who is called.
import Type from 'typebox';
import { DURATION_PATTERN } from '../../shared/duration.ts';
import { ConfigError } from '../../shared/errors.ts';
import { hint } from '../../shared/problems.ts';
import { SEVERITIES } from '../../shared/severity.ts';
import { described } from '../../shared/text.ts';
import { type Length, OFFICE_NAME } from '../domain/policy/calendars.ts';
import type { CaseLevel, Ladder } from '../domain/policy/ladders.ts';
import type { ServiceLevel } from '../domain/policy/priorities.ts';
import { DEFAULT_POLICY, type Policy } from '../domain/policy.ts';
import { PRIORITIES } from '../domain/tickets/ticket.ts';
import { CalendarSchema, calendarsOf } from './calendars.ts';
import { closed, duration, milliseconds, section } from './setting.ts';

const span = (description: string) => Type.Optional(Type.String({ pattern: DURATION_PATTERN, description }));
const length = (description: string) => span(`${description}; d are working days`);
const allHours = Type.Optional(Type.Boolean({ description: 'day and night instead of by the calendar of the site' }));
const role = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,31}$', description: 'a role: small letters, digits and -' });

const LevelSchema = Type.Object(
  {
    all_hours: allHours,
    ack: length('until somebody has seen it'),
    response: length('until the first words of a person'),
    resolve: length('until it is resolved'),
    update: length('from one word to the user to the next'),
    ack_lasts: length('an ack without work counts for so long'),
  },
  closed,
);

const LadderSchema = Type.Object(
  {
    calls: Type.Array(Type.Object({ after: span('since it opened; default 0m'), role }, closed), {
      description: 'whom to call, one after the other; an empty list calls nobody',
    }),
    loops: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 100, description: 'so often all of it is done again; default 0' }),
    ),
    loop_every: span('from one time to the next; default 1h'),
    remind_every: span('after all that, again and again'),
    remind_role: Type.Optional(role),
  },
  closed,
);

const CaseLevelSchema = Type.Object(
  {
    all_hours: allHours,
    ack: length('by when somebody must have it'),
    ladder: Type.Optional(LadderSchema),
    next_morning: Type.Optional(role),
    remind_after: length('acknowledged, and nothing written for so long'),
  },
  closed,
);

export const PolicyConfigSchema = section({
  minimum_severity: Type.Enum([...SEVERITIES], {
    default: 'medium',
    ...described({ en: 'less than that makes no ticket', ja: 'チケットを作る最低の重大度' }),
  }),
  ticket_wait: duration('60s', {
    en: 'how long a finding is open before it becomes a ticket',
    ja: '検出からチケット作成までの待ち時間',
  }),
  urgent_ticket_wait: duration('30s', { en: 'the same for P1 and P2', ja: 'P1 と P2 の場合の待ち時間' }),
  quiet: duration('30m', {
    en: 'how long all findings of a ticket are clear before it resolves by itself',
    ja: 'チケットの検出がすべて解消してから自動解決するまでの時間',
  }),
  reopen_window: duration('24h', {
    en: 'how long after that the same finding reopens it; a working day at least',
    ja: '自動解決後、同じ検出で再開する期間。短くても 1 営業日',
  }),
  close_after: duration('3d', {
    en: 'how long a resolved ticket waits before it is closed; d are working days',
    ja: '解決したチケットを完了にするまでの期間。d は営業日',
  }),
  away_after: duration('10m', {
    en: 'a machine out of reach for longer stops the clocks of its tickets',
    ja: 'PC との接続がこれより長く途切れると、チケットの計時を止める',
  }),
  calendar: Type.String({
    default: OFFICE_NAME,
    ...described({ en: 'the calendar of whoever has no other', ja: 'ほかに指定がないときのカレンダー' }),
  }),
  calendars: Type.Record(Type.String(), CalendarSchema, { default: {}, description: 'working calendars by name' }),
  sites: Type.Record(Type.String(), Type.String(), { default: {}, description: 'calendars by the label "site"' }),
  levels: Type.Record(Type.String(), LevelSchema, {
    default: {},
    description: 'what is promised, by priority',
  }),
  ladders: Type.Record(Type.String(), LadderSchema, {
    default: {},
    description: 'whom a ticket calls until somebody has it, by priority',
  }),
  cases: Type.Record(Type.String(), CaseLevelSchema, {
    default: {},
    description: 'the same for security cases, by severity',
  }),
});

export type PolicyConfig = Type.Static<typeof PolicyConfigSchema>;

/** @throws ConfigError with a line for each problem. */
export function policyOf(config: PolicyConfig, now: number): Policy {
  const problems: string[] = [];
  mustBeOf('levels', config.levels, PRIORITIES, problems);
  mustBeOf('ladders', config.ladders, PRIORITIES, problems);
  mustBeOf('cases', config.cases, Object.keys(DEFAULT_POLICY.caseLevels), problems);
  const calendars = calendarsOf(config, now, problems);
  const policy: Policy = {
    ...DEFAULT_POLICY,
    ticketFrom: config.minimum_severity,
    ticketWaitMs: milliseconds(config.ticket_wait),
    urgentTicketWaitMs: milliseconds(config.urgent_ticket_wait),
    quietMs: milliseconds(config.quiet),
    reopenWindowMs: milliseconds(config.reopen_window),
    closeAfter: lengthOf(config.close_after),
    awayAfterMs: milliseconds(config.away_after),
    calendars,
    levels: each(DEFAULT_POLICY.levels, config.levels, levelOf),
    ladders: laddersOf(config.ladders, problems),
    caseLevels: each(DEFAULT_POLICY.caseLevels, config.cases, (normal, said, name) => {
      return caseLevelOf(normal, said, `cases.${name}.ladder`, problems);
    }),
  };
  if (problems.length === 0) return policy;
  throw new ConfigError(problems.map((problem) => `collector.policy.${problem}`).join('\n'), { code: 'CONFIG' });
}

function mustBeOf(section: string, said: object, known: readonly string[], problems: string[]): void {
  for (const name of Object.keys(said).filter((key) => !known.includes(key))) {
    problems.push(`${section}: "${name}" is not known here${hint(name, [...known])}`);
  }
}

/** Days are working days of whatever calendar counts them. */
function lengthOf(text: string): Length {
  return text.endsWith('d') ? { days: Number.parseFloat(text) } : { ms: milliseconds(text) };
}

function each<Name extends string, Value, Said>(
  normal: Readonly<Record<Name, Value>>,
  said: Record<string, Said>,
  merge: (normal: Value, said: Said, name: string) => Value,
): Readonly<Record<Name, Value>> {
  const merged: Record<Name, Value> = { ...normal };
  for (const name of Object.keys(normal) as Name[]) {
    const own = said[name];
    if (own) merged[name] = merge(normal[name], own, name);
  }
  return merged;
}

function levelOf(normal: ServiceLevel, said: Type.Static<typeof LevelSchema>): ServiceLevel {
  const level = { ...normal, ...(said.all_hours !== undefined && { allHours: said.all_hours }) };
  for (const promise of ['ack', 'response', 'resolve', 'update'] as const) {
    const text = said[promise];
    if (text !== undefined) level[promise] = lengthOf(text);
  }
  return said.ack_lasts === undefined ? level : { ...level, ackLasts: lengthOf(said.ack_lasts) };
}

type LadderSettings = Type.Static<typeof LadderSchema>;

function laddersOf(said: Record<string, LadderSettings>, problems: string[]): Policy['ladders'] {
  const ladders: Record<string, Ladder> = { ...DEFAULT_POLICY.ladders };
  for (const [priority, settings] of Object.entries(said)) {
    const ladder = ladderOf(settings, `ladders.${priority}`, problems);
    if (ladder) ladders[priority] = ladder;
    else delete ladders[priority];
  }
  return ladders;
}

function ladderOf(said: LadderSettings, place: string, problems: string[]): Ladder | undefined {
  const { calls, loops = 0, loop_every = '1h', remind_every, remind_role } = said;
  const rungs = calls.map(({ after = '0m', role }) => ({ afterMs: milliseconds(after), role }));
  const [lastMs, loopMs] = [rungs.at(-1)?.afterMs ?? 0, milliseconds(loop_every)];
  if (rungs.some(({ afterMs }, index) => afterMs < (rungs[index - 1]?.afterMs ?? 0)))
    problems.push(`${place}.calls: each must come after the one before; put them in order`);
  if (loops > 0 && loopMs <= lastMs)
    problems.push(`${place}.loop_every: it must be longer than the last call is after the first`);
  if ((remind_every === undefined) !== (remind_role === undefined))
    problems.push(`${place}: remind_every and remind_role need each other; set both or none`);
  if (rungs.length === 0) return undefined;
  const remind = remind_every !== undefined &&
    remind_role !== undefined && { everyMs: milliseconds(remind_every), role: remind_role };
  if (remind && remind.everyMs < 60_000) problems.push(`${place}.remind_every: once a minute at most`);
  return { rungs, loops, loopMs, ...(remind && { remind }) };
}

function caseLevelOf(
  normal: CaseLevel,
  said: Type.Static<typeof CaseLevelSchema>,
  place: string,
  problems: string[],
): CaseLevel {
  const { ladder: _, ...rest } = normal;
  const ladder = said.ladder ? ladderOf(said.ladder, place, problems) : normal.ladder;
  return {
    ...rest,
    ...(ladder && { ladder }),
    ...(said.all_hours !== undefined && { allHours: said.all_hours }),
    ...(said.ack !== undefined && { ack: lengthOf(said.ack) }),
    ...(said.next_morning !== undefined && { nextMorning: said.next_morning }),
    ...(said.remind_after !== undefined && { remindAfter: lengthOf(said.remind_after) }),
  };
}
