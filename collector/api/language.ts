import type { Language } from '../../shared/language.ts';

/** The language to answer in: what was asked for by name, else the first of Accept-Language that we speak. */
export function languageOf(wanted: unknown, acceptLanguage: string | undefined): Language {
  if (wanted === 'en' || wanted === 'ja') return wanted;
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map(rangeOf)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return ranked.map(({ range }) => range.split('-')[0]).find((tag) => tag === 'en' || tag === 'ja') ?? 'en';
}

/** "ja-JP;q=0.8" of RFC 9110, 12.5.4. */
function rangeOf(written: string): { range: string; weight: number } {
  const [range = '', ...parameters] = written
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { range, weight: quality === undefined ? 1 : Number(quality) || 0 };
}
