import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../collector/domain/policy.ts';
import { calendarsOf } from '../../../collector/settings/calendars.ts';
import { openWorld, type World } from '../api/world.ts';
import { desksideOf } from './deskside.ts';

/** A Sunday evening in Tokyo; the next day is a holiday there. */
const NOW = Date.parse('2026-11-22T20:00+09:00');
const plant = { zone: 'Europe/Berlin', hours: { 'mon-fri': '06:00-22:00', sat: '22:00-06:00' }, holidays: ['12-25'] };

let world: World;
let deskside: ReturnType<typeof desksideOf>;

beforeAll(async () => {
  const calendars = calendarsOf({ calendar: 'office', calendars: { plant }, sites: { kiel: 'plant' } }, NOW, []);
  world = await openWorld({ empty: true, more: { policy: () => ({ ...DEFAULT_POLICY, calendars }), now: () => NOW } });
  deskside = desksideOf(world);
});
afterAll(() => world.close());

describe('calendars', () => {
  it('ls says of each whether it is open, its hours and the next holiday', async () => {
    const { lines, code } = await deskside('calendars ls');
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^CALENDAR +NOW +CHANGES +HOURS +NEXT HOLIDAY +ZONE +SITES$/);
    expect(lines[1]).toMatch(/^office +closed +.* mon-fri 09:00-18:00 +2026-11-23 +Asia\/Tokyo +all others$/);
    expect(lines[2]).toMatch(/^24x7 +open +- +mon-sun 00:00-24:00 +- +UTC +-$/);
    expect(lines[3]).toMatch(
      /^plant +closed .* mon-fri 06:00-22:00; sat 22:00-06:00 +2026-12-25 +Europe\/Berlin +kiel$/,
    );
  });

  it('show has the days and what closes it', async () => {
    const { lines } = await deskside('calendars show office');
    expect(lines[0]).toBe('office');
    expect(lines).toContainEqual(expect.stringMatching(/^now +closed$/));
    expect(lines).toContainEqual(expect.stringMatching(/^opens +2026-11-24 00:00/));
    expect(lines).toContain('  2026-11-23 (Mon)');
  });

  it('speaks Japanese', async () => {
    const { lines } = await deskside('--lang ja calendars show plant');
    expect(lines).toContain('  月-金  06:00-22:00');
    expect(lines).toContainEqual(expect.stringMatching(/^現在 +時間外$/));
    const none = await deskside('--lang ja calendars show plnt');
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('該当するカレンダーがありません: "plnt"') });
  });

  it('gives programs the times as they are', async () => {
    const [office] = JSON.parse((await deskside('calendars ls -o json')).out);
    expect(office).toMatchObject({ name: 'office', open: false, changesAt: '2026-11-24T00:00:00.000Z', normal: true });
  });
});
