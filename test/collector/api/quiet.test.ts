import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { days, hours } from '../../../shared/duration.ts';
import { type Ask, openAsk } from './ask.ts';
import { FULL_DISK, SICK, TICKET } from './seed.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let ask: Ask;
let ben: string;

beforeAll(async () => {
  world = await openWorld();
  ask = await openAsk(world);
  const added = await world.parts.people.add({ kind: 'person', name: 'admin' }, { name: 'ben', roles: ['tech'] });
  ben = added.token;
});
afterAll(() => world.close());

const PATCH = {
  ...{ name: 'Patch night', purpose: 'monthly updates', start: '2030-01-02T22:00', zone: 'Asia/Tokyo', duration: '4h' },
  ...{ rrule: 'FREQ=WEEKLY;BYDAY=WE', scope: "machine.labels.site == 'tokyo'" },
};

const audited = async (action: string) =>
  (await ask('GET', '/audit?limit=200')).body.items.filter((row: { action: string }) => row.action === action);

describe('windows', () => {
  it('are planned, listed and shown with their next times', async () => {
    const { status, body } = await ask('POST', '/windows', { body: PATCH });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { ref: 'W-1', state: 'planned', owner: 'admin', start: '2030-01-02T22:00:00', hidden: { ever: 0, now: 0 } },
    });
    expect(body.next[0]).toEqual({ from: '2030-01-02T13:00:00.000Z', to: '2030-01-02T17:00:00.000Z' });
    expect(body.next).toHaveLength(5);
    expect((await ask('GET', '/windows')).body.items).toMatchObject([{ ref: 'W-1' }]);
    expect((await ask('GET', '/windows/1')).body).toEqual(body);
    expect(await audited('window.add')).toMatchObject([{ actor: { name: 'admin' }, detail: { name: 'Patch night' } }]);
  });

  it('are refused with all that is wrong', async () => {
    const wrong = { ...PATCH, zone: 'Tokyo', duration: '30h', scope: 'machine.label.site == 1' };
    const { status, body } = await ask('POST', '/windows', { body: wrong });
    expect(status).toBe(422);
    expect(body.detail).toBe(
      '"Patch night": "Tokyo" is no time zone; write an IANA name like Asia/Tokyo; ' +
        '"Patch night": it lasts 1d 6h; a window lasts from 1m to 1d; ' +
        '"Patch night": scope: column 9: Machine has no field "label"; did you mean "labels"?',
    );
    const { rrule: _, ...once } = PATCH;
    const past = await ask('POST', '/windows', { body: { ...once, start: '2020-01-01T22:00' } });
    expect(past.body.detail).toContain('it is over already');
    expect((await ask('POST', '/windows', { body: { ...PATCH, colour: 'red' } })).status).toBe(400);
    expect((await ask('GET', '/windows/W-99')).status).toBe(404);
  });

  it('end early only while they go on, and are removed once for all', async () => {
    const now = new Date(Date.now() - hours(1)).toISOString().slice(0, 19);
    const going = { ...PATCH, start: now, zone: 'UTC', rrule: 'FREQ=DAILY' };
    const { body } = await ask('POST', '/windows', { body: going });
    expect(body).toMatchObject({ state: 'on', going: {} });
    const ended = await ask('POST', `/windows/${body.ref}/end`);
    expect(ended.body).toMatchObject({ state: 'settling', endedEarlyAt: expect.any(String), version: 2 });
    expect(ended.headers.get('etag')).toBe('"2"');
    expect(await ask('POST', `/windows/${body.ref}/end`)).toMatchObject({ status: 409 });
    expect((await ask('DELETE', `/windows/${body.ref}`)).body).toMatchObject({
      removedAt: expect.any(String),
      next: [],
    });
    expect((await ask('GET', '/windows')).body.items).toHaveLength(1);
    expect((await ask('GET', '/windows?all=true')).body.items).toHaveLength(2);
    expect([await audited('window.end'), await audited('window.remove')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('go out as iCalendar and come in again, once', async () => {
    const { body } = await ask('GET', '/windows/export?window=W-1');
    expect(body.ics).toContain('BEGIN:VTIMEZONE');
    const own = await ask('POST', '/windows/import', { body: { ics: body.ics } });
    expect(own).toMatchObject({ status: 409, body: { detail: expect.stringContaining('W-1 "Patch night"') } });
    await ask('DELETE', '/windows/W-1');
    const before = (await ask('GET', '/windows')).body.items.length;
    const taken = await ask('POST', '/windows/import', { body: { ics: body.ics } });
    expect(taken).toMatchObject({
      status: 201,
      body: { items: [{ name: 'Patch night', scope: PATCH.scope, state: 'planned' }] },
    });
    const again = await ask('POST', '/windows/import', { body: { ics: body.ics } });
    expect(again.status).toBe(409);
    expect(again.body.detail).toMatch(/^imported before: W-\d+ "Patch night"/);
    expect((await ask('GET', '/windows')).body.items).toHaveLength(before + 1);
  });

  it('of a file with one bad event are not taken at all, and the lines are named', async () => {
    const event = (...lines: string[]) => ['BEGIN:VEVENT', 'SUMMARY:x', ...lines, 'END:VEVENT'];
    const good = event('DTSTART:20300102T220000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY');
    const ics = (...events: string[][]) => ['BEGIN:VCALENDAR', ...events.flat(), 'END:VCALENDAR'].join('\r\n');
    const before = (await ask('GET', '/windows?all=true')).body.items.length;
    const half = { ics: ics(good, event('DTSTART:20300102T220000Z')), scope: 'true' };
    const { status, body } = await ask('POST', '/windows/import', { body: half });
    expect({ status, detail: body.detail }).toEqual({
      status: 422,
      detail: 'line 8: the event has no end (DTEND or DURATION)',
    });
    const nowhere = await ask('POST', '/windows/import', { body: { ics: ics(good) } });
    expect(nowhere.body.detail).toBe('line 2: which machines? The event does not say; give a scope');
    expect((await ask('GET', '/windows?all=true')).body.items).toHaveLength(before);
  });
});

describe('silences', () => {
  const all = { scope: "finding.check == 'volumes'", reason: 'the disks are being moved' };

  it('say beforehand how much they would hide, and change nothing', async () => {
    const { body } = await ask('POST', '/silences?dryRun=true', { body: all });
    expect(body).toEqual({ preview: { machines: 3, ofMachines: 3, findings: 0, needsApproval: true } });
    const bad = await ask('POST', '/silences?dryRun=true', { body: { ...all, scope: "finding.chek == ''" } });
    expect(bad).toMatchObject({ status: 422, body: { detail: expect.stringContaining('did you mean "check"?') } });
    expect((await ask('GET', '/silences')).body.items).toEqual([]);
  });

  it('that reach many machines wait for another person', async () => {
    const { body } = await ask('POST', '/silences', { body: { ...all, duration: '1d' } });
    expect(body.silence).toMatchObject({ ref: 'S-1', state: 'pending', reach: { machines: 3, ofMachines: 3 } });
    const own = await ask('POST', '/silences/S-1/approve');
    expect(own).toMatchObject({ status: 403, body: { detail: 'S-1 is yours; it takes another person to approve it' } });
    const { body: approved } = await ask('POST', '/silences/1/approve', { token: ben });
    expect(approved).toMatchObject({ state: 'active', approvedBy: 'ben', version: 2 });
    expect((await ask('POST', '/silences/S-1/approve', { token: ben })).status).toBe(409);
    expect(await audited('silence.approve')).toMatchObject([{ actor: { name: 'ben' } }]);
  });

  it('last two hours by default, a week at most, and can be ended', async () => {
    const { body } = await ask('POST', '/silences', { body: { ...all, scope: "machine.labels.site == 'nara'" } });
    const { createdAt, expiresAt, state } = body.silence;
    expect([Date.parse(expiresAt) - Date.parse(createdAt), state]).toEqual([hours(2), 'active']);
    const long = await ask('POST', '/silences', { body: { ...all, duration: '8d' } });
    expect(long.body.detail).toBe('it lasts 8d; a silence lasts from 1m to 7d');
    expect((await ask('POST', '/silences/S-2/expire')).body).toMatchObject({ state: 'expired', endedBy: 'admin' });
    const live = (await ask('GET', '/silences?live=true')).body.items;
    expect(live.map(({ ref }: { ref: string }) => ref)).toEqual(['S-1']);
    expect((await ask('GET', '/silences')).body.items.map(({ ref }: { ref: string }) => ref)).toEqual(['S-2', 'S-1']);
    expect((await ask('GET', '/silences/S-9')).status).toBe(404);
  });

  it('are named on the ticket of what they hid', async () => {
    const { id } = (await ask('GET', '/silences/S-1')).body;
    const now = Date.now();
    await world.parts.store.commit({
      hidden: [{ by: 'silence', ofId: id, findingId: FULL_DISK, since: now - days(1), until: now - hours(2) }],
    });
    expect((await ask('GET', `/tickets/${TICKET}`)).body.hidings).toEqual([
      {
        ...{ by: 'silence', ref: 'S-1', name: all.reason, findingId: FULL_DISK },
        ...{ since: new Date(now - days(1)).toISOString(), until: new Date(now - hours(2)).toISOString() },
      },
    ]);
    expect((await ask('GET', '/silences/S-1')).body.hidden).toEqual({ ever: 1, now: 0 });
  });

  it('leave what they hide to be asked for', async () => {
    const finding = (await world.parts.store.finding(FULL_DISK))!;
    const { id } = (await ask('GET', '/silences/S-1')).body;
    await world.parts.store.commit({ findings: [{ ...finding, quiet: { by: 'silence', id, since: 1 } }] });
    const { items } = (await ask('GET', '/findings?quiet=true')).body;
    expect(items).toMatchObject([{ id: FULL_DISK, machine: { id: SICK }, quiet: { by: 'silence', ref: 'S-1' } }]);
    expect(items[0].quiet.name).toBe((await ask('GET', '/silences/S-1')).body.reason);
    expect((await ask('GET', '/findings?quiet=false')).body.items).not.toContainEqual(
      expect.objectContaining({ id: FULL_DISK }),
    );
  });
});
