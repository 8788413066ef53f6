import type { Language } from '../../shared/language.ts';
import type { Canvas } from './table.ts';

/** Who reads, and where: decides on words, times, widths and colours. */
export interface Reader extends Canvas {
  language: Language;
  /** Milliseconds. */
  now: number;
}
