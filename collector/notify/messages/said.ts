/** A text in both languages. */
export interface Words {
  en: string;
  ja: string;
}

/** Of a step of a ladder: whom it calls, and what else there is to say. */
export interface Call {
  role?: string;
  detail?: Record<string, string | number>;
}
