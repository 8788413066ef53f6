// Labels on the command line: as people write them, and as a table says them.
import { WrongUsage } from '../../shared/program/usage.ts';

/** "site=tokyo", after those before it. @throws WrongUsage */
export function labelOf(written: string, before: Record<string, string> = {}): Record<string, string> {
  if (/^[^=]+=./s.test(written)) return { ...before, ...labelsOf([written]) };
  throw new WrongUsage({ en: 'Write it like site=tokyo.', ja: 'site=tokyo のように指定してください。' });
}

/** Of words with "="; what is no label the collector refuses, all at once. */
export function labelsOf(words: string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]));
}

/** "importance=vip, site=tokyo" */
export function labelsText(labels: Record<string, string>): string {
  return labelPairs(labels).join(', ') || '-';
}

export function labelPairs(labels: Record<string, string>): string[] {
  return Object.entries(labels).map(([key, value]) => `${key}=${value}`);
}
