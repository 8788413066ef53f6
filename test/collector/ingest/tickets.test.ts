import { describe, expect, it } from 'vitest';
import { hashOfTicket, judgeTicket, nextSession, type TicketVerdict } from '../../../collector/ingest/tickets.ts';
import type { SessionRow } from '../../../collector/store/commit.ts';

const HOUR = 3_600_000;
const hash = (ticket: string) => hashOfTicket(Buffer.from(ticket));

/** A machine and its copies: each shows the ticket it holds, and keeps what it gets. */
function story() {
  let row: SessionRow | undefined;
  let made = 0;
  return {
    enter(copy: { instance: string; ticket: string }, at: number, other?: string): TicketVerdict {
      const shown = { ticketHash: hash(copy.ticket), instanceId: copy.instance };
      const verdict = judgeTicket(row, shown, other, at);
      if (verdict === 'clone') return verdict;
      made += 1;
      copy.ticket = `ticket ${made}`;
      row = nextSession('m', row, shown, { ticket: Buffer.from(copy.ticket), verdict, now: at });
      return verdict;
    },
    row: () => row,
  };
}

describe('rolling tickets', () => {
  it('let a machine come back with the ticket of its last session', () => {
    const { enter, row } = story();
    const pc = { instance: 'a', ticket: '' };
    expect([enter(pc, 0), enter(pc, 1), enter(pc, 2)]).toEqual(['current', 'current', 'current']);
    expect(row()?.generation).toBe(3);
  });

  it('take the one before while the next never arrived, however often that happens', () => {
    const { enter } = story();
    const pc = { instance: 'a', ticket: '' };
    enter(pc, 0);
    const held = pc.ticket;
    enter({ ...pc }, 1);
    expect(enter({ ...pc, ticket: held }, 2)).toBe('unconfirmed');
    expect(enter({ ...pc, ticket: held }, 3)).toBe('unconfirmed');
  });

  it('take the empty ticket again when the very first one was lost', () => {
    const { enter } = story();
    enter({ instance: 'a', ticket: '' }, 0);
    expect(enter({ instance: 'a', ticket: '' }, 1)).toBe('unconfirmed');
  });

  it('see a restored backup in an older ticket', () => {
    const { enter, row } = story();
    const pc = { instance: 'a', ticket: '' };
    enter(pc, 0);
    const backup = pc.ticket;
    enter(pc, 1);
    enter(pc, 2);
    expect(enter({ instance: 'b', ticket: backup }, 3)).toBe('rolled-back');
    expect(row()?.rolledBackAt).toBe(3);
  });

  it('end two copies that take turns within a day, instead of letting them flap', () => {
    const { enter } = story();
    const pc = { instance: 'a', ticket: '' };
    enter(pc, 0);
    enter(pc, 1);
    const copy = { instance: 'b', ticket: pc.ticket };
    enter(pc, 2);
    enter(pc, 3);
    expect(enter(copy, 4)).toBe('rolled-back');
    expect(enter(pc, HOUR)).toBe('clone');
    expect(enter(copy, 2 * HOUR)).toBe('current');
  });

  it('take another restored backup a day later', () => {
    const { enter } = story();
    const pc = { instance: 'a', ticket: '' };
    enter(pc, 0);
    const backup = pc.ticket;
    for (const at of [1, 2]) enter(pc, at);
    enter({ instance: 'b', ticket: backup }, 3);
    expect(enter({ instance: 'c', ticket: 'unheard of' }, 23 * HOUR)).toBe('clone');
    expect(enter({ instance: 'c', ticket: 'unheard of' }, 25 * HOUR)).toBe('rolled-back');
  });

  it('know a clone by the other instance that is alive', () => {
    const { enter } = story();
    const pc = { instance: 'a', ticket: '' };
    enter(pc, 0);
    expect(enter({ instance: 'b', ticket: pc.ticket }, 1, 'a')).toBe('clone');
    expect(enter({ instance: 'a', ticket: 'old' }, 1, 'a')).toBe('clone');
    expect(enter(pc, 1, 'a')).toBe('current');
  });
});
