import Type, { type Static } from 'typebox';
import { SEVERITIES } from '../../../shared/severity.ts';
import { CLOSED } from '../route.ts';
import { MachineRef, TRACKS } from './finding.ts';
import { Time } from './time.ts';

const JUDGES = ['facts', 'change', 'occurrences'] as const;
const TRIAL_OUTCOMES = ['opens', 'closes', 'worse', 'milder', 'stays', 'unknown'] as const;

const RULE = {
  id: Type.String(),
  check: Type.String(),
  track: Type.Enum([...TRACKS]),
  judges: Type.Enum([...JUDGES]),
  severity: Type.Enum([...SEVERITIES], { description: 'the worst it can say' }),
  place: Type.String({ description: 'file and line' }),
  tuned: Type.Boolean({ description: 'its numbers are set in the settings' }),
  open: Type.Integer({ description: 'findings of it that are open or clearing now' }),
};

export const RuleSchema = Type.Object(RULE, { ...CLOSED, title: 'Rule' });
export type RuleShape = Static<typeof RuleSchema>;

const Texts = Type.Object(
  { title: Type.String(), fine: Type.String(), staff: Type.String(), employee: Type.String() },
  { ...CLOSED, description: 'as written, with the names of what is filled in' },
);

export const RuleFileSchema = Type.Object(
  { ...RULE, written: Type.String({ description: 'as YAML, tuned, without its texts' }), texts: Texts },
  { ...CLOSED, title: 'RuleFile' },
);
export type RuleFileShape = Static<typeof RuleFileSchema>;

const Counts = Type.Object(
  {
    opens: Type.Integer(),
    closes: Type.Integer(),
    worse: Type.Integer(),
    milder: Type.Integer(),
    stays: Type.Integer(),
    unknown: Type.Integer(),
  },
  CLOSED,
);

export const TrialSchema = Type.Object(
  {
    rules: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          judges: Type.Enum([...JUDGES]),
          is: Type.Enum(['new', 'replaces'], { description: 'against what is in force' }),
          tried: Type.Boolean(),
          note: Type.Optional(Type.String({ description: 'on what it was tried, or why it can not be' })),
          openToday: Type.Integer({ description: 'findings of the rule in force' }),
        },
        CLOSED,
      ),
    ),
    judged: Type.Integer({ description: 'machines in this slice' }),
    machines: Type.Integer({ description: 'machines in all' }),
    counts: Counts,
    items: Type.Array(
      Type.Object(
        {
          machine: MachineRef,
          ruleId: Type.String(),
          subject: Type.String(),
          label: Type.String(),
          outcome: Type.Enum([...TRIAL_OUTCOMES]),
          severity: Type.Optional(Type.Enum([...SEVERITIES], { description: 'as it would be' })),
          today: Type.Optional(Type.Enum([...SEVERITIES], { description: 'of what is open today' })),
          title: Type.String(),
          because: Type.Optional(Type.String({ description: 'why nobody can tell' })),
        },
        CLOSED,
      ),
      { description: 'what would be otherwise than today, and what is unknown' },
    ),
    next: Type.Optional(Type.String({ description: 'ask again with it for the next machines' })),
  },
  { ...CLOSED, title: 'Trial' },
);
export type TrialShape = Static<typeof TrialSchema>;
export type TrialItem = TrialShape['items'][number];

const Ids = Type.Array(Type.String());

export const ReloadSchema = Type.Object(
  {
    rules: Type.Integer({ description: 'in force now' }),
    hash: Type.String({ description: 'SHA-256 over all of them, as in the audit' }),
    added: Ids,
    changed: Ids,
    removed: Ids,
    policy: Type.Array(Type.String(), { description: 'numbers that are others now' }),
    needsRestart: Type.Array(Type.String(), { description: 'settings that changed too, and wait for the next start' }),
  },
  { ...CLOSED, title: 'Reload' },
);
export type ReloadShape = Static<typeof ReloadSchema>;

export const RulesStandingSchema = Type.Object(
  {
    at: Time('when they were read'),
    by: Type.String({ description: 'a person, "SIGHUP", or "start"' }),
    count: Type.Integer(),
    hash: Type.String(),
    refused: Type.Optional(
      Type.Object(
        { at: Time(), by: Type.String(), problems: Type.Array(Type.String()) },
        { ...CLOSED, description: 'a later reload that was refused' },
      ),
    ),
  },
  { ...CLOSED, title: 'RulesStanding', description: 'the rules in force' },
);
