// What a fault probably came from, and how often it did.
import type { Text } from '../../shared/text.ts';
import type { TicketFileShape } from '../api/shapes/ticket.ts';
import { percent } from './quantity.ts';
import type { Reader } from './reader.ts';
import { word } from './words.ts';

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

type Shared = NonNullable<NonNullable<TicketFileShape['scope']>['change']>;

/** The change that the machines of a parent have in common: "Guard 8.2.1 -> 8.3.0 (on 12 of 12 failing machines)". */
export function sharedText(change: Shared, { language }: Reader): string {
  const { check, subject, kind, failing, failingOf, healthy, healthyOf } = change;
  const versions = [change.before, change.after].filter((each) => typeof each === 'string').join(' -> ');
  const what = [check, subject, versions || word('factChange', kind, { language })].filter(Boolean).join(' ');
  const ill =
    language === 'ja' ? `発生 ${failingOf} 台中 ${failing} 台` : `on ${failing} of ${failingOf} failing machines`;
  const well =
    language === 'ja' ? `、正常 ${healthyOf} 台中 ${healthy} 台` : `, ${healthy} of ${healthyOf} healthy ones`;
  return `${what} (${ill}${healthyOf > 0 ? well : ''})`;
}

function ordinal(count: number): string {
  const teen = Math.floor((count % 100) / 10) === 1;
  const ending = teen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10];
  return `${count}${ending ?? 'th'}`;
}
