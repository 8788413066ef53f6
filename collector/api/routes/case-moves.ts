import Type, { type Static, type TObject, type TProperties } from 'typebox';
import { type Action, CASE_VERDICTS } from '../../domain/actions.ts';
import { refOf, VERSION, versionOf, Words } from '../moves.ts';
import type { ApiParts } from '../parts.ts';
import { type Asked, CLOSED, defineRoute } from '../route.ts';
import { CaseFileSchema, type CaseFileShape } from '../shapes/case.ts';
import { CaseParams, caseFile, unknownCase } from './cases.ts';

const ack = defineRoute({
  ...moveRoute('ack', 'Acknowledge a case: somebody looks at it', Type.Object(VERSION, CLOSED)),
  run: (asked, parts) => move(asked, parts, (id) => ({ do: 'case.ack', id, ...versionOf(asked) })),
});

const note = defineRoute({
  ...moveRoute('note', 'Write a note into the journal', Type.Object({ text: Words('the note') }, CLOSED)),
  run: (asked, parts) => move(asked, parts, (id) => ({ do: 'case.note', id, text: asked.body.text })),
});

const Verdict = Type.Object(
  { verdict: Type.Enum([...CASE_VERDICTS]), reason: Words('what was found out'), ...VERSION },
  CLOSED,
);

const close = defineRoute({
  ...moveRoute('close', 'End a case with a verdict', Verdict),
  run: (asked, parts) => move(asked, parts, (id) => ({ do: 'case.close', id, ...asked.body, ...versionOf(asked) })),
});

export const caseMoveRoutes = [ack, note, close];

/** What all moves of a case share; each is answered with the case as it is then. */
function moveRoute<Body extends TProperties>(name: string, summary: string, body: TObject<Body>) {
  return {
    name: `${name}Case`,
    method: 'POST',
    path: `/cases/:case/${name}`,
    who: ['security'],
    summary,
    problems: [404, 409, 422],
    params: CaseParams,
    body,
    answer: CaseFileSchema,
    version: ({ version }: CaseFileShape) => version,
  } as const;
}

type AskedOfCase = Asked<Static<typeof CaseParams>>;

async function move(asked: AskedOfCase, parts: ApiParts, actionOn: (id: string) => Action): Promise<CaseFileShape> {
  const file = await parts.store.case(refOf('C', asked.params.case));
  if (!file) throw unknownCase(asked.params.case);
  await parts.desk.act(asked.actor, actionOn(file.work.id));
  return caseFile(parts, file.work.id, asked.language);
}
