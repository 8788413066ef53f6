import { mkdtemp, readFile, rm, stat, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApiTokens } from '../../../collector/access/api-tokens.ts';
import { type EnrolmentTokens, openEnrolmentTokens } from '../../../collector/access/enrolment-tokens.ts';
import { approveMachine, revokeMachine } from '../../../collector/access/standing.ts';
import type { Machine } from '../../../collector/domain/fleet/machine.ts';
import type { Actor } from '../../../collector/domain/work.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import type { Store } from '../../../collector/store/store.ts';
import { enrolmentKeyOf } from '../../../proto/handshake.ts';
import { parseBundle, secretOf } from '../../../shared/enrolment-bundle.ts';

const NOW = Date.UTC(2026, 10, 22);
const HOUR = 3_600_000;
const ada: Actor = { kind: 'person', name: 'ada' };
let folder: string;
let store: Store;
let tokens: EnrolmentTokens;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskside-tokens-'));
  store = await openSqliteStore(join(folder, 'collector.db'));
  const tls = () => ({ key: '', cert: '', caFingerprint: 'cd'.repeat(32) });
  const authority = { rootFingerprint: 'ab'.repeat(32), tls };
  tokens = openEnrolmentTokens({ store, authority, urls: () => ['wss://desk.example:8443'], now: () => NOW });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const audited = async () =>
  (await store.audit({})).rows.map(({ action, object, actor }) => [action, object, actor.name]);

describe('an enrolment token', () => {
  it('is good for one machine and 72 hours, and approves by itself, unless told otherwise', async () => {
    const { token } = await tokens.create(ada, {});
    const created = { maxUses: 1, uses: 0, autoApprove: true, labels: {}, createdBy: 'ada', createdAt: NOW };
    expect(token).toMatchObject({ ...created, expiresAt: NOW + 72 * HOUR });
    const wish = { maxUses: 500, lifetimeMs: HOUR, autoApprove: false, labels: { site: 'kyoto' } };
    const { token: other } = await tokens.create(ada, wish);
    expect(other).toMatchObject({ maxUses: 500, expiresAt: NOW + HOUR, autoApprove: false, labels: { site: 'kyoto' } });
    expect(await tokens.list()).toHaveLength(2);
  });

  it('tells an agent everything in one string, and keeps only a key derived from the secret', async () => {
    const { token, bundle } = await tokens.create(ada, {});
    const parsed = parseBundle(bundle);
    expect(parsed).toMatchObject({ urls: ['wss://desk.example:8443'], token: token.id });
    expect([parsed.rootKey, parsed.ca]).toEqual(['ab'.repeat(32), 'cd'.repeat(32)]);
    const stored = await store.enrolmentToken(token.id);
    expect(stored?.key).toBe(Buffer.from(enrolmentKeyOf(secretOf(parsed))).toString('hex'));
    expect(JSON.stringify([stored, await store.audit({})])).not.toContain(parsed.secret);
  });

  it.each([{ maxUses: 0 }, { maxUses: 501 }, { maxUses: 1.5 }, { lifetimeMs: 0 }, { lifetimeMs: 91 * 24 * HOUR }])(
    'is not made for %o',
    async (wish) => {
      await expect(tokens.create(ada, wish)).rejects.toMatchObject({ status: 422 });
      expect(await tokens.list()).toEqual([]);
    },
  );

  it('is revoked once, with a line in the audit for each step', async () => {
    const { token } = await tokens.create(ada, {});
    expect((await tokens.revoke(ada, token.id)).revokedAt).toBe(NOW);
    await tokens.revoke(ada, token.id);
    expect((await audited()).toSorted()).toEqual([
      ['token.create', token.id, 'ada'],
      ['token.revoke', token.id, 'ada'],
    ]);
    await expect(tokens.revoke(ada, 'nobody')).rejects.toMatchObject({ status: 404 });
  });
});

describe('the API token', () => {
  const open = () => openApiTokens(folder, store, () => NOW);
  const written = async () => (await readFile(join(folder, 'api-token'), 'utf8')).trim();

  it('is made at the first start, for the eyes of this user only', async () => {
    const { file, personOf } = await open();
    const token = await written();
    expect(token).toMatch(/^dsk_[\w-]{43}$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await personOf(token)).toEqual({ kind: 'person', name: 'admin', roles: ['lead', 'security', 'admin'] });
    expect(JSON.stringify(await store.audit({}))).not.toContain(token);
  });

  it('stays the same after a restart', async () => {
    await open();
    const token = await written();
    const { personOf } = await open();
    expect(await written()).toBe(token);
    expect(await personOf(token)).toBeDefined();
  });

  it('is made anew when its file was deleted; the lost one is void', async () => {
    await open();
    const lost = await written();
    await unlink(join(folder, 'api-token'));
    const { personOf } = await open();
    expect(await personOf(lost)).toBeUndefined();
    expect(await personOf(await written())).toBeDefined();
  });

  it('is void at once when revoked, and made anew at the next start', async () => {
    const { personOf, add, revoke } = await open();
    await add(ada, { name: 'kim', roles: ['admin'] });
    const token = await written();
    expect(await revoke(ada, 'local')).toMatchObject({ name: 'admin', revokedAt: NOW });
    expect(await revoke(ada, 'admin')).toMatchObject({ revokedAt: NOW });
    expect(await personOf(token)).toBeUndefined();
    const next = await open();
    expect(await next.personOf(await written())).toBeDefined();
    expect(await next.personOf(token)).toBeUndefined();
  });

  it.each(['', 'dsk_', `dsk_${'a'.repeat(43)}`, `dsk_${'a'.repeat(5000)}`, 'Bearer x'])('is not %j', async (guess) => {
    const { personOf } = await open();
    expect(await personOf(guess)).toBeUndefined();
  });
});

