// What the machines of a parent ticket have in common.
import Type, { type Static } from 'typebox';
import type { Language } from '../../../shared/language.ts';
import { present } from '../../../shared/present.ts';
import type { Scope, SharedChange } from '../../domain/tickets/scope.ts';
import { CLOSED } from '../route.ts';
import { Time, timeOf } from './time.ts';

const Amount = Type.Integer({ minimum: 0 });

const SharedChangeSchema = Type.Object(
  {
    check: Type.String(),
    subject: Type.String(),
    path: Type.String(),
    kind: Type.Enum(['added', 'removed', 'changed']),
    before: Type.Optional(Type.Unknown()),
    after: Type.Optional(Type.Unknown()),
    ...{ failing: Amount, failingOf: Amount, healthy: Amount, healthyOf: Amount },
    lift: Type.Optional(Type.Number({ description: 'how much more often failing machines have it than healthy ones' })),
    from: Time(),
    to: Time(),
  },
  {
    ...CLOSED,
    title: 'SharedChange',
    description: 'a change that most of the failing machines have: the probable cause',
  },
);

export const ScopeSchema = Type.Object(
  {
    kind: Type.Enum(['rule', 'site-outage', 'collector', 'storm', 'window']),
    key: Type.String(),
    label: Type.String(),
    ruleId: Type.Optional(Type.String()),
    machines: Type.Integer({ description: 'how many were claimed so far' }),
    change: Type.Optional(SharedChangeSchema),
  },
  { ...CLOSED, title: 'Scope', description: 'of a parent: what its machines have in common' },
);
type ScopeShape = Static<typeof ScopeSchema>;

export function scopeShape({ kind, key, label, ruleId, machines, change }: Scope, language: Language): ScopeShape {
  const shown = change && changeShape(change);
  return present({ kind, key, label: label[language], ruleId, machines, change: shown });
}

function changeShape({ fromMs, toMs, ...change }: SharedChange): NonNullable<ScopeShape['change']> {
  return { ...change, from: timeOf(fromMs), to: timeOf(toMs) };
}
