// A route is a value: what it takes, what it answers and how, without a word about HTTP.
import type { Static, TObject, TSchema } from 'typebox';
import Type from 'typebox';
import type { Language } from '../../shared/language.ts';
import type { Actor, Role } from '../domain/work.ts';
import type { ApiParts } from './parts.ts';

export interface Asked<Params = unknown, Query = unknown, Body = unknown> {
  params: Params;
  query: Query;
  body: Body;
  /** What titles and texts are written in. */
  language: Language;
  actor: Actor;
  /** The version the person saw, from If-Match. */
  ifMatch?: number;
}

export interface Route<
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
> {
  /** Names the operation for generated clients: "listMachines". */
  name: string;
  method: 'GET' | 'POST' | 'DELETE';
  /** Below /api/v1: "/machines/:machine". */
  path: string;
  summary: string;
  /** The roles that may ask it, a lead as a tech too; "anyone": without a token. */
  who: readonly Role[] | 'anyone';
  /** Default 200. */
  status?: 201 | 202;
  /** Further statuses that it answers with a problem, beside 400, 401, 403, 500 and 503. */
  problems?: readonly (404 | 409 | 422)[];
  params?: Params;
  query?: Query;
  body?: Body;
  /** Bytes of the body, where 64 KiB are too few. */
  bodyLimit?: number;
  answer: Answer;
  /** The answer's version, sent as ETag. */
  version?(answer: Static<Answer>): number;
  run(asked: Asked<Static<Params>, Static<Query>, Static<Body>>, parts: ApiParts): Promise<Static<Answer>>;
}

type Nothing = TObject<Record<never, never>>;

/** Keeps the types of one route together. */
export function defineRoute<
  Answer extends TSchema,
  Params extends TSchema = Nothing,
  Query extends TSchema = Nothing,
  Body extends TSchema = Nothing,
>(route: Route<Params, Query, Body, Answer>): Route<Params, Query, Body, Answer> {
  return route;
}

/** An object that takes no other keys: an unknown key is an error, not a guess. */
export const CLOSED = { additionalProperties: false } as const;

/** What every list takes beside its filters. */
export const PAGE_OF = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'rows in one page' })),
  cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '`next` of the page before' })),
};

/** One page of a list; `next` is absent on the last. */
export function pageOf<Item extends TSchema>(item: Item) {
  const title = 'title' in item && typeof item.title === 'string' && { title: `${item.title}Page` };
  return Type.Object({ items: Type.Array(item), next: Type.Optional(Type.String()) }, { ...CLOSED, ...title });
}

/** Pattern of texts that are more than blanks. */
export const SAYS_SOMETHING = '\\S';