describe('the standing of a machine', () => {
  const machine: Machine = {
    ...{ id: '0198c3f2-0000-7000-8000-000000000001', name: 'pc-1', os: 'linux', arch: 'x64', agentVersion: '0.1.0' },
    ...{
      labels: {},
      standing: 'pending',
      publicKey: 'a',
      enrolledAt: 1,
      lastSeenAt: 0,
      presence: 'away',
      presenceAt: 0,
    },
  };

  beforeEach(() => store.commit({ machines: [machine] }));

  it('goes from waiting to let in to shut out, each with its line in the audit', async () => {
    expect((await approveMachine(store, ada, machine.id, NOW)).standing).toBe('active');
    expect((await revokeMachine(store, ada, machine.id, { reason: 'stolen', now: NOW })).standing).toBe('revoked');
    expect((await store.machine(machine.id))?.standing).toBe('revoked');
    expect((await audited()).toSorted()).toEqual([
      ['machine.approve', machine.id, 'ada'],
      ['machine.revoke', machine.id, 'ada'],
    ]);
  });

  it('does not come back from shut out', async () => {
    await revokeMachine(store, ada, machine.id, { reason: 'stolen', now: NOW });
    await expect(approveMachine(store, ada, machine.id, NOW)).rejects.toMatchObject({ status: 409 });
    await revokeMachine(store, ada, machine.id, { reason: 'again', now: NOW });
    expect(await audited()).toHaveLength(1);
  });

  it('is changed for known machines only', async () => {
    await expect(approveMachine(store, ada, 'nobody', NOW)).rejects.toMatchObject({ status: 404 });
    await expect(revokeMachine(store, ada, 'nobody', { reason: '', now: NOW })).rejects.toMatchObject({ status: 404 });
  });
});

describe('people', () => {
  const open = () => openApiTokens(folder, store, () => NOW);

  it('get a token of their own, with their roles, shown once', async () => {
    const { add, list, personOf } = await open();
    const { person, token } = await add(ada, { name: ' 田中 花子 ', roles: ['lead', 'tech', 'tech'] });
    expect(person).toMatchObject({ name: '田中 花子', roles: ['tech', 'lead'], createdAt: NOW });
    expect(await personOf(token)).toEqual({ kind: 'person', name: '田中 花子', roles: ['tech', 'lead'] });
    expect((await list()).map(({ name }) => name).toSorted()).toEqual(['admin', '田中 花子']);
    expect(JSON.stringify([await list(), await store.audit({})])).not.toContain(token);
    expect((await store.audit({ limit: 1 })).rows[0]).toMatchObject({
      action: 'api-token.create',
      object: person.id,
      actor: { name: 'ada' },
      detail: { name: '田中 花子', roles: ['tech', 'lead'] },
    });
  });

  it('have names that tell them apart, until one is revoked', async () => {
    const { add, revoke, personOf } = await open();
    const first = await add(ada, { name: 'Kim', roles: ['tech'] });
    await expect(add(ada, { name: 'kim', roles: ['tech'] })).rejects.toMatchObject({ status: 409, code: 'NAME_TAKEN' });
    await revoke(ada, 'kim');
    const second = await add(ada, { name: 'kim', roles: ['auditor'] });
    expect(await personOf(first.token)).toBeUndefined();
    expect(await revoke(ada, 'KIM')).toMatchObject({ id: second.person.id });
    expect(await personOf(second.token)).toBeUndefined();
    await expect(revoke(ada, 'nobody')).rejects.toMatchObject({ status: 404 });
  });

  it('keep one among them who may let others in', async () => {
    const { add, revoke } = await open();
    await add(ada, { name: 'kim', roles: ['tech'] });
    await expect(revoke(ada, 'admin')).rejects.toMatchObject({ status: 409, code: 'LAST_ADMIN' });
    await add(ada, { name: 'eve', roles: ['admin'] });
    await revoke(ada, 'admin');
    await expect(revoke(ada, 'eve')).rejects.toThrow(/Give somebody else the role first/);
    await revoke(ada, 'kim');
  });

  it.each([
    ['', ['tech']],
    ['x'.repeat(65), ['tech']],
    ['\u001b[31mkim', ['tech']],
    ['kim', []],
  ] as const)('are not called %j with the roles %j', async (name, roles) => {
    const { add } = await open();
    await expect(add(ada, { name, roles: [...roles] })).rejects.toMatchObject({ status: 422, code: 'BAD_PERSON' });
  });
});
