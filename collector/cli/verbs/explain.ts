import type { ExplanationShape } from '../../api/shapes/explanation.ts';
import type { Column } from '../columns.ts';
import { explanationPage } from '../explanation.ts';
import type { Reader } from '../reader.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { showTicket } from './explain-ticket.ts';
import { FINDING_COLUMNS } from './findings.ts';

export const explainVerb = defineVerbs({
  name: 'explain',
  summary: {
    en: 'why a finding or ticket is as it is, and what it waits for',
    ja: '検出やチケットが現在の状態になった理由と、次に待っているもの',
  },
  add(explain, run) {
    explain
      .argument('<finding|ticket>', {
        en: 'a finding by its id or its beginning, a ticket as T-17',
        ja: '検出は ID またはその先頭、チケットは番号 (例: T-17)',
      })
      .action(run(show));
  },
});

/** Findings have ids of 26 letters; a UUID is a ticket's. */
const TICKET = /^T-\d+$|^[0-9a-f]{8}-[0-9a-f]{4}-/i;

const COLUMNS: Column<ExplanationShape>[] = [
  ...FINDING_COLUMNS.map(({ show, raw, style: _, ...column }) => ({
    ...column,
    show: ({ finding }: ExplanationShape, reader: Reader) => show(finding, reader),
    ...(raw && { raw: ({ finding }: ExplanationShape) => raw(finding) }),
  })),
  { key: 'decision', title: { en: 'DECISION', ja: '判断' }, show: ({ decision }) => decision.name },
  { key: 'verdict', title: { en: 'NOW', ja: '現在' }, show: ({ present }) => present.verdict },
];

async function show(session: Session, id: string): Promise<void> {
  if (TICKET.test(id)) return showTicket(session, id);
  const { client, output, reader } = session;
  const explanation = await client.ask<ExplanationShape>('GET', `/findings/${encodeURIComponent(id)}/explain`);
  output.thing(COLUMNS, explanation, () => explanationPage(explanation, reader));
}
