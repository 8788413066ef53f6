import Type from 'typebox';
import { RequestError } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/language.ts';
import { present } from '../../../shared/present.ts';
import { ENDED } from '../../domain/cases/case.ts';
import { findMachine } from '../find-machine.ts';
import { refOf } from '../moves.ts';
import { findingShapes, machineNames } from '../naming.ts';
import type { ApiParts } from '../parts.ts';
import { CLOSED, defineRoute, PAGE_OF, pageOf } from '../route.ts';
import { CASE_STATES, CaseFileSchema, type CaseFileShape, CaseSchema, caseShape } from '../shapes/case.ts';
import { entryShape } from '../shapes/entry.ts';
import { sinceField, sinceMs } from '../since.ts';
import { CASE_READERS } from '../who.ts';

export const CaseParams = Type.Object({
  case: Type.String({ minLength: 1, maxLength: 40, description: 'C-4, or the id' }),
});

const list = defineRoute({
  name: 'listCases',
  method: 'GET',
  path: '/cases',
  who: CASE_READERS,
  summary: 'Security cases; without `state`, those that are not ended',
  problems: [404, 409],
  query: Type.Object(
    {
      ...PAGE_OF,
      machine: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
      state: Type.Optional(Type.Array(Type.Enum(CASE_STATES), { description: 'may be given several times' })),
      ...sinceField('moved'),
    },
    CLOSED,
  ),
  answer: pageOf(CaseSchema),
  async run({ query, language }, { store }) {
    const { machine, state, limit, cursor } = query;
    const since = sinceMs(query);
    // Each is named: the index over moments begins with the state.
    const states = state ?? CASE_STATES.filter((known) => since !== undefined || !ENDED.includes(known));
    const machineId = machine === undefined ? undefined : (await findMachine(store, machine)).id;
    const { rows, next } = await store.cases(present({ machineId, states, since, limit, cursor }));
    const nameOf = await machineNames(store, rows);
    return present({ items: rows.map((row) => caseShape(row, nameOf(row.machineId), language)), next });
  },
});

const show = defineRoute({
  name: 'getCase',
  method: 'GET',
  path: '/cases/:case',
  who: CASE_READERS,
  summary: 'One case with its journal and its findings',
  problems: [404],
  params: CaseParams,
  answer: CaseFileSchema,
  version: ({ version }) => version,
  run: ({ params, language }, parts) => caseFile(parts, params.case, language),
});

/** @throws RequestError 404. */
export async function caseFile(parts: ApiParts, written: string, language: Language): Promise<CaseFileShape> {
  const file = await parts.store.case(refOf('C', written));
  if (!file) throw unknownCase(written);
  const nameOf = await machineNames(parts.store, [file.work]);
  return {
    ...caseShape(file.work, nameOf(file.work.machineId), language),
    entries: file.entries.map((entry) => entryShape(entry, language)),
    findings: await findingShapes(parts, file.findings, language),
  };
}

export function unknownCase(written: string): RequestError {
  return new RequestError(
    404,
    'NO_CASE',
    `There is no case "${written}". GET /api/v1/cases lists them; a case is named like C-4.`,
  );
}

export const caseRoutes = [list, show];
