// What the collector warns of although all runs.
import { afterEach, describe, expect, it } from 'vitest';
import type { ApiParts } from '../../../collector/api/parts.ts';
import { SYSTEM } from '../../../collector/domain/work.ts';
import { hours, minutes } from '../../../shared/duration.ts';
import { type Disk, makeDisk, noDisk } from '../../support/disk.ts';
import { desksideOf } from '../cli/deskside.ts';
import { openAsk } from './ask.ts';
import { CASE, TICKET } from './seed.ts';
import { openWorld, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

async function warnings(
  more: Partial<ApiParts>,
  lang = 'en',
): Promise<{ name: string; sentence: string; mend: string }[]> {
  world = await openWorld({ more });
  await world.parts.store.commit({ anchor: { name: 'today', at: Date.now() } });
  return (await (await openAsk(world))('GET', `/health?lang=${lang}`)).body.warnings;
}

const names = async (more: Partial<ApiParts>) => (await warnings(more)).map(({ name }) => name);

describe('the health of a collector that runs', () => {
  it('warns of nothing when somebody is told and may act', async () => {
    expect(await names({})).toEqual([]);
  });

  it('warns when nobody is told of anything, in the language of whoever asks', async () => {
    const [warning] = await warnings({ told: () => [] }, 'ja');
    expect(warning).toMatchObject({ name: 'nobody-told', sentence: expect.stringContaining('通知先') });
    const { out } = await desksideOf(world)('health');
    expect(out).toMatch(/^! Nobody is told of tickets and cases.*\n {2}Add a target under collector\.notify/m);
  });

  it('names the roles whose calls reach no target', async () => {
    const told: ApiParts['told'] = (_, role) => (role === undefined || role === 'on-call' ? ['webhook/pager'] : []);
    const [warning] = await warnings({ told });
    expect(warning?.name).toBe('calls-unheard');
    for (const role of ['second-channel', 'deputy', 'lead', 'manager', 'tier-2'])
      expect(warning?.sentence).toContain(role);
    expect(warning?.sentence).not.toContain('on-call');
  });

  it('warns when nobody may work on tickets or cases', async () => {
    world = await openWorld();
    const ask = await openAsk(world);
    // Whoever is an admin alone can't be the last to be revoked, and is no help here.
    const { token } = await world.parts.people.add(SYSTEM, { name: 'root', roles: ['admin'] });
    await world.parts.people.revoke(SYSTEM, 'admin');
    const found = (await ask('GET', '/health', { token })).body.warnings as { sentence: string }[];
    expect(found.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('role tech'),
      expect.stringContaining('role security'),
    ]);
  });

  it('warns of a target that takes nothing, with its error, and of what was given up', async () => {
    world = await openWorld();
    const at = Date.now() - minutes(20);
    const notice = { at, idempotencyKey: 'k1', lastError: 'HTTP 500', attempts: 2, dueAt: Date.now() + minutes(5) };
    const late = { id: 'n1', target: 'webhook/pager', kind: 'case.flagged', on: 'case', ofId: CASE, state: 'waiting' };
    const dead = { id: 'n2', target: 'webhook/chat', kind: 'ticket.opened', on: 'ticket', ofId: TICKET, state: 'dead' };
    await world.parts.store.commit({
      outbox: [
        { ...late, ...notice },
        { ...dead, ...notice, idempotencyKey: 'k2' },
      ] as Parameters<typeof world.parts.store.commit>[0]['outbox'] & object,
    });
    const { body } = await (await openAsk(world))('GET', '/health');
    expect(body.warnings).toMatchObject([
      { name: 'outbox-stuck', sentence: 'webhook/pager does not take its messages; 1 wait: HTTP 500' },
      { name: 'given-up', sentence: expect.stringContaining('1') },
    ]);
  });

  it('warns when the audit was not anchored for more than a day', async () => {
    expect(await names({ now: () => Date.now() + hours(31) })).toEqual(['audit-unanchored']);
  });

  it('says nothing of all this to whoever has no token', async () => {
    world = await openWorld({ more: { told: () => [] } });
    const { body } = await (await openAsk(world))('GET', '/health', { token: false });
    expect(body).toEqual({ status: 'ok', version: '0.1.0' });
  });
});

describe.skipIf(noDisk() !== undefined)('the disk of the data folder', () => {
  let disk: Disk | undefined;
  afterEach(() => disk?.remove());

  it('is warned of when little is left', async () => {
    world = await openWorld();
    disk = makeDisk(world.folder, 64);
    const ask = await openAsk(world);
    world.parts.dataFolder = disk.mount;
    expect((await ask('GET', '/health')).body.warnings.map(({ name }: { name: string }) => name)).toEqual([]);
    await disk.fill(0.02);
    const [warning] = (await ask('GET', '/health')).body.warnings;
    expect(warning).toMatchObject({ name: 'disk-nearly-full', sentence: expect.stringContaining(disk.mount) });
  });
});
