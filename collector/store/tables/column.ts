/** JSON as text, so that every engine keeps the same bytes. */
export type Json = string;

/** 0 or 1: SQLite has no booleans. */
export type Flag = number;
