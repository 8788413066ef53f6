// What hid the findings of a ticket before it was one.
import { plain } from '../../shared/plain.ts';
import type { HidingShape } from '../api/shapes/hiding.ts';
import { headingLine, timeText } from './page.ts';
import type { Reader } from './reader.ts';

export function hidingLines(hidings: HidingShape[] | undefined, reader: Reader): string[] {
  if (!hidings || hidings.length === 0) return [];
  const ja = reader.language === 'ja';
  const lines = new Set(hidings.map((hiding) => plain(ja ? japanese(hiding, reader) : english(hiding, reader))));
  return [headingLine(ja ? '抑止されていた期間' : 'Hidden before', reader), ...[...lines].map((line) => `  ${line}`)];
}

const KINDS = { window: { en: 'window', ja: 'メンテナンス' }, silence: { en: 'silence', ja: '抑止' } };

function english({ by, ref, name, since, until }: HidingShape, reader: Reader): string {
  const end = until === undefined ? 'and still is' : `until ${timeText(until, reader)}`;
  return `was hidden by ${KINDS[by].en} ${ref} (${name}) from ${timeText(since, reader)}, ${end}`;
}

function japanese({ by, ref, name, since, until }: HidingShape, reader: Reader): string {
  const end = until === undefined ? '現在も抑止中' : `${timeText(until, reader)} まで`;
  return `${KINDS[by].ja} ${ref} (${name}) により ${timeText(since, reader)} から抑止、${end}`;
}
