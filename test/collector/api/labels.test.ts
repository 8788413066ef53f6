import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALWAYS_NAME, DEFAULT_CALENDARS } from '../../../collector/domain/policy/calendars.ts';
import { DEFAULT_POLICY } from '../../../collector/domain/policy.ts';
import { type Ask, openAsk } from './ask.ts';
import { FINE, SICK } from './seed.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let ask: Ask;
beforeAll(async () => {
  const calendars = { ...DEFAULT_CALENDARS, ofSites: new Map([['tokyo', ALWAYS_NAME]]) };
  world = await openWorld({ more: { policy: () => ({ ...DEFAULT_POLICY, calendars }) } });
  ask = await openAsk(world);
});
afterAll(() => world.close());

const label = (machine: string, body: object, headers = {}) =>
  ask('POST', `/machines/${machine}/labels`, { body, headers });

describe('the labels of a machine', () => {
  it('are set and removed, seen at once, and stand in the audit by the name of the machine', async () => {
    const { status, body } = await label('pc-tanaka', { set: { importance: 'vip', floor: '2' }, remove: ['site'] });
    expect({ status, ...body }).toMatchObject({ status: 200, hints: [], machine: { id: SICK } });
    const labels = { floor: '2', importance: 'vip' };
    expect(body.machine.labels).toEqual(labels);
    expect((await ask('GET', '/machines/pc-tanaka')).body.labels).toEqual(labels);
    const { items } = (await ask('GET', '/audit?action=machine.label')).body;
    expect(items).toMatchObject([{ detail: { from: { site: 'tokyo' }, to: labels } }]);
  });

  it('filter the list, all of them at once', async () => {
    await label('pc-tanaka', { set: { importance: 'vip', floor: '2' } });
    await label('pc-sato', { set: { importance: 'vip', note: 'a=b "c"' } });
    const names = async (query: string) =>
      (await ask('GET', `/machines?${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await names('label=importance=vip')).toEqual([FINE, SICK]);
    expect(await names('label=importance=vip&label=floor=2')).toEqual([SICK]);
    expect(await names(`label=${encodeURIComponent('note=a=b "c"')}`)).toEqual([FINE]);
    expect(await names('label=importance=critical')).toEqual([]);
    expect((await ask('GET', '/machines?label=importance')).status).toBe(400);
  });

  it('that nothing heeds are hinted at, in the language asked, and kept', async () => {
    const set = { importence: 'vip', importance: 'high', site: 'osaka', 'allow-no-screen-lok': 'yes', room: '4' };
    const { body } = await label('pc-sato', { set });
    expect(body.hints).toEqual([
      'Nothing here looks at the label "importence" so far. Did you mean "importance"?',
      'Nothing here looks at the label "allow-no-screen-lok" so far. Did you mean "allow-no-screen-lock"?',
      'importance=high raises no priority; critical and vip do.',
      'No calendar is set for the site "osaka": it has the calendar "office". Sites with one of their own: tokyo.',
    ]);
    expect(body.machine.labels).toMatchObject(set);
    const japanese = await label('pc-sato', { set: { importance: 'high' } }, { 'accept-language': 'ja' });
    expect(japanese.body.hints).toEqual([
      'importance=high では優先度は上がりません。優先度を上げる値は critical、vip です。',
    ]);
    const fine = { importance: 'critical', site: 'tokyo', class: 'server', 'allow-remote-tools': 'xrdp' };
    expect((await label('pc-sato', { set: fine })).body.hints).toEqual([]);
  });

  it('of nobody, and such as can not be, are refused', async () => {
    expect((await label('nobody', { set: { site: 'x' } })).status).toBe(404);
    const { status, body } = await label('pc-sato', { set: { 'Site X': 'x' } });
    expect({ status, ...body }).toMatchObject({ status: 422, type: 'urn:deskside:problem:bad-label' });
    expect((await label('pc-sato', { set: { site: 3 } })).status).toBe(400);
  });
});

it('tokens give the same labels, those of the rules too, and refuse the same', async () => {
  const post = (labels: object) => ask('POST', '/enrolment-tokens', { body: { labels } });
  expect((await post({ 'allow-no-screen-lock': 'kiosk' })).body.labels).toEqual({ 'allow-no-screen-lock': 'kiosk' });
  expect(await post({ 'Site X': 'tokyo', floor: '' })).toMatchObject({
    status: 422,
    body: { detail: expect.stringMatching(/^"Site X" is no key of a label: .*; the label "floor" has no value/) },
  });
});
