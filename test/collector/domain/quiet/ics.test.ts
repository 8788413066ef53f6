import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readIcs } from '../../../../collector/domain/quiet/ics-read.ts';
import { writeIcs } from '../../../../collector/domain/quiet/ics-write.ts';
import { type MaintenanceWindow, spansAfter, windowProblems } from '../../../../collector/domain/quiet/windows.ts';
import { days, hours } from '../../../../shared/duration.ts';
import { aWindow, tokyo } from './builders.ts';

const NOW = Date.UTC(2026, 10, 20);

/** A file with these lines in its one event. */
function file(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
}

const PATCH = [
  'UID:patch@example.jp',
  'DTSTART;TZID=Asia/Tokyo:20261125T220000',
  'DTEND;TZID=Asia/Tokyo:20261126T020000',
  'RRULE:FREQ=WEEKLY;BYDAY=WE',
  'EXDATE;TZID=Asia/Tokyo:20261202T220000,20261209T220000',
  'SUMMARY:Patch',
  '  night\\, all of them',
];

describe('reading', () => {
  it('takes what a calendar program writes, folded lines and all', () => {
    expect(
      readIcs(file(...PATCH, 'DESCRIPTION:Monthly updates', 'BEGIN:VALARM', 'TRIGGER:-PT15M', 'END:VALARM')),
    ).toEqual({
      ok: true,
      events: [
        {
          line: 3,
          ...{ name: 'Patch night, all of them', purpose: 'Monthly updates', uid: 'patch@example.jp' },
          ...{ start: '2026-11-25T22:00:00', zone: 'Asia/Tokyo', durationMs: hours(4) },
          ...{ rrule: 'FREQ=WEEKLY;BYDAY=WE', except: ['2026-12-02T22:00:00', '2026-12-09T22:00:00'] },
        },
      ],
    });
  });

  it('takes UTC, whole days, durations, and floating times where a zone is given', () => {
    const one = (...lines: string[]) => {
      const read = readIcs(file('SUMMARY:x', ...lines), { zone: 'Asia/Tokyo' });
      return read.ok ? read.events[0] : read.problems;
    };
    expect(one('DTSTART:20261125T130000Z', 'DURATION:PT90M')).toMatchObject({
      ...{ zone: 'UTC', start: '2026-11-25T13:00:00', durationMs: hours(1.5) },
    });
    expect(one('DTSTART;VALUE=DATE:20261125')).toMatchObject({ start: '2026-11-25T00:00:00', durationMs: days(1) });
    expect(one('DTSTART:20261125T220000', 'DTEND:20261126T020000')).toMatchObject({
      ...{ zone: 'Asia/Tokyo', durationMs: hours(4) },
    });
    expect(one('DTSTART;TZID=Asia/Tokyo:20261125T220000', 'DURATION:PT1H', 'EXDATE:20261202T130000Z')).toMatchObject({
      except: ['2026-12-02T22:00:00'],
    });
  });

  it('measures a night in which the clocks change by what passes, not by what they show', () => {
    const night = ['DTSTART;TZID=Europe/Berlin:20270327T220000', 'DTEND;TZID=Europe/Berlin:20270328T060000'];
    const read = readIcs(file('SUMMARY:x', ...night));
    expect(read).toMatchObject({ ok: true, events: [{ durationMs: hours(7) }] });
  });

  it.each<[string, string[], number, string]>([
    ['no end', ['SUMMARY:x', 'DTSTART:20261125T130000Z'], 3, 'the event has no end (DTEND or DURATION)'],
    ['no beginning', ['SUMMARY:x', 'DURATION:PT1H'], 3, 'the event has no DTSTART'],
    ['no name', ['DTSTART:20261125T130000Z', 'DURATION:PT1H'], 3, 'the event has no SUMMARY; it names the window'],
    [
      'a time without zone',
      ['SUMMARY:x', 'DTSTART:20261125T130000', 'DURATION:PT1H'],
      5,
      'DTSTART names no time zone; say which with --zone',
    ],
    [
      'a zone of Windows',
      ['SUMMARY:x', 'DTSTART;TZID=Tokyo Standard Time:20261125T130000', 'DURATION:PT1H'],
      5,
      '"Tokyo Standard Time" is no IANA time zone like Asia/Tokyo',
    ],
    [
      'a day that is none',
      ['SUMMARY:x', 'DTSTART:20260230T130000Z', 'DURATION:PT1H'],
      5,
      'DTSTART is no date and time: 20260230T130000Z',
    ],
    ['added dates', [...PATCH, 'RDATE:20261225T130000Z'], 11, 'RDATE is not understood; take it out'],
    [
      'a changed single date',
      [...PATCH, 'RECURRENCE-ID:20261202T130000Z'],
      11,
      'RECURRENCE-ID is not understood; take it out',
    ],
    ['two rules', [...PATCH, 'RRULE:FREQ=DAILY'], 11, 'a second RRULE; one says when it happens'],
    ['a cancelled event', [...PATCH, 'STATUS:CANCELLED'], 11, 'it is cancelled; take it out'],
    ['a word of the future', [...PATCH, 'MAGIC:1'], 11, 'MAGIC is not understood; take it out'],
  ])('refuses %s, with its line', (_, lines, line, reason) => {
    expect(readIcs(file(...lines))).toEqual({ ok: false, problems: [{ line, reason }] });
  });

  it('refuses what is no calendar, has no event, or other things than events', () => {
    const first = (text: string) => {
      const read = readIcs(text);
      return read.ok ? 'taken' : read.problems[0];
    };
    expect(first('hello')).toEqual({
      line: 1,
      reason: 'this is no iCalendar file; it does not begin with BEGIN:VCALENDAR',
    });
    expect(first('BEGIN:VCALENDAR\nVERSION:2.0\n')).toEqual({ line: 2, reason: 'the file ends before END:VCALENDAR' });
    expect(first('BEGIN:VCALENDAR\nEND:VCALENDAR\n')).toEqual({ line: 1, reason: 'there is no event (VEVENT) in it' });
    expect(first(file(...PATCH).replaceAll('VEVENT', 'VTODO'))).toMatchObject({
      line: 3,
      reason: expect.stringContaining('VTODO'),
    });
    expect(first(file(...PATCH).replace('VERSION:2.0', 'METHOD:CANCEL'))).toMatchObject({ line: 2 });
    expect(first(file(...PATCH, 'no colon here'))).toMatchObject({
      line: 11,
      reason: expect.stringContaining('can not be read'),
    });
  });

  it('tells of all that is wrong, in the order of the lines', () => {
    const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
    const text = [
      'BEGIN:VCALENDAR',
      ...event(...PATCH),
      ...event('SUMMARY:y', 'DTSTART:20261125T130000Z'),
      ...event(...PATCH),
      'END:VCALENDAR',
    ];
    expect(readIcs(text.join('\n'))).toEqual({
      ok: false,
      problems: [
        { line: 11, reason: 'the event has no end (DTEND or DURATION)' },
        { line: 15, reason: 'a second event with the UID patch@example.jp' },
      ],
    });
  });
});

