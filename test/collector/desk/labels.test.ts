// What follows from the labels that people give a machine, and that nothing else takes them away.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Labels } from '../../../collector/domain/fleet/labels.ts';
import { ALWAYS_NAME, DEFAULT_CALENDARS } from '../../../collector/domain/policy/calendars.ts';
import type { Actor, Role } from '../../../collector/domain/work.ts';
import { hours, minutes } from '../../../shared/duration.ts';
import {
  AIKO,
  factsOf,
  fillDisk,
  freeDisk,
  MACHINE,
  NOON,
  type Office,
  openOffice,
  unchanged,
  unknown,
} from './office.ts';

const actor = (...roles: Role[]): Actor => ({ kind: 'person', name: roles.join(' '), roles });
const ADMIN = actor('admin');
const RULE = 'security.screen-lock';

let office: Office;
beforeEach(async () => {
  const calendars = { ...DEFAULT_CALENDARS, ofSites: new Map([['lab', ALWAYS_NAME]]) };
  office = await openOffice({ calendars });
});
afterEach(() => office.close());

const set = (labels: Labels, by = ADMIN) => office.desk.label(by, MACHINE, { set: labels });
const remove = (...keys: string[]) => office.desk.label(ADMIN, MACHINE, { remove: keys });
const labels = async () => (await office.store.machine(MACHINE))?.labels;
const tickets = async () => (await office.store.tickets({})).rows;
const audited = async () => (await office.store.audit({})).rows.filter(({ action }) => action === 'machine.label');
const screenLock = async () => (await office.findings()).find(({ ruleId }) => ruleId === RULE);

async function later(ms: number): Promise<void> {
  office.clock.now += ms;
  await office.desk.tick();
}

async function openTicket() {
  await fillDisk(office);
  await later(minutes(2));
  return (await tickets())[0]!;
}

const unlocked = () => factsOf('screen_lock', { sessions: [{ user: '1000', enabled: false }] }, office.clock.now);

describe('the importance of a machine', () => {
  it('raises the priority of its next ticket', async () => {
    await set({ importance: 'vip' });
    expect(await openTicket()).toMatchObject({ impact: 'medium', urgency: 'high', priority: 'P2' });
  });

  it('weighs its open tickets anew at once, with a ladder and an entry that says why', async () => {
    const { id, priority } = await openTicket();
    expect(priority).toBe('P3');
    await set({ importance: 'critical' }, AIKO);
    const file = await office.store.ticket(id);
    expect(file?.work).toMatchObject({ impact: 'high', priority: 'P1', ladder: { priority: 'P1', step: 0 } });
    expect(file?.entries.at(-1)).toMatchObject({ move: 'impact-changed', reason: 'another-importance' });
    await remove('importance');
    expect((await tickets())[0]).toMatchObject({ impact: 'low', priority: 'P3' });
  });

  it('changes nothing that a person pinned, and lowers nothing that somebody has seen', async () => {
    const { id } = await openTicket();
    await set({ importance: 'critical' });
    await office.desk.act(AIKO, { do: 'ticket.ack', id });
    await remove('importance');
    expect((await tickets())[0]).toMatchObject({ impact: 'low', priority: 'P1' });
    await office.desk.act(AIKO, { do: 'ticket.prioritise', id, priority: 'P4' });
    await set({ importance: 'critical' });
    expect((await tickets())[0]).toMatchObject({ impact: 'high', priority: 'P4' });
  });

  it('counts for a ticket that was resolved before and comes back', async () => {
    await openTicket();
    await freeDisk(office);
    await later(minutes(31));
    expect((await tickets())[0]).toMatchObject({ state: 'resolved', priority: 'P3' });
    await set({ importance: 'vip' });
    await fillDisk(office);
    await later(minutes(2));
    expect(await tickets()).toMatchObject([{ state: 'open', reopens: 1, impact: 'medium', priority: 'P2' }]);
  });
});

