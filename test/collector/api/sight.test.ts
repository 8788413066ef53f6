// What is the security track's, asked for by those it is not for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../collector/domain/work.ts';
import { type Ask, openAsk } from './ask.ts';
import { CASE, FINE, FIREWALL, FULL_DISK, SICK, TICKET } from './seed.ts';
import { openWorld, type World } from './world.ts';

const SIGNS = 'do-not-re-image';
let world: World;
let ask: Ask;
const tokens = new Map<Role, string>();
const get = async (role: Role, path: string) => ask('GET', path, { token: tokens.get(role)! });

beforeAll(async () => {
  world = await openWorld();
  ask = await openAsk(world);
  for (const role of ['requester', 'tech', 'lead', 'security', 'auditor', 'integration', 'admin'] as const) {
    const wanted = { name: `an ${role}`, roles: [role] };
    tokens.set(role, (await world.parts.people.add({ kind: 'system', name: 'test' }, wanted)).token);
  }
  const { store } = world.parts;
  const { work } = (await store.ticket(TICKET))!;
  const hypothesis = { cause: 'external_attack' as const, confidence: 0.7, because: 'security-event' };
  const told = { id: '01900000-0000-7000-a000-000000000009', on: 'ticket' as const, ofId: TICKET, at: Date.now() };
  await store.commit({
    tickets: [{ row: { ...work, version: 2, caseId: CASE, hypothesis, marks: [SIGNS] }, expect: 1 }],
    entries: [{ ...told, actor: { kind: 'system', name: 'deskside' }, move: 'noted', reason: SIGNS }],
  });
});
afterAll(() => world.close());

describe.each(['security', 'auditor'] as const)('%s', (role) => {
  it('sees the security track in every list and count', async () => {
    expect((await get(role, '/findings')).body.items.map(({ id }: { id: string }) => id)).toContain(FIREWALL);
    expect((await get(role, `/findings/${FIREWALL}`)).status).toBe(200);
    expect((await get(role, '/health')).body).toMatchObject({
      activeCases: 1,
      openFindings: { byRule: { 'disk.space': 1, 'security.firewall-off': 1 }, bySeverity: { high: 2 } },
    });
  });
});

describe.each(['tech', 'lead', 'integration'] as const)('%s', (role) => {
  it.each([
    '/findings',
    '/findings?track=security',
    `/findings?machine=${SICK}&state=open`,
    `/machines/${SICK}/findings`,
  ])('is not shown a finding of the security track by %s', async (path) => {
    const { status, body } = await get(role, path);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(FIREWALL);
  });

  it.each([`/findings/${FIREWALL}`, `/findings/${FIREWALL}/explain`])('does not find %s', async (path) => {
    expect(await get(role, path)).toMatchObject({ status: 404, body: { type: 'urn:deskside:problem:no-finding' } });
  });

  it('learns nothing from the order of machines', async () => {
    const { store } = world.parts;
    const finding = (await store.finding(FIREWALL))!;
    await store.commit({ findings: [{ ...finding, id: `${finding.id}x`, machineId: FINE, severity: 'critical' }] });
    const first = async (who: Role) => (await get(who, '/machines?sort=findings')).body.items[0].name;
    expect([await first('security'), await first(role)]).toEqual(['pc-sato', 'pc-tanaka']);
    await store.commit({ findings: [{ ...finding, id: `${finding.id}x`, machineId: FINE, state: 'clear' }] });
  });

  it('counts what it sees', async () => {
    expect((await get(role, `/machines/${SICK}`)).body.summary.openFindings).toBe(1);
    const { body } = await get(role, '/health');
    expect(body.openFindings).toEqual({ byRule: { 'disk.space': 1 }, bySeverity: { high: 1 }, byOs: { linux: 1 } });
    expect(body).not.toHaveProperty('activeCases');
  });

  it('still sees the faults', async () => {
    expect((await get(role, `/findings/${FULL_DISK}`)).status).toBe(200);
  });
});

describe('signs of an attack beside a ticket', () => {
  it.each(['tech', 'lead', 'security'] as const)('are told to %s, who must not re-image the machine', async (role) => {
    const { body } = await get(role, '/tickets/T-1');
    expect(body).toMatchObject({ caseRef: 'C-1', hypothesis: { cause: 'external_attack' } });
    expect(JSON.stringify(body.entries)).toContain(SIGNS);
  });

  it.each(['requester', 'integration'] as const)('are not told to a %s', async (role) => {
    const { status, body } = await get(role, '/tickets/T-1');
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/C-1|attack|do-not-re-image/);
  });

  it('are not told to a program by a list or an explanation either', async () => {
    for (const path of ['/tickets', '/tickets/T-1/explain', '/notices']) {
      const { status, body } = await get('integration', path);
      expect(status).toBe(200);
      expect(JSON.stringify(body), path).not.toMatch(/C-1|attack|do-not-re-image/);
    }
  });

  it('are not told by the answer to a move', async () => {
    const { status, body } = await ask('POST', '/tickets/T-1/note', {
      ...{ token: tokens.get('requester')!, body: { text: 'it beeps' } },
    });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toMatch(/C-1|attack|do-not-re-image/);
  });
});
