// Who may ask what, route by route and role by role, as people would write it on a wall.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../collector/api/catalog.ts';
import { ROLES, type Role } from '../../../collector/domain/work.ts';
import { type Ask, openAsk } from './ask.ts';
import { openWorld, type World } from './world.ts';

const READS = 'tech lead security auditor integration';
const FLEET = `${READS} admin`;
const PLANS = 'tech lead admin';
const WALL: Record<string, string> = {
  listMachines: FLEET,
  getMachine: FLEET,
  listFacts: READS,
  listChanges: READS,
  listFindingsOfMachine: READS,
  approveMachine: 'admin',
  revokeMachine: 'admin',
  labelMachine: 'lead admin',
  runCheck: 'tech lead security',
  listFindings: READS,
  getFinding: READS,
  explainFinding: READS,
  explainTicket: READS,
  listTickets: READS,
  getTicket: `${READS} requester`,
  ackTicket: 'tech lead',
  takeTicket: 'tech lead',
  assignTicket: 'tech lead',
  unassignTicket: 'tech lead',
  noteTicket: 'requester tech lead security',
  pendingTicket: 'tech lead',
  resumeTicket: 'requester tech lead',
  escalateTicket: 'tech lead',
  handBackTicket: 'tech lead',
  priorityTicket: 'tech lead',
  unpinTicket: 'tech lead',
  majorTicket: 'lead',
  resolveTicket: 'tech lead',
  reopenTicket: 'requester tech lead',
  closeTicket: 'requester',
  cancelTicket: 'lead',
  mergeTicket: 'tech lead',
  unmergeTicket: 'lead',
  joinParentTicket: 'tech lead',
  leaveParentTicket: 'tech lead',
  listEvidence: READS,
  listCases: 'security auditor',
  getCase: 'security auditor',
  ackCase: 'security',
  noteCase: 'security',
  closeCase: 'security',
  listEnrolmentTokens: 'admin auditor',
  createEnrolmentToken: 'admin',
  revokeEnrolmentToken: 'admin',
  listPeople: 'admin auditor',
  addPerson: 'admin',
  revokePerson: 'admin',
  listAudit: 'security auditor',
  listAuditAnchors: 'security auditor',
  verifyAudit: 'security auditor',
  listNotices: READS,
  retryNotice: 'lead admin',
  listRules: FLEET,
  getRule: FLEET,
  tryRules: 'tech lead security admin',
  reloadRules: 'lead admin',
  listWindows: FLEET,
  getWindow: FLEET,
  exportWindows: FLEET,
  createWindow: PLANS,
  endWindow: PLANS,
  removeWindow: PLANS,
  importWindows: PLANS,
  listSilences: FLEET,
  getSilence: FLEET,
  createSilence: PLANS,
  approveSilence: PLANS,
  expireSilence: PLANS,
  listCalendars: FLEET,
  getCalendar: FLEET,
};

let world: World;
let ask: Ask;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  world = await openWorld();
  ask = await openAsk(world);
  for (const role of ROLES) {
    const { token } = await world.parts.people.add(
      { kind: 'system', name: 'test' },
      { name: `an ${role}`, roles: [role] },
    );
    tokens.set(role, token);
  }
});
afterAll(() => world.close());

const closed = ROUTES.filter(({ who }) => who !== 'anyone');

it('every route that is not open stands on the wall', () => {
  expect(closed.map(({ name }) => name).toSorted()).toEqual(Object.keys(WALL).toSorted());
});

const onWall = closed.filter(({ name }) => name in WALL);

describe.each(ROLES)('a person who is %s', (role) => {
  it.each(onWall.map(({ name, method, path }) => [name, method, path] as const))(
    'may or may not: %s',
    async (name, method, path) => {
      const may = (WALL[name] ?? '').split(' ').includes(role);
      const url = path.replace(':ticket', 'T-1').replace(':case', 'C-1').replaceAll(/:\w+/g, 'nothing-like-it');
      const { status, body } = await ask(method, url, {
        token: tokens.get(role)!,
        ...(method === 'POST' && { body: {} }),
      });
      if (may) expect(status, JSON.stringify(body)).not.toBe(403);
      else
        expect({ status, ...body }).toMatchObject({
          ...{ status: 403, type: 'urn:deskside:problem:role-missing' },
          detail: expect.stringMatching(`needs the role .*; you are ${role}\\.`),
        });
    },
  );
});

it('roles add up', async () => {
  const { token } = await world.parts.people.add(
    { kind: 'system', name: 'test' },
    { name: 'both', roles: ['tech', 'admin'] },
  );
  for (const path of ['/tickets', '/people']) expect((await ask('GET', path, { token })).status).toBe(200);
  expect((await ask('GET', '/cases', { token })).status).toBe(403);
});

it('the token of the first start is enough for a desk of one', async () => {
  for (const path of ['/machines', '/tickets', '/cases', '/people', '/audit', '/enrolment-tokens', '/rules']) {
    expect((await ask('GET', path)).status, path).toBe(200);
  }
});

describe('people', () => {
  it('are added with roles, listed without tokens, and shut out', async () => {
    const added = await ask('POST', '/people', { body: { name: '田中 花子', roles: ['lead', 'tech'] } });
    expect(added).toMatchObject({ status: 201, body: { name: '田中 花子', roles: ['tech', 'lead'] } });
    const { token, id } = added.body;
    expect((await ask('GET', '/tickets', { token })).status).toBe(200);
    const { body } = await ask('GET', '/people');
    expect(body.items).toContainEqual(expect.objectContaining({ id, name: '田中 花子' }));
    expect(JSON.stringify(body)).not.toMatch(/dsk_|hash/);
    expect((await ask('DELETE', `/people/${encodeURIComponent('田中 花子')}`)).body).toMatchObject({ id });
    expect((await ask('GET', '/tickets', { token })).status).toBe(401);
  });

  it.each([
    [{ name: 'kim', roles: [] }, 400],
    [{ name: 'kim', roles: ['boss'] }, 400],
    [{ name: '\u0007', roles: ['tech'] }, 422],
    [{ name: 'admin', roles: ['tech'] }, 409],
  ])('are not %j', async (body, status) => {
    expect((await ask('POST', '/people', { body })).status).toBe(status);
  });

  it('that are not there are not revoked', async () => {
    expect((await ask('DELETE', '/people/nobody')).status).toBe(404);
  });
});