describe('a label that allows something', () => {
  it('ends the finding without another look at the machine, asleep or not', async () => {
    await office.send([unlocked()]);
    expect(await screenLock()).toMatchObject({ state: 'open' });
    await office.desk.disconnected(MACHINE, 1, 'asleep', NOON);
    office.clock.now += hours(1);
    await set({ 'allow-no-screen-lock': 'kiosk' });
    expect(await screenLock()).toMatchObject({ state: 'clear', reason: 'subject-gone', observedMs: NOON });
    expect((await office.store.counts()).openFindings.byRule).not.toHaveProperty([RULE]);
  });

  it('and it is back when the label is gone', async () => {
    await set({ 'allow-no-screen-lock': 'kiosk' });
    await office.send([unlocked()]);
    office.clock.now += minutes(15);
    await office.send([unchanged('screen_lock', office.clock.now)]);
    expect(await screenLock()).toBeUndefined();
    await remove('allow-no-screen-lock');
    expect(await screenLock()).toMatchObject({ state: 'open', observedMs: office.clock.now });
  });

  it('counts again where the check could not tell just then, as soon as it can', async () => {
    await set({ 'allow-no-screen-lock': 'kiosk' });
    await office.send([unlocked(), unknown('screen_lock', NOON + 1)]);
    await remove('allow-no-screen-lock');
    expect(await screenLock()).toBeUndefined();
    await office.send([unchanged('screen_lock', NOON + 2)]);
    expect(await screenLock()).toMatchObject({ state: 'open' });
  });

  it('is seen by what the machine tells next', async () => {
    await office.desk.connected({
      ...{ machineId: MACHINE, generation: 1, name: 'pc-17', os: 'linux', arch: 'x64', agentVersion: '1' },
      at: NOON,
    });
    await set({ 'allow-no-screen-lock': 'kiosk' });
    await office.send([unlocked()]);
    expect(await screenLock()).toBeUndefined();
    expect(await audited()).toHaveLength(1);
  });
});

it('the site of a machine moves the promises of its open tickets to its calendar', async () => {
  const before = await openTicket();
  await set({ site: 'lab' });
  const [after] = await tickets();
  // Friday evening in Tokyo: the office counts from Monday, a place that never closes from now.
  expect(before.dues!.ack! - before.openedAt).toBeGreaterThan(hours(48));
  expect(after!.dues!.ack! - after!.openedAt).toBe(hours(1));
  await set({ site: 'tokyo' });
  expect((await tickets())[0]!.dues).toEqual(before.dues);
});

describe('labels', () => {
  it('stay over signs of life, a new session and a restart', async () => {
    await office.send([unlocked()]);
    await set({ importance: 'vip' });
    const wanted = { importance: 'vip', site: 'tokyo' };
    office.desk.heartbeat(MACHINE, 5, NOON + 1);
    await later(minutes(6));
    expect(await office.store.machine(MACHINE)).toMatchObject({ labels: wanted, clockOffsetMs: 5 });
    const told = { machineId: MACHINE, name: 'pc-17', os: 'linux', arch: 'x64', agentVersion: '2' };
    await office.desk.disconnected(MACHINE, 1, 'away', office.clock.now);
    await office.reopen().connected({ ...told, generation: 2, at: office.clock.now });
    expect(await office.store.machine(MACHINE)).toMatchObject({ labels: wanted, agentVersion: '2' });
  });

  it('change with one line of the audit, from what to what', async () => {
    await set({ importance: 'vip', floor: '3' });
    await office.desk.label(ADMIN, MACHINE, { set: { importance: 'critical', site: 'tokyo' }, remove: ['floor', 'x'] });
    const [latest, first] = await audited();
    const detail = { from: { floor: '3', importance: 'vip' }, to: { importance: 'critical' } };
    expect(latest).toMatchObject({ actor: { name: 'admin' }, object: MACHINE, detail });
    expect(first).toMatchObject({ detail: { from: {}, to: { floor: '3', importance: 'vip' } } });
    expect(await labels()).toEqual({ importance: 'critical', site: 'tokyo' });
  });

  it('that are so already leave no trace', async () => {
    await set({ site: 'tokyo' });
    await remove('floor');
    expect(await audited()).toEqual([]);
  });

  it('are for those who let machines in; of leads the importance alone', async () => {
    await expect(set({ importance: 'vip' }, actor('tech'))).rejects.toMatchObject({ status: 403 });
    await set({ importance: 'vip' }, actor('lead'));
    for (const wanted of [
      { site: 'lab' },
      { 'allow-remote-tools': 'xrdp' },
      { importance: 'critical', class: 'server' },
    ])
      await expect(set(wanted, actor('lead', 'security'))).rejects.toMatchObject({ status: 403 });
    expect(await labels()).toEqual({ importance: 'vip', site: 'tokyo' });
  });

  it('are refused together, each with the mend', async () => {
    const wrong = { Site: 'x', floor: ' ', room: 'r'.repeat(101), class: 'server' };
    const refused = office.desk.label(ADMIN, MACHINE, { set: wrong, remove: ['class'] });
    await expect(refused).rejects.toMatchObject({
      ...{ status: 422, code: 'BAD_LABEL' },
      message: [
        'the label "class" is both set and removed: say one of them',
        '"Site" is no key of a label: write a letter of a-z, then up to 30 of a-z, 0-9, _ and -, like site or allow-no-screen-lock',
        'the label "floor" has no value: write one, like floor=yes',
        'the value of the label "room" has 101 characters, 100 at most',
      ].join('; '),
    });
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, 'v']));
    await expect(set(many)).rejects.toMatchObject({ message: '51 labels are too many: 50 at most' });
    expect(await labels()).toEqual({ site: 'tokyo' });
  });
});
