import type { Scope, SharedChange } from '../../../../collector/domain/tickets/scope.ts';
import type { Ticket } from '../../../../collector/domain/tickets/ticket.ts';

export function aParent(scope: Partial<Scope> = {}, over: Partial<Ticket> = {}): Ticket & { scope: Scope } {
  return {
    ...{ id: 'parent', number: 9, state: 'new', kind: 'mass', title: { en: '', ja: '' }, severity: 'high' },
    ...{ impact: 'high', urgency: 'high', priority: 'P1', tier: 1, marks: [], reopens: 0, version: 1 },
    ...{ openedAt: 0, observedMs: 0, updatedAt: 0 },
    ...over,
    scope: {
      ...{ kind: 'rule', key: 'rule/health.crashes/all', label: { en: 'across the fleet', ja: '拠点を問わず' } },
      ...{ ruleId: 'health.crashes', machines: 20, grownAt: 0 },
      ...scope,
    },
  };
}

export function aSharedChange(over: Partial<SharedChange> = {}): SharedChange {
  return {
    ...{ check: 'software', subject: 'chrome/msi', path: 'packages.chrome/msi.version', kind: 'changed' },
    ...{ before: '130', after: '131', failing: 90, failingOf: 100, healthy: 10, healthyOf: 100, lift: 9 },
    ...{ fromMs: 1, toMs: 2 },
    ...over,
  };
}
