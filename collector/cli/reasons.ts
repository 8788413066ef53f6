// Why a move was made, for the reader: names of the program's own become words, those of people stay.

import { plainLines } from '../../shared/plain.ts';
import type { Text } from '../../shared/text.ts';
import type { EntryShape } from '../api/shapes/entry.ts';
import type { Reader } from './reader.ts';
import { type Kind, word } from './words.ts';

const SAID: Record<string, Text> = {
  'finding-opened': { en: 'What was found may be an attack.', ja: '攻撃の可能性がある検出がありました。' },
  'confirmed-by-requester': { en: 'The requester confirmed it.', ja: '利用者が解決を確認しました。' },
  'requester-answered': { en: 'The requester answered.', ja: '利用者から返答がありました。' },
};

/** Moves whose reason begins with a name of the API: "user: ...". */
const NAMED: Record<string, Kind> = { pending: 'pending', cancelled: 'cancelled' };

type Entry = Pick<EntryShape, 'move' | 'reason'> & { sentence?: string | undefined };

/** Nothing where it only repeats the move. */
export function reasonLines({ move, reason, sentence }: Entry, reader: Reader) {
  if (reason === move) return [];
  const known = Object.hasOwn(SAID, reason) ? SAID[reason]?.[reader.language] : undefined;
  return plainLines(sentence ?? known ?? inWords(move, reason, reader));
}

function inWords(move: string, reason: string, reader: Reader): string {
  const [, name = '', rest = ''] = /^([^:]+)(: .*)$/s.exec(reason) ?? [];
  const of = NAMED[move];
  if (of) return name ? word(of, name, reader) + rest : reason;
  return reader.language === 'ja' ? reason.replace(/^tier (\d): /, '対応レベル $1: ') : reason;
}
