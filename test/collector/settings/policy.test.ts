import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CollectorConfigSchema } from '../../../collector/config.ts';
import { businessMsBetween, calendarOf, isOpen } from '../../../collector/domain/calendar.ts';
import { ALWAYS } from '../../../collector/domain/policy/calendars.ts';
import { DEFAULT_POLICY, type Policy } from '../../../collector/domain/policy.ts';
import { policyOf } from '../../../collector/settings/policy.ts';
import { loadConfig } from '../../../shared/config.ts';
import { hours, minutes } from '../../../shared/duration.ts';

const NOW = Date.UTC(2026, 10, 22);
const tokyo = (text: string): number => Date.parse(`${text}+09:00`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskside-policy-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The policy of a file with these lines below `policy:`. */
function load(...lines: string[]): Policy {
  const path = join(folder, 'deskside.yaml');
  writeFileSync(path, ['collector:', '  policy:', ...lines.map((line) => `    ${line}`)].join('\n'));
  const file = { path, mustExist: true };
  const { policy } = loadConfig(CollectorConfigSchema, { section: 'collector', file, environment: {}, flags: {} });
  return policyOf(policy, NOW);
}

const isOpenAt = ({ calendars }: Policy, text: string, site?: string) =>
  isOpen(calendarOf(calendars, site), tokyo(text));

describe('the policy where nothing is set', () => {
  it('is the built-in one, with the national holidays of Japan', () => {
    const policy = load('quiet: 30m');
    expect({ ...policy, calendars: DEFAULT_POLICY.calendars }).toEqual(DEFAULT_POLICY);
    expect(isOpenAt(policy, '2026-11-20T09:00')).toBe(true);
    expect(isOpenAt(policy, '2026-11-23T09:00')).toBe(false);
    expect(isOpenAt(policy, '2026-12-29T09:00')).toBe(false);
    expect(isOpenAt(DEFAULT_POLICY, '2026-11-23T09:00')).toBe(true);
  });
});

describe('a calendar of the settings', () => {
  it('has hours by days, holidays of its own, and sites that keep it', () => {
    const policy = load(
      'sites: { berlin: eu }',
      'calendars:',
      '  eu:',
      '    zone: Europe/Berlin',
      '    hours: { mon-thu: "08:00-12:00, 13:00-17:00", fri: "08:00-14:00" }',
      '    holidays: ["12-24..12-26", 2026-05-01]',
    );
    const berlin = calendarOf(policy.calendars, 'berlin');
    const from = Date.parse('2026-04-27T00:00+02:00');
    expect(businessMsBetween(berlin, from, from + hours(7 * 24))).toBe(hours(32));
    expect(isOpen(berlin, Date.parse('2026-12-24T10:00+01:00'))).toBe(false);
    expect(calendarOf(policy.calendars, 'osaka')).toBe(calendarOf(policy.calendars, undefined));
  });

  it('may have shifts over midnight, and days over the weekend', () => {
    const policy = load(
      'calendar: night',
      'calendars:',
      '  night:',
      '    hours: { fri-sun: "22:00-06:00" }',
      '    holidays: []',
    );
    expect(isOpenAt(policy, '2026-11-23T05:59')).toBe(true);
    expect(isOpenAt(policy, '2026-11-23T06:00')).toBe(false);
    expect(isOpenAt(policy, '2026-11-20T05:00')).toBe(false);
  });

  it('takes holidays from an iCalendar file, repeated ones too', () => {
    const path = join(folder, 'closed.ics');
    writeFileSync(
      path,
      [
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//office//EN'],
        ...[
          'BEGIN:VEVENT',
          'UID:1',
          'SUMMARY:Founding day',
          'DTSTART;VALUE=DATE:20200901',
          'DTEND;VALUE=DATE:20200902',
        ],
        ...['RRULE:FREQ=YEARLY', 'END:VEVENT'],
        ...['BEGIN:VEVENT', 'UID:2', 'SUMMARY:Summer', 'DTSTART;VALUE=DATE:20260812', 'DTEND;VALUE=DATE:20260815'],
        ...['END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n'),
    );
    const policy = load(
      'calendar: own',
      'calendars:',
      '  own:',
      '    hours: { mon-sun: "09:00-18:00" }',
      `    holidays: ["${path}"]`,
    );
    const open = ['2028-09-01', '2026-08-11', '2026-08-12', '2026-08-14', '2026-08-15'].map((day) =>
      isOpenAt(policy, `${day}T10:00`),
    );
    expect(open).toEqual([false, true, false, false, true]);
  });

  it('may be the one that never closes', () => {
    expect(calendarOf(load('calendar: 24x7').calendars, undefined)).toBe(ALWAYS);
  });
});

describe('promises and ladders of the settings', () => {
  it('take the place of the built-in ones, and leave the others', () => {
    const policy = load(
      'close_after: 36h',
      'levels: { P3: { all_hours: true, ack: 90m, resolve: 5d } }',
      'ladders:',
      '  P3: { calls: [{ role: on-call }, { after: 1h, role: lead }], remind_every: 2h, remind_role: lead }',
      '  P2: { calls: [] }',
      'cases: { S3: { ack: 2h, next_morning: deputy } }',
    );
    expect(policy.closeAfter).toEqual({ ms: hours(36) });
    expect(policy.levels.P3).toEqual({
      ...DEFAULT_POLICY.levels.P3,
      ...{ allHours: true, ack: { ms: minutes(90) }, resolve: { days: 5 } },
    });
    expect(policy.levels.P1).toBe(DEFAULT_POLICY.levels.P1);
    expect(Object.keys(policy.ladders).toSorted()).toEqual(['P1', 'P3']);
    expect(policy.ladders.P3).toMatchObject({
      rungs: [
        { afterMs: 0, role: 'on-call' },
        { afterMs: hours(1), role: 'lead' },
      ],
      remind: { everyMs: hours(2), role: 'lead' },
    });
    expect(policy.caseLevels.S3).toMatchObject({ ack: { ms: hours(2) }, nextMorning: 'deputy', allHours: false });
  });
});

describe('settings that can not be followed', () => {
  it.each<[string, string[], string[]]>([
    [
      'a calendar that never opens',
      ['calendars: { eu: { hours: {} } }'],
      ['calendars.eu', 'it never opens', 'mon-fri'],
    ],
    [
      'a time zone that is none',
      ['calendars: { eu: { zone: Mars/North, hours: { mon: "09:00-18:00" } } }'],
      ['"Mars/North"', 'Asia/Tokyo'],
    ],
    [
      'hours that are none',
      ['calendars: { eu: { hours: { mon: "9-18" } } }'],
      ['calendars.eu.hours.mon', '"09:00-18:00"'],
    ],
    [
      'a day that is none',
      ['calendars: { eu: { hours: { monday: "09:00-18:00" } } }'],
      ['calendars.eu.hours', '"monday" is no day', 'mon-fri'],
    ],
    [
      'a holiday that is none',
      ['calendars: { eu: { hours: { mon: "09:00-18:00" }, holidays: [02-30] } }'],
      ['calendars.eu.holidays', '02-30'],
    ],
    [
      'a file that is not there',
      ['calendars: { eu: { hours: { mon: "09:00-18:00" }, holidays: [no.ics] } }'],
      ['calendars.eu.holidays', 'no.ics'],
    ],
    [
      'a calendar that is not there',
      ['calendar: offce'],
      ['calendar: there is no calendar "offce"', 'did you mean "office"?'],
    ],
    ['a site of such a one', ['sites: { berlin: eu }'], ['sites.berlin', '"eu"', 'known are office, 24x7']],
    [
      'a calendar by the name of another',
      ['calendars: { 24x7: { hours: { mon: "09:00-18:00" } } }'],
      ['calendars.24x7', 'taken'],
    ],
    ['a priority that is none', ['levels: { P6: { ack: 5m } }'], ['levels: "P6" is not known here']],
    [
      'a promise nobody knows',
      ['levels: { P1: { acks: 5m } }'],
      ['deskside.yaml:3', '"acks" is not known here', '"ack"'],
    ],
    ['a duration that is none', ['levels: { P1: { ack: soon } }'], ['deskside.yaml:3', 'is no duration']],
    [
      'calls out of order',
      ['ladders: { P1: { calls: [{ after: 5m, role: a }, { after: 1m, role: b }] } }'],
      ['ladders.P1.calls', 'order'],
    ],
    [
      'a loop shorter than its calls',
      ['ladders: { P1: { calls: [{ role: a }, { after: 2h, role: b }], loops: 2 } }'],
      ['ladders.P1.loop_every', 'longer'],
    ],
    [
      'a reminder for nobody',
      ['ladders: { P1: { calls: [{ role: a }], remind_every: 1h } }'],
      ['ladders.P1', 'remind_role'],
    ],
  ])('are refused with their place and the mend: %s', (_, lines, words) => {
    let text = '';
    try {
      load(...lines);
    } catch (error) {
      text = (error as Error).message;
    }
    for (const word of words) expect(text).toContain(word);
  });

  it('are all told at once', () => {
    expect(() => load('calendar: nowhere', 'sites: { berlin: eu }')).toThrow(/calendar: .*\n.*sites\.berlin: /s);
  });
});

describe('the page about the policy', () => {
  it('has an example that can be used as it is', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/policy.md'), 'utf8');
    const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    const path = join(folder, 'deskside.yaml');
    writeFileSync(path, example);
    const sources = { section: 'collector', file: { path, mustExist: true }, environment: {}, flags: {} } as const;
    const policy = policyOf(loadConfig(CollectorConfigSchema, sources).policy, NOW);
    expect(policy.ladders.P2?.rungs).toHaveLength(2);
    expect([...policy.calendars.named.keys()]).toEqual(['office', '24x7', 'berlin', 'plant']);
  });
});
