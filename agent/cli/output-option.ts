import type { How } from '../../shared/program/verb.ts';
import type { Text } from '../../shared/text.ts';

/** Of -o, --output: what it is for, and what it takes. */
export const OUTPUT: [Text, How] = [
  { en: 'how to answer', ja: '出力形式' },
  { choices: ['table', 'json'], default: 'table' },
];
