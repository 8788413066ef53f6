// What a fault probably came from, and how often it did.
import type { TicketFileShape } from '../api/shapes/ticket.ts';
import { percent } from './quantity.ts';
import type { Reader } from './reader.ts';
import type { Text } from './table.ts';

type Cause = NonNullable<TicketFileShape['hypothesis']>['cause'];

export const CAUSES: Record<Cause, Text> = {
  user_action: { en: 'an action of a person', ja: '利用者の操作' },
  system_fault: { en: 'a fault of the system', ja: 'システムの不具合' },
  external_attack: { en: 'an attack', ja: '外部からの攻撃' },
  environment: { en: 'its surroundings (power, network, vendor)', ja: '環境 (電源、回線、ベンダー)' },
  unknown: { en: 'not known', ja: '不明' },
};

export const WAS: Record<'right' | 'wrong', Text> = {
  right: { en: 'the person who resolved it agreed', ja: '解決時の判断と一致しました' },
  wrong: { en: 'the person who resolved it said something else', ja: '解決時の判断とは異なりました' },
};

/** Lines of a ticket's page: the guess at its cause, the case beside it, the tickets of the same fault before. */
export function causeFields({ hypothesis, hypothesisWas, caseRef, recurrence }: TicketFileShape, reader: Reader) {
  const { language } = reader;
  const ja = language === 'ja';
  const guess =
    hypothesis &&
    `${CAUSES[hypothesis.cause][language]}, ${percent(hypothesis.confidence)} (${hypothesis.because})` +
      (hypothesisWas ? `; ${WAS[hypothesisWas][language]}` : '');
  const keep = ja ? '初期化や再インストールは行わないでください' : 'do not re-image this PC';
  const before = recurrence?.previous.map(({ ref }) => ref).join(', ');
  const times =
    recurrence && (ja ? `14 日間で ${recurrence.count} 件目` : `${ordinal(recurrence.count)} time in 14 days`);
  return [
    [{ en: 'probable cause', ja: '推定原因' }, hypothesis?.cause === 'unknown' ? undefined : guess],
    [{ en: 'case', ja: 'ケース' }, caseRef && `${caseRef}: ${keep}`],
    [{ en: 'recurs', ja: '再発状況' }, times && `${times} (${before})`],
  ] as const;
}

function ordinal(count: number): string {
  const teen = Math.floor((count % 100) / 10) === 1;
  const ending = teen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10];
  return `${count}${ending ?? 'th'}`;
}
