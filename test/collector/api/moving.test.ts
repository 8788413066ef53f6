import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseBundle } from '../../../shared/enrolment-bundle.ts';
import { RequestError } from '../../../shared/errors.ts';
import { type Ask, openAsk } from './ask.ts';
import { FINE, FULL_DISK, SICK, WAITING } from './seed.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let ask: Ask;
/** What was refused has changed nothing, so the next test may have the same world. */
let changed = true;

beforeEach(async () => {
  if (!changed) return;
  world = await openWorld();
  ask = await openAsk(world);
  changed = false;
});
afterEach(async () => {
  if (changed) await world.close();
});
afterAll(async () => {
  if (!changed) await world.close();
});

async function post(path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await ask('POST', path, { ...(body !== undefined && { body }), headers });
  changed ||= answer.status < 400;
  return answer;
}

const SOON = new Date(Date.now() + 86_400_000).toISOString();
const RESOLVED = { cause: 'system_fault', fix: 'emptied the trash' };

describe('tickets', () => {
  it('are taken, noted, resolved and reopened, each move with its entry', async () => {
    const taken = await post('/tickets/T-1/take');
    expect(taken).toMatchObject({ status: 200, body: { state: 'in_progress', assignee: 'admin', version: 2 } });
    expect(taken.headers.get('etag')).toBe('"2"');
    await post('/tickets/T-1/note', { text: '田中さんに電話しました' });
    const resolved = await post('/tickets/T-1/resolve', {
      ...RESOLVED,
      force: 'the disk comes on Monday',
      recheckAt: SOON,
    });
    expect(resolved.body).toMatchObject({ state: 'resolved', resolution: RESOLVED, recheckAt: SOON });
    const { body } = await post('/tickets/T-1/reopen', { reason: 'full again' });
    expect(body).toMatchObject({ state: 'open', reopens: 1 });
    expect(body.entries.map(({ move }: { move: string }) => move)).toEqual(
      expect.arrayContaining(['opened', 'taken', 'noted', 'resolved', 'reopened']),
    );
    expect(body.entries.find(({ move }: { move: string }) => move === 'noted')).toMatchObject({
      actor: { kind: 'person', name: 'admin' },
      reason: '田中さんに電話しました',
    });
  });

  it('are given only to people who may work on them', async () => {
    const admin = { kind: 'person', name: 'admin' } as const;
    await world.parts.people.add(admin, { name: 'eve', roles: ['auditor'] });
    await world.parts.people.add(admin, { name: 'kim', roles: ['tech'] });
    for (const to of ['nobody', 'eve']) {
      const { status, body } = await post('/tickets/T-1/assign', { to });
      expect({ status, detail: body.detail }).toEqual({
        ...{ status: 422 },
        detail: `Nobody called "${to}" may work on tickets. 'deskside people ls' lists them.`,
      });
    }
    expect((await post('/tickets/T-1/assign', { to: 'KIM' })).body).toMatchObject({ assignee: 'kim' });
    await world.parts.people.revoke(admin, 'kim');
    expect((await post('/tickets/T-1/assign', { to: 'kim' })).status).toBe(422);
  });

  it('are not resolved while their finding holds, unless a person insists', async () => {
    const { status, body } = await post('/tickets/T-1/resolve', RESOLVED);
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: 'urn:deskside:problem:still-holding', title: 'Conflict' });
    expect((await ask('GET', '/tickets/T-1')).body.state).toBe('new');
  });

  it('are not moved by somebody who saw an older version, by ETag or by body', async () => {
    const { headers } = await ask('GET', '/tickets/T-1');
    await post('/tickets/T-1/take');
    expect((await post('/tickets/T-1/take', undefined, { 'if-match': headers.get('etag')! })).status).toBe(409);
    expect((await post('/tickets/T-1/take', { version: 1 })).body.type).toBe('urn:deskside:problem:old-version');
    expect((await post('/tickets/T-1/take', { version: 2 })).status).toBe(200);
    expect((await post('/tickets/T-1/take', {}, { 'if-match': '"3"' })).status).toBe(200);
  });

  it.each([
    ['an ETag that is none', {}, { 'if-match': 'abc' }],
    ['two versions', { version: 1 }, { 'if-match': '"2"' }],
  ])('are not moved on %s', async (_, body, headers) => {
    expect((await post('/tickets/T-1/take', body, headers)).status).toBe(400);
  });

  it('are not moved where the state does not allow it', async () => {
    expect((await post('/tickets/T-1/reopen', { reason: 'why not' })).status).toBe(409);
  });

  it.each([
    ['note', {}, '#', 'lacks text'],
    ['note', { text: '   ' }, '#/text', 'must say something'],
    ['note', { text: 'x', colour: 'red' }, '#/colour', 'is not known here'],
    ['resolve', { cause: 'magic', fix: 'x' }, '#/cause', 'must be one of: user_action, system_fault'],
    ['take', { version: '1' }, '#/version', 'must be integer'],
  ])('say where %s %j is wrong', async (move, body, pointer, detail) => {
    const answer = await post(`/tickets/T-1/${move}`, body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors).toEqual([{ in: 'body', pointer, detail: expect.stringContaining(detail) }]);
  });

  it('that are not there can not be moved', async () => {
    expect((await post('/tickets/T-9/take')).status).toBe(404);
    expect((await post('/cases/C-9/ack')).status).toBe(404);
  });

  it('are not taken twice at once by what was seen once', async () => {
    const both = await Promise.all([1, 2].map(() => post('/tickets/T-1/take', { version: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('cases', () => {
  it('are acknowledged, noted and closed', async () => {
    expect((await post('/cases/C-1/ack')).body).toMatchObject({ state: 'acknowledged', acknowledgedBy: 'admin' });
    await post('/cases/C-1/note', { text: 'asked the owner' });
    const { body } = await post('/cases/C-1/close', { verdict: 'benign', reason: 'a planned test' });
    expect(body).toMatchObject({ state: 'benign', version: 4 });
  });

  it('are not acknowledged twice', async () => {
    await post('/cases/C-1/ack');
    expect((await post('/cases/C-1/ack')).status).toBe(409);
  });

  it.each([
    ['close', { verdict: 'maybe', reason: 'x' }],
    ['close', { verdict: 'benign' }],
    ['note', { text: '' }],
    ['ack', { version: 0 }],
  ])('say what is wrong with %s %j', async (move, body) => {
    const answer = await post(`/cases/C-1/${move}`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toHaveLength(1);
  });
});

describe('machines', () => {
  it('that wait are let in once a person says yes', async () => {
    expect((await post(`/machines/${WAITING}/approve`)).body).toMatchObject({ standing: 'active' });
    expect((await world.parts.store.machine(WAITING))?.standing).toBe('active');
  });

  it('are shut out with a reason, and not let in again', async () => {
    expect((await post('/machines/pc-sato/revoke', {})).status).toBe(400);
    const { body } = await post('/machines/pc-sato/revoke', { reason: 'stolen' });
    expect(body).toMatchObject({ id: FINE, standing: 'revoked' });
    expect((await post(`/machines/${FINE}/approve`)).status).toBe(409);
  });

  it('that are not there can not be approved or revoked', async () => {
    expect((await post('/machines/nowhere/approve')).status).toBe(404);
    expect((await post('/machines/nowhere/revoke', { reason: 'x' })).status).toBe(404);
  });
});

describe('checks', () => {
  it('are not run on a machine that is not connected', async () => {
    const { status, body } = await post('/machines/pc-tanaka/checks/volumes/run');
    expect(status).toBe(409);
    expect(body.detail).toContain('not connected');
  });

  it('are named as checks are', async () => {
    expect((await post('/machines/pc-tanaka/checks/rm%20-rf/run')).body.errors).toMatchObject([
      { in: 'path', pointer: '#/check' },
    ]);
    expect((await post('/machines/nowhere/checks/volumes/run')).status).toBe(404);
  });

  it('are asked of the agent in the name of whoever asks', async () => {
    const asked: unknown[] = [];
    const gateway = {
      ...world.parts.gateway,
      command: async (...command: unknown[]) => void asked.push(command),
    };
    const other = await openWorld({ more: { gateway } });
    try {
      const { status, body } = await (await openAsk(other))('POST', '/machines/pc-tanaka/checks/volumes/run');
      expect(status).toBe(202);
      expect(body).toEqual({ machine: { id: SICK, name: 'pc-tanaka' }, check: 'volumes' });
      expect(asked).toEqual([[SICK, 'volumes', expect.objectContaining({ kind: 'person', name: 'admin' })]]);
    } finally {
      await other.close();
    }
  });
});

describe('enrolment tokens', () => {
  it('show their bundle once, and never their key', async () => {
    const created = await post('/enrolment-tokens', { maxUses: 5, lifetime: '2h', labels: { site: 'osaka' } });
    expect(created.status).toBe(201);
    expect(parseBundle(created.body.bundle)).toMatchObject({ token: created.body.id });
    const { body } = await ask('GET', '/enrolment-tokens');
    expect(body.items).toMatchObject([{ id: created.body.id, maxUses: 5, uses: 0, createdBy: 'admin' }]);
    expect(Date.parse(body.items[0].expiresAt) - Date.parse(body.items[0].createdAt)).toBe(7_200_000);
    const { key } = (await world.parts.store.enrolmentToken(created.body.id))!;
    expect(JSON.stringify([created.body, body])).not.toContain(key);
  });

  it('need no wishes', async () => {
    expect((await post('/enrolment-tokens')).body).toMatchObject({ maxUses: 1, autoApprove: true });
  });

  it.each([
    [{ maxUses: 0 }, '#/maxUses'],
    [{ lifetime: 'soon' }, '#/lifetime'],
    [{ labels: { site: 3 } }, '#/labels/site'],
    [{ labels: { Z: { a: 1 } } }, '#/labels/Z'],
    [{ uses: 1 }, '#/uses'],
  ])('refuse %j', async (body, pointer) => {
    const answer = await post('/enrolment-tokens', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('do not live for ever', async () => {
    expect((await post('/enrolment-tokens', { lifetime: '4000d' })).status).toBe(422);
  });

  it('are revoked, and stay in the list', async () => {
    const { body: token } = await post('/enrolment-tokens', {});
    const revoked = await ask('DELETE', `/enrolment-tokens/${token.id}`);
    expect(revoked.status).toBe(200);
    expect(revoked.body.revokedAt).toBeDefined();
    expect((await ask('GET', '/enrolment-tokens')).body.items).toMatchObject([{ revokedAt: revoked.body.revokedAt }]);
    expect((await ask('DELETE', '/enrolment-tokens/nothing')).status).toBe(404);
  });
});

it('the audit tells who did what, latest first', async () => {
  await post('/tickets/T-1/take');
  const { body: token } = await post('/enrolment-tokens', {});
  const { body } = await ask('GET', '/audit?limit=2');
  expect(body.items).toMatchObject([
    { action: 'token.create', object: token.id, actor: { name: 'admin' } },
    { action: 'ticket.take', actor: { name: 'admin' } },
  ]);
  expect(body.next).toBeDefined();
});

it('a refusal of the desk that nobody foresaw keeps its words', async () => {
  const desk = {
    ...world.parts.desk,
    act: () => Promise.reject(new RequestError(422, 'TOO_LONG', 'that is too long')),
  };
  const other = await openWorld({ more: { desk } });
  try {
    const answer = await (await openAsk(other))('POST', '/tickets/T-1/note', { body: { text: FULL_DISK } });
    expect(answer.body).toMatchObject({ status: 422, detail: 'that is too long' });
  } finally {
    await other.close();
  }
});
