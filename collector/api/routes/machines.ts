import Type from 'typebox';
import { present } from '../../../shared/present.ts';
import type { Machine } from '../../domain/fleet/machine.ts';
import type { MachineOrder } from '../../store/store.ts';
import { findMachine } from '../find-machine.ts';
import { findingShapes } from '../naming.ts';
import type { ApiParts } from '../parts.ts';
import { CLOSED, defineRoute, PAGE_OF, pageOf } from '../route.ts';
import { FindingSchema } from '../shapes/finding.ts';
import {
  ChangeSchema,
  changeShape,
  FactsSchema,
  factsShape,
  MachineSchema,
  type MachineShape,
  machineShape,
  PRESENCES,
  STANDINGS,
} from '../shapes/machine.ts';
import { FLEET_READERS, READERS } from '../who.ts';

export const MachineParams = Type.Object({
  machine: Type.String({
    minLength: 1,
    maxLength: 255,
    description: 'id, host name, the unique beginning of either, or a part of the name',
  }),
});

const LABEL = '^[^=]+=.';

function keyAndValue(written: string): [string, string] {
  const at = written.indexOf('=');
  return [written.slice(0, at), written.slice(at + 1)];
}

const ORDERS = ['name', 'last-seen', 'state', 'findings'] as const satisfies MachineOrder[];

const list = defineRoute({
  name: 'listMachines',
  method: 'GET',
  path: '/machines',
  who: FLEET_READERS,
  summary: 'The machines of the fleet, with the numbers a list is read for',
  query: Type.Object(
    {
      ...PAGE_OF,
      name: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
      os: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })),
      presence: Type.Optional(Type.Enum([...PRESENCES])),
      standing: Type.Optional(Type.Enum([...STANDINGS])),
      label: Type.Optional(
        Type.Array(Type.String({ pattern: LABEL }), { maxItems: 10, description: 'like site=tokyo; each must be so' }),
      ),
      sort: Type.Optional(
        Type.Enum([...ORDERS], {
          default: 'name',
          description:
            'last-seen: unseen for longest first; state: what waits for approval, then silent to online; findings: the worst first, of equals the most',
        }),
      ),
    },
    CLOSED,
  ),
  answer: pageOf(MachineSchema),
  async run({ query }, parts) {
    const { sort: order, name, os, presence, standing, label, limit, cursor } = query;
    const labels = label && Object.fromEntries(label.map(keyAndValue));
    const filter = { order, name, os, presence, standing, labels, limit, cursor };
    const { rows, next } = await parts.store.machines(present(filter));
    return present({ items: await Promise.all(rows.map((machine) => machineFile(parts, machine))), next });
  },
});

const show = defineRoute({
  name: 'getMachine',
  method: 'GET',
  path: '/machines/:machine',
  who: FLEET_READERS,
  summary: 'One machine',
  problems: [404, 409],
  params: MachineParams,
  answer: MachineSchema,
  async run({ params }, parts) {
    return machineFile(parts, await findMachine(parts.store, params.machine));
  },
});

export async function machineFile({ store, desk }: ApiParts, machine: Machine): Promise<MachineShape> {
  const facts = await store.facts(machine.id);
  const open = await store.findings({ machineId: machine.id, states: ['open', 'clearing'], limit: 200 });
  return machineShape(desk.fresh(machine), facts, open.rows);
}

const facts = defineRoute({
  name: 'listFacts',
  method: 'GET',
  path: '/machines/:machine/facts',
  who: READERS,
  summary: 'The latest facts of every check of one machine',
  problems: [404, 409],
  params: MachineParams,
  answer: pageOf(FactsSchema),
  async run({ params }, { store }) {
    const machine = await findMachine(store, params.machine);
    return { items: (await store.facts(machine.id)).map(factsShape) };
  },
});

const timeline = defineRoute({
  name: 'listChanges',
  method: 'GET',
  path: '/machines/:machine/timeline',
  who: READERS,
  summary: 'What changed on one machine, latest first',
  problems: [404, 409],
  params: MachineParams,
  query: Type.Object(PAGE_OF, CLOSED),
  answer: pageOf(ChangeSchema),
  async run({ params, query }, { store }) {
    const machine = await findMachine(store, params.machine);
    const { rows, next } = await store.timeline(machine.id, present(query));
    return present({ items: rows.map(changeShape), next });
  },
});

const findings = defineRoute({
  name: 'listFindingsOfMachine',
  method: 'GET',
  path: '/machines/:machine/findings',
  who: READERS,
  summary: 'What is remembered of one machine, clear findings included',
  problems: [404, 409],
  params: MachineParams,
  query: Type.Object(PAGE_OF, CLOSED),
  answer: pageOf(FindingSchema),
  async run({ params, query, language }, parts) {
    const machine = await findMachine(parts.store, params.machine);
    const { rows, next } = await parts.store.findings({ machineId: machine.id, ...present(query) });
    return present({ items: await findingShapes(parts, rows, language), next });
  },
});

export const machineRoutes = [list, show, facts, timeline, findings];
