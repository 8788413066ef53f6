import { describe, expect, it } from 'vitest';
import { timeReader } from '../../../agent/checks/logins.time.ts';

const berlin = (now: string, lastMs = 0) => timeReader({ now: Date.parse(now), timeZone: 'Europe/Berlin', lastMs });
const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());

describe('times of syslog lines', () => {
  it('are taken as they are when they name year and zone', () => {
    const read = berlin('2026-11-22T12:00:00Z');
    expect(iso(read('2026-11-22T13:00:00.123456+01:00'))).toBe('2026-11-22T12:00:00.123Z');
    expect(iso(read('2026-11-22T12:00:00Z'))).toBe('2026-11-22T12:00:00.000Z');
    expect(read('2026-99-99T99:00:00Z')).toBeUndefined();
  });

  it('are in the zone of the machine, with or without summer time', () => {
    const read = berlin('2026-11-22T13:00:00Z');
    expect(iso(read('Nov 22 13:00:00'))).toBe('2026-11-22T12:00:00.000Z');
    expect(iso(read('Jul  4 13:00:00'))).toBe('2026-07-04T11:00:00.000Z');
  });

  it('are of last year when this year they would be to come', () => {
    const read = berlin('2027-01-01T00:30:00Z');
    expect(iso(read('Dec 31 23:59:59'))).toBe('2026-12-31T22:59:59.000Z');
    expect(iso(read('Jan  1 01:20:00'))).toBe('2027-01-01T00:20:00.000Z');
  });

  it('may be of the year that has begun here but not in UTC, or a moment ahead', () => {
    expect(iso(berlin('2026-12-31T23:30:00Z')('Jan  1 00:29:59'))).toBe('2026-12-31T23:29:59.000Z');
    expect(iso(berlin('2026-12-31T22:59:59Z')('Jan  1 00:00:01'))).toBe('2026-12-31T23:00:01.000Z');
  });

  it('put a leap day into the last year that had one', () => {
    expect(iso(berlin('2027-03-01T12:00:00Z')('Feb 29 12:00:00'))).toBe('2024-02-29T11:00:00.000Z');
  });

  it('stay in order through the hour that comes twice', () => {
    const read = berlin('2026-10-25T03:00:00Z');
    const stamps = ['Oct 25 02:10:00', 'Oct 25 02:50:00', 'Oct 25 02:10:00', 'Oct 25 02:50:00', 'Oct 25 03:00:00'];
    expect(stamps.map((stamp) => iso(read(stamp))?.slice(11, 16))).toEqual([
      '00:10',
      '00:50',
      '01:10',
      '01:50',
      '02:00',
    ]);
  });

  it('know which of the two hours it was from the run before', () => {
    const last = Date.parse('2026-10-25T01:05:00Z');
    expect(iso(berlin('2026-10-25T03:00:00Z', last)('Oct 25 02:10:00'))).toBe('2026-10-25T01:10:00.000Z');
  });

  it('of the hour that is left out in spring are taken as before it', () => {
    expect(iso(berlin('2026-03-29T12:00:00Z')('Mar 29 02:30:00'))).toBe('2026-03-29T01:30:00.000Z');
  });

  it('work in zones of half hours and without an offset', () => {
    const now = Date.parse('2026-11-22T13:00:00Z');
    expect(iso(timeReader({ now, timeZone: 'Asia/Kolkata' })('Nov 22 13:00:00'))).toBe('2026-11-22T07:30:00.000Z');
    expect(iso(timeReader({ now, timeZone: 'America/St_Johns' })('Nov 22 09:00:00'))).toBe('2026-11-22T12:30:00.000Z');
    expect(iso(timeReader({ now, timeZone: 'UTC' })('Nov 22 13:00:00'))).toBe('2026-11-22T13:00:00.000Z');
  });

  it('are none in other text', () => {
    const read = berlin('2026-11-22T12:00:00Z');
    for (const stamp of ['', 'Foo 22 13:00:00', 'Nov 31 13:00:00', 'Nov 22', '22 Nov 13:00:00']) {
      expect(read(stamp), stamp).toBeUndefined();
    }
  });
});
