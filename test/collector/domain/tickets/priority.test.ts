import { describe, expect, it } from 'vitest';
import { type Hit, impactOf, priorityOf, regraded, urgencyOf } from '../../../../collector/domain/tickets/priority.ts';
import { GRADES, type Grade, type Priority } from '../../../../collector/domain/tickets/ticket.ts';
import { SEVERITIES } from '../../../../shared/severity.ts';
import { aTicket } from '../builders.ts';

describe('the impact', () => {
  it.each<[string, Hit, Grade]>([
    ['of one PC', { machines: 1 }, 'low'],
    ['of four', { machines: 4 }, 'low'],
    ['of five', { machines: 5 }, 'medium'],
    ['of 49', { machines: 49 }, 'medium'],
    ['of 50', { machines: 50 }, 'high'],
    ['of a fifth of a site', { machines: 10, siteRatio: 0.2 }, 'high'],
    ['of less than that', { machines: 10, siteRatio: 0.19 }, 'medium'],
    ['of one PC in a site of two', { machines: 1, siteRatio: 0.5 }, 'low'],
    ['of a critical machine', { machines: 1, importance: ['critical'] }, 'high'],
    ["of a VIP's PC", { machines: 1, importance: ['vip'] }, 'medium'],
    ["of a VIP's PC among 50", { machines: 50, importance: ['vip', undefined] }, 'high'],
    ['of a machine with a label nobody knows', { machines: 1, importance: ['constructor'] }, 'low'],
  ])('%s', (_, hit, grade) => {
    expect(impactOf(hit)).toBe(grade);
  });
});

describe('the priority', () => {
  it('comes from impact and urgency', () => {
    const rows = GRADES.map((impact) => GRADES.map((urgency) => priorityOf(impact, urgency)).join(' '));
    expect(rows).toEqual(['P1 P2 P3', 'P2 P3 P4', 'P3 P4 P5']);
    expect(SEVERITIES.map(urgencyOf).toSorted()).toEqual(['high', 'high', 'low', 'low', 'medium']);
  });

  it.each<[string, Parameters<typeof regraded>, Priority]>([
    ['rises with the scope', [aTicket({ priority: 'P3' }), 'high', 'high'], 'P1'],
    ['falls while nobody has seen it', [aTicket({ priority: 'P1' }), 'low', 'high'], 'P3'],
    ['never falls after an ack', [aTicket({ priority: 'P1', acknowledgedAt: 5 }), 'low', 'high'], 'P1'],
    ['rises after an ack', [aTicket({ priority: 'P3', acknowledgedAt: 5 }), 'high', 'high'], 'P1'],
    ['stays where a person pinned it', [aTicket({ priority: 'P4', pinned: true }), 'high', 'high'], 'P4'],
  ])('%s', (_, args, priority) => {
    expect(regraded(...args).priority).toBe(priority);
  });
});