const nights = aWindow({
  ...{ name: 'Nächte; 夜間, all', zone: 'America/New_York', start: '2026-10-28T22:00:00', uid: 'nights@example' },
  ...{ except: ['2026-11-04T22:00:00'], rrule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20270401' },
  scope: "machine.labels.site == 'tokyo' && finding.check in ['updates', 'volumes'] && finding.label != 'a;b\\\\'",
  text: { en: 'Please leave it on.', ja: '電源を入れたままにしてください。' },
});

describe('writing', () => {
  it('is read back as it was', () => {
    const windows = [
      nights,
      aWindow({ id: 'b', durationMs: 90_000 }),
      aWindow({ id: 'c', zone: 'UTC', durationMs: hours(0.5) }),
    ];
    const read = readIcs(writeIcs(windows, NOW));
    if (!read.ok) return expect.unreachable(JSON.stringify(read.problems));
    expect(read.events).toHaveLength(3);
    for (const [index, { line: _, rrule, ...event }] of read.events.entries()) {
      const window = windows[index]!;
      expect({ ...window, ...event, uid: window.uid }).toEqual(window);
      expect(windowProblems({ ...window, ...event, ...(rrule !== undefined && { rrule }) })).toEqual([]);
    }
    expect(read.events[0]?.rrule).toBe('FREQ=WEEKLY;BYDAY=WE;UNTIL=20270401T020000Z');
  });

  it.each<[string, MaintenanceWindow]>([
    ['over two changes of the clocks', nights],
    ['in Tokyo, where they never change', aWindow({ rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=9' })],
    ['in UTC', aWindow({ zone: 'UTC', rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=9' })],
    ['once', aWindow({ rrule: 'FREQ=DAILY;COUNT=1' })],
  ])('means the same times to another program: %s', (_, window) => {
    const calendar = new ICAL.Component(ICAL.parse(writeIcs([window], NOW)));
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    const zone = calendar.getFirstSubcomponent('vtimezone');
    const times = event.iterator();
    const theirs: number[] = [];
    for (let next = times.next(); next; next = times.next()) {
      if (zone) next.zone = new ICAL.Timezone(zone);
      theirs.push(next.toUnixTime() * 1000);
    }
    const ours = spansAfter(window, tokyo('2026-01-01T00:00:00'), 100);
    expect(theirs).toEqual(ours.map(({ from }) => from));
    expect(event.duration.toSeconds() * 1000).toBe(window.durationMs);
    expect(event.summary).toBe(window.name);
  });
});
