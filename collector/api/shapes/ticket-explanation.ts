import Type, { type Static } from 'typebox';
import { CAUSES, GRADES, PRIORITIES } from '../../domain/tickets/ticket.ts';
import { CLOSED } from '../route.ts';
import { ActorSchema } from './entry.ts';
import { ExplanationSchema } from './explanation.ts';
import { TicketSchema } from './ticket.ts';
import { Time } from './time.ts';

const CLOCKS = ['ack', 'response', 'resolve', 'update'] as const;

export const TicketExplanationSchema = Type.Object(
  {
    ticket: TicketSchema,
    decisions: Type.Array(
      Type.Object(
        {
          at: Time(),
          actor: ActorSchema,
          move: Type.String(),
          name: Type.String({ description: "the decision's name, or the words a person gave" }),
          sentence: Type.Optional(Type.String()),
          findingId: Type.Optional(Type.String()),
        },
        CLOSED,
      ),
      { description: 'all that led to what it is, in order' },
    ),
    priority: Type.Object(
      {
        impact: Type.Enum([...GRADES]),
        urgency: Type.Enum([...GRADES]),
        computed: Type.Enum([...PRIORITIES], { description: 'what the matrix says' }),
        priority: Type.Enum([...PRIORITIES]),
        sentences: Type.Array(Type.String()),
      },
      CLOSED,
    ),
    clocks: Type.Array(
      Type.Object({ name: Type.Enum([...CLOCKS]), due: Type.Optional(Time('absent: it does not run')) }, CLOSED),
    ),
    ending: Type.Optional(
      Type.Object(
        { name: Type.String(), sentence: Type.String() },
        { ...CLOSED, description: 'by itself, or why not' },
      ),
    ),
    hypothesis: Type.Optional(
      Type.Object(
        {
          cause: Type.Enum([...CAUSES]),
          confidence: Type.Number(),
          rule: Type.String(),
          sentence: Type.Optional(Type.String()),
          orElse: Type.Array(Type.Object({ cause: Type.Enum([...CAUSES]), rule: Type.String() }, CLOSED)),
          was: Type.Optional(Type.Enum(['right', 'wrong'], { description: 'once a person said what the cause was' })),
        },
        CLOSED,
      ),
    ),
    lines: Type.Array(ExplanationSchema, { description: 'its findings, the first ten' }),
    more: Type.Integer({ description: 'findings that are not among them' }),
  },
  { ...CLOSED, title: 'TicketExplanation' },
);
export type TicketExplanationShape = Static<typeof TicketExplanationSchema>;
