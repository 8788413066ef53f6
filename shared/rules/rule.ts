// What a rule is: data that judges facts, a change of facts, or occurrences.
// Staff write them as YAML; this schema is the one source for validation,
// documentation and types. Expressions are CEL.
import Type from 'typebox';
import { DURATION_PATTERN } from '../duration.ts';
import { SEVERITIES } from '../severity.ts';

const closed = { additionalProperties: false };
const Expression = Type.String({ minLength: 1 });
const Duration = Type.String({ pattern: DURATION_PATTERN, description: 'like 90s, 15m, 4h, 14d' });

const Texts = Type.Object(
  {
    title: Type.String({ minLength: 1, description: 'names the subject: what is wrong' }),
    fine: Type.String({ minLength: 1, description: 'the title when it is not wrong' }),
    staff: Type.String({ minLength: 1, description: 'what to check and do, with the next questions to ask' }),
    employee: Type.String({ minLength: 1, description: 'plain words for the person at the PC' }),
  },
  closed,
);

const Level = Type.Object({ severity: Type.Enum([...SEVERITIES]), when: Expression }, closed);

export const RuleSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*)+$' }),
    check: Type.String({ description: 'the check whose facts or occurrences it judges' }),
    track: Type.Enum(['fault', 'security']),
    judges: Type.Optional(Type.Enum(['facts', 'change', 'occurrences'], { default: 'facts' })),
    needs: Type.Optional(Type.Array(Type.String(), { description: 'further checks whose latest facts it looks at' })),
    for_each: Type.Optional(
      Type.String({
        description: 'a list in the facts; each item is a subject, named it; for a change, was is the item before',
      }),
    ),
    unseen: Type.Optional(
      Type.String({
        description: 'true where the list may lack items: what it does not name is unknown then, not gone',
      }),
    ),
    only: Type.Optional(Type.String({ description: 'leaves out items for which it is false' })),
    subject: Type.Optional(
      Type.String({ description: 'identity of the subject; default: the key fields of the item' }),
    ),
    label: Type.Optional(
      Type.String({
        description: 'name of the subject for people; default: the subject, or the machine where it is the subject',
      }),
    ),
    occurrence: Type.Optional(
      Type.String({ description: 'the kind of occurrence, named it: the latest of its subject in the window' }),
    ),
    window: Type.Optional(Duration),
    levels: Type.Array(Level, { minItems: 1, description: 'the worst that holds counts' }),
    clear: Type.Optional(Type.String({ description: 'fine again; default: no level holds' })),
    samples: Type.Optional(Type.Integer({ minimum: 1, default: 1, description: 'observations in a row' })),
    for: Type.Optional(Duration),
    hold: Type.Optional(Duration),
    attack: Type.Optional(Type.Array(Type.String({ pattern: '^T\\d{4}(\\.\\d{3})?$' }))),
    explained_by: Type.Optional(
      Type.Array(Type.String(), {
        minItems: 1,
        description:
          'rules whose finding on the same machine, or the same subject, is the cause of this one: it makes no work then',
      }),
    ),
    values: Type.Optional(
      Type.Record(Type.String(), Expression, { description: 'named values for the texts and as evidence' }),
    ),
    texts: Type.Object({ en: Texts, ja: Texts }, closed),
  },
  closed,
);

export type RuleSource = Type.Static<typeof RuleSchema>;
export type RuleTexts = RuleSource['texts']['en'];
export type Track = RuleSource['track'];

/** The file around the rules; each rule is validated by itself, so that all problems are found. */
export const RuleFileSchema = Type.Object({ rules: Type.Array(Type.Unknown()) }, closed);

/** How an organisation tunes a rule without copying it. */
export const TuningSchema = Type.Object(
  {
    enabled: Type.Optional(Type.Boolean({ default: true })),
    samples: RuleSchema.properties.samples,
    for: RuleSchema.properties.for,
    hold: RuleSchema.properties.hold,
    window: RuleSchema.properties.window,
  },
  closed,
);

/** By rule id. */
export type Tuning = Record<string, Type.Static<typeof TuningSchema>>;
