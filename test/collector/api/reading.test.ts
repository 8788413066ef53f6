import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, openAsk } from './ask.ts';
import { CASE, FINE, FULL_DISK, GONE_RULE, JAPANESE, NEW_DISK, SICK, TICKET } from './seed.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let ask: Ask;

beforeAll(async () => {
  world = await openWorld();
  ask = await openAsk(world);
});
afterAll(() => world.close());

const names = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name);

describe('machines', () => {
  it('are listed with the numbers a list is read for', async () => {
    const { status, body } = await ask('GET', '/machines');
    expect(status).toBe(200);
    expect(names(body)).toEqual(['pc-new', 'pc-sato', 'pc-tanaka', '経理部ノート']);
    expect(body.items[2]).toMatchObject({
      id: SICK,
      presence: 'online',
      labels: { site: 'tokyo' },
      summary: {
        release: 'Debian GNU/Linux 12 (bookworm)',
        fullest: { mount: '/home', freeRatio: 0.03 },
        updatesPending: 14,
        securityPending: 3,
        rebootRequired: true,
        openFindings: 2,
        worst: 'high',
      },
    });
    expect(body.items[2].lastSeenAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('show the signs of life that are not written yet', async () => {
    const { desk, parts } = world;
    const { store } = parts;
    const at = Date.now();
    const { name, os, arch, agentVersion } = (await store.machine(SICK))!;
    const session = { machineId: SICK, generation: 1, ticketHash: '', instanceId: 'i', openedAt: at };
    await store.commit({ session });
    await desk.connected({ machineId: SICK, generation: 1, name, os, arch, agentVersion, at });
    desk.heartbeat(SICK, 250, at + 60_000);
    const { body } = await ask('GET', '/machines/pc-tanaka');
    expect(body).toMatchObject({ lastSeenAt: new Date(at + 60_000).toISOString(), clockOffsetMs: 250 });
  });

  it('leave out what is not known, and the key', async () => {
    const { body } = await ask('GET', '/machines?standing=pending');
    expect(names(body)).toEqual(['pc-new']);
    expect(body.items[0]).not.toHaveProperty('lastSeenAt');
    expect(body.items[0].summary).toEqual({ openFindings: 0 });
    expect(JSON.stringify(body)).not.toContain('key-');
  });

  it.each([
    ['os=windows', ['経理部ノート']],
    ['presence=asleep', ['pc-sato']],
    ['name=SATO', ['pc-sato']],
    ['os=macos', []],
  ])('are filtered by %s', async (query, expected) => {
    expect(names((await ask('GET', `/machines?${query}`)).body)).toEqual(expected);
  });

  it('come page by page, each once', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 4; page++) {
      const { body } = await ask('GET', `/machines?limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...names(body));
      cursor = body.next ?? '';
    }
    expect(seen).toEqual(['pc-new', 'pc-sato', 'pc-tanaka', '経理部ノート']);
    expect(cursor).toBe('');
  });

  it.each([
    ['id', SICK],
    ['host name', 'pc-tanaka'],
    ['host name in other letters', 'PC-Tanaka'],
    ['beginning of the name', 'pc-t'],
  ])('are found by %s', async (_, wanted) => {
    expect((await ask('GET', `/machines/${wanted}`)).body.id).toBe(SICK);
  });

  it('are found by a Japanese name', async () => {
    expect((await ask('GET', `/machines/${encodeURIComponent('経理部')}`)).body.id).toBe(JAPANESE);
  });

  it('that are not there are answered with names that look alike', async () => {
    const { status, body } = await ask('GET', '/machines/pc-tanaca');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      type: 'urn:deskside:problem:no-machine',
      title: 'Not Found',
      detail: 'There is no machine "pc-tanaca". Did you mean pc-tanaka?',
      instance: '/api/v1/machines/pc-tanaca',
    });
  });

  it('that several names could mean are refused with the candidates', async () => {
    const { status, body } = await ask('GET', '/machines/pc-');
    expect(status).toBe(409);
    expect(body.detail).toContain('could be pc-new, pc-sato, pc-tanaka. Write more of the name');
  });

  it('finds a machine by a part of its name', async () => {
    expect((await ask('GET', '/machines/TANAKA')).body.name).toBe('pc-tanaka');
  });

  it('are the living one when a PC was enrolled afresh under its old name', async () => {
    const { store } = world.parts;
    const [old] = (await store.machines({ name: 'pc-sato' })).rows;
    const id = '01900000-0000-7000-8000-0000000000ff';
    await store.commit({ machines: [{ ...old!, id, publicKey: 'older', standing: 'revoked' }] });
    expect((await ask('GET', '/machines/pc-sato')).body.id).toBe(FINE);
    expect((await ask('GET', `/machines/${id}`)).body.standing).toBe('revoked');
  });
});

describe('the facts of a machine', () => {
  it('keep the names and units of the contract', async () => {
    const { body } = await ask('GET', '/machines/pc-tanaka/facts');
    const volumes = body.items.find(({ check }: { check: string }) => check === 'volumes');
    expect(volumes.facts.volumes[1]).toMatchObject({ mount: '/home', free_ratio: 0.03 });
  });

  it('say why a check could not tell', async () => {
    const { body } = await ask('GET', '/machines/pc-tanaka/facts');
    const smart = body.items.find(({ check }: { check: string }) => check === 'smart');
    expect(smart).toMatchObject({ unknown: { reason: 'no_permission' } });
    expect(smart).not.toHaveProperty('facts');
  });

  it('of a machine that is not there are a 404', async () => {
    for (const path of ['facts', 'timeline', 'findings'])
      expect((await ask('GET', `/machines/nowhere/${path}`)).status).toBe(404);
  });
});

it('the timeline tells what changed, latest first', async () => {
  const { body } = await ask('GET', '/machines/pc-tanaka/timeline?limit=1');
  expect(body.items).toMatchObject([{ kind: 'added', subject: 'tcp/23/any/telnetd', after: { port: 23 } }]);
  const rest = await ask('GET', `/machines/pc-tanaka/timeline?cursor=${encodeURIComponent(body.next)}`);
  expect(rest.body.items).toMatchObject([{ kind: 'changed', before: '3.0.1', after: '3.0.2' }]);
  expect(rest.body).not.toHaveProperty('next');
});

describe('findings', () => {
  it('are listed without those that are clear', async () => {
    const { body } = await ask('GET', '/findings');
    expect(body.items.map(({ state }: { state: string }) => state).sort()).toEqual(['open', 'open', 'pending']);
  });

  it.each([
    ['state=pending', [NEW_DISK]],
    ['state=pending&state=clear', [NEW_DISK, GONE_RULE]],
    ['machine=pc-tanaka&track=fault', [FULL_DISK]],
    ['rule=disk.space&severity=high', [FULL_DISK]],
    ['check=volumes&severity=high&severity=medium', [FULL_DISK, NEW_DISK]],
  ])('are filtered by %s', async (query, expected) => {
    const { body } = await ask('GET', `/findings?${query}`);
    expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual([...expected].sort());
  });

  it('are titled and advised in the language that is asked for', async () => {
    const path = `/findings/${FULL_DISK}`;
    expect((await ask('GET', path)).body.title).toBe('/home is almost full: 3 GB left (3%)');
    const japanese = { headers: { 'accept-language': 'fr, ja;q=0.8, en;q=0.5' } };
    expect((await ask('GET', path, japanese)).body.title).toContain('空き容量が残りわずか');
    expect((await ask('GET', `${path}?lang=en`, japanese)).body.title).toContain('almost full');
    expect((await ask('GET', path)).body.advice).toContain('Ask: since when');
  });

  it('keep the name of their rule when it is gone', async () => {
    expect((await ask('GET', `/findings/${GONE_RULE}`)).body).toMatchObject({ title: 'old.rule: C:', state: 'clear' });
  });

  it('are found by the beginning of their id', async () => {
    expect((await ask('GET', `/findings/${FULL_DISK.slice(0, 8)}`)).body.id).toBe(FULL_DISK);
    expect((await ask('GET', `/findings/${FULL_DISK.slice(0, 3)}`)).body.id).toBe(FULL_DISK);
    expect((await ask('GET', '/findings/zzzzzzzz')).status).toBe(404);
  });

  it.each([
    ['rule=disk.spac', 'There is no rule "disk.spac" in force. Did you mean disk.space, disk.slow?'],
    ['check=volume', 'There is no check "volume"; did you mean "volumes"?'],
  ])('are not said to be none for %s', async (query, detail) => {
    expect(await ask('GET', `/findings?${query}`)).toMatchObject({ status: 404, body: { detail } });
    expect((await ask('GET', '/findings?rule=machine.silent&check=connection&state=clear')).status).toBe(200);
  });

  it('of a machine include those that are clear', async () => {
    const { body } = await ask('GET', `/machines/${JAPANESE}/findings`);
    expect(body.items).toMatchObject([{ id: GONE_RULE, machine: { name: '経理部ノート' } }]);
  });
});

describe('tickets and cases', () => {
  it.each(['T-1', 't-1', '1', TICKET])('a ticket is named %s', async (name) => {
    const { status, body, headers } = await ask('GET', `/tickets/${name}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ref: 'T-1', entries: [{ move: 'opened' }], findings: [{ id: FULL_DISK }] });
    expect(headers.get('etag')).toBe('"1"');
  });

  it.each(['C-1', 'c-1', '1', CASE])('a case is named %s', async (name) => {
    const { body, headers } = await ask('GET', `/cases/${name}?lang=ja`);
    expect(body).toMatchObject({ ref: 'C-1', title: 'ファイアウォールが無効です', attack: ['T1562.004'] });
    expect(headers.get('etag')).toBe('"1"');
  });

  it('are listed while somebody has to do something', async () => {
    expect((await ask('GET', '/tickets')).body.items).toMatchObject([{ ref: 'T-1', machine: { name: 'pc-tanaka' } }]);
    expect((await ask('GET', '/tickets?state=closed')).body.items).toEqual([]);
    expect((await ask('GET', '/tickets?assignee=nobody')).body.items).toEqual([]);
    expect((await ask('GET', '/tickets?machine=pc-sato')).body.items).toEqual([]);
    expect((await ask('GET', '/cases')).body.items).toMatchObject([{ ref: 'C-1' }]);
    expect((await ask('GET', '/cases?machine=pc-sato')).body.items).toEqual([]);
    expect((await ask('GET', '/cases?state=benign')).body.items).toEqual([]);
  });

  it('that are not there are a 404', async () => {
    expect((await ask('GET', '/tickets/T-99')).body.detail).toContain('There is no ticket "T-99"');
    expect((await ask('GET', '/cases/C-99')).body.detail).toContain('There is no case "C-99"');
  });
});

describe('health', () => {
  it('says little to strangers', async () => {
    const { status, body } = await ask('GET', '/health', { token: false });
    expect(status).toBe(200);
    expect(body).toEqual({ status: 'ok', version: '0.1.0' });
  });

  it('counts the fleet for the staff', async () => {
    const { body } = await ask('GET', '/health');
    expect(body).toMatchObject({
      problems: [],
      machines: { total: 3 },
      openFindings: { bySeverity: { high: 2 } },
      activeTickets: 1,
      activeCases: 1,
      outbox: { waiting: 0, dead: 0 },
    });
  });

  it('does not take a wrong token for a stranger', async () => {
    expect((await ask('GET', '/health', { token: 'dsk_wrong' })).status).toBe(401);
  });
});
