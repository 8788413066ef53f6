// What every text of every rule must be: in its own language, naming its subject,
// and made of values that exist.
import type { Problem } from '../problems.ts';
import type { Rule } from './compiled.ts';
import type { RuleSource, RuleTexts } from './rule.ts';
import { templateProblems } from './texts.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

export function lintTexts(source: RuleSource, values: Rule['values']): Problem[] {
  const types = Object.fromEntries(values.map(([name, { type }]) => [name, type]));
  // A value that did not compile has its own problem; its name is none.
  for (const name of Object.keys(source.values ?? {})) types[name] ??= 'double';
  return [...inLanguage('en', source.texts.en), ...inLanguage('ja', source.texts.ja)];

  function inLanguage(language: string, texts: RuleTexts): Problem[] {
    return Object.entries(texts).flatMap(([name, text]) => {
      const found = templateProblems(text, { ...types, label: 'string' });
      if (language === 'ja' && !JAPANESE.test(text)) found.push('this is not Japanese');
      if (language === 'en' && JAPANESE.test(text)) found.push('this is not English');
      if (namesSubject(name) && !text.includes('{label}')) found.push('name the subject: write {label} in it');
      return found.map((problem) => ({ path: ['texts', language, name], text: problem }));
    });
  }

  /** Ten findings of one rule under the same title could not be told apart. */
  function namesSubject(name: string): boolean {
    const many = source.for_each !== undefined || source.subject !== undefined;
    return many && (name === 'title' || name === 'fine');
  }
}
