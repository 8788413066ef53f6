// The description that clients are generated from, and that every answer is as it says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../collector/api/catalog.ts';
import { withComponents } from '../../../collector/api/components.ts';
import { type Ask, describedBy, type Operation, openAsk } from './ask.ts';
import { CASE, FULL_DISK, SICK, TICKET } from './seed.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let ask: Ask;
let operations: Operation[];
let schemas: Record<string, Record<string, unknown>>;

beforeAll(async () => {
  world = await openWorld();
  ask = await openAsk(world);
  const { paths, components } = await describedBy(world);
  operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  schemas = components.schemas;
});
afterAll(() => world.close());

describe('the description', () => {
  it('gives what is answered a name, and each schema once', () => {
    for (const name of ['Machine', 'Finding', 'Ticket', 'TicketFile', 'TicketPage', 'Case', 'Problem', 'MachineRef'])
      expect(schemas, name).toHaveProperty(name);
    const answers = operations.flatMap(({ responses }) => Object.values(responses).map(({ content }) => content));
    for (const content of answers)
      expect(Object.values(content ?? {})).toEqual([{ schema: { $ref: expect.stringMatching(/^#\/components\//) } }]);
    expect(schemas['Ticket']).toMatchObject({
      properties: {
        machine: { $ref: '#/components/schemas/MachineRef' },
        title: { type: 'string' },
        priority: { type: 'string', enum: ['P1', 'P2', 'P3', 'P4', 'P5'] },
      },
    });
  });

  it('names nothing that it does not define', () => {
    const named = [...JSON.stringify({ operations, schemas }).matchAll(/#\/components\/schemas\/([^"]+)/g)];
    expect(new Set(named.map(([, name]) => name))).toEqual(new Set(Object.keys(schemas)));
  });

  it('names what an operation takes after it', () => {
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['ResolveTicketBody', 'CreateWindowBody']));
  });

  it('says of each operation what it does, for whom, and how it fails', () => {
    for (const { operationId, summary, description, responses } of operations) {
      expect(summary, operationId).toMatch(/\w/);
      const open = operationId === 'getHealth';
      expect(description ?? '', operationId).toMatch(open ? /^$/ : /^For: \w+/);
      const problems = Object.keys(responses).filter((status) => Number(status) >= 400);
      const always = ['400', '401', ...(open ? [] : ['403']), '500', '503'];
      expect(problems, operationId).toEqual(expect.arrayContaining(always));
    }
  });

  it('counts a lead among those who may do what a tech may', () => {
    const take = operations.find(({ operationId }) => operationId === 'takeTicket');
    expect(take?.description).toBe('For: tech, lead');
  });

  it('refuses two schemas of one name', () => {
    const answer = (type: string) => ({ content: { 'application/json': { schema: { title: 'Thing', type } } } });
    const paths = {
      '/a': { get: { operationId: 'getA', responses: { 200: answer('string'), 201: answer('number') } } },
    };
    expect(() => withComponents(paths)).toThrow('two schemas of the API are called "Thing"');
  });
});

describe('the answer to every question', () => {
  const READS = ROUTES.filter(({ method }) => method === 'GET');

  it.each(READS)('$path is as described', async ({ path }) => {
    const names = await namesFor();
    const asked = path.replaceAll(/:(\w+)/g, (_, part: string) => encodeURIComponent(names[part] ?? '?'));
    // `ask` holds the answer against the schema.
    const { status, body } = await ask('GET', asked);
    expect({ status, body }).toMatchObject({ status: 200 });
  });
});

/** What stands for each part of a path; windows and silences are made as people make them. */
async function namesFor(): Promise<Record<string, string>> {
  if ((await ask('GET', '/windows')).body.items.length === 0) {
    const window = { name: 'Patches', purpose: 'monthly', start: '2099-01-05T22:00:00', zone: 'Asia/Tokyo' };
    const created = await ask('POST', '/windows', { body: { ...window, duration: '2h', scope: 'true' } });
    const silence = await ask('POST', '/silences', { body: { scope: `machine.id == '${SICK}'`, reason: 'moving' } });
    expect([created.status, silence.status]).toEqual([201, 200]);
  }
  return {
    calendar: 'office',
    ...{ machine: SICK, finding: FULL_DISK, ticket: TICKET, case: CASE },
    ...{ rule: 'disk.space', window: 'W-1', silence: 'S-1' },
  };
}
