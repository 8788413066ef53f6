import type { Language } from './language.ts';

/** What is said to people, in every language that they may read it in. */
export type Text = Record<Language, string>;

/** A name or number, which is the same in all of them. */
export function same(text: string): Text {
  return { en: text, ja: text };
}

/** What a setting is for, as its schema keeps it; errors name the English one. */
export function described({ en, ja }: Text): { description: string; japanese: string } {
  return { description: en, japanese: ja };
}
