import type { Language } from './rules/rule.ts';

/** What is said to people, in every language that they may read it in. */
export type Text = Record<Language, string>;
