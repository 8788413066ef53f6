// The one door to HTTP: asks the collector and turns each failure into a sentence with its mend.
import { Pool } from 'undici';
import { ConfigError, messageOf, RequestError } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import { plain } from '../../shared/plain.ts';
import type { Problem } from '../api/problem.ts';
import { addressText, badTokenText, refusalText, strangerText, unreachableText } from './failures.ts';

export interface Client {
  /** The answer's JSON. @throws RequestError with words for people. */
  ask<Answer>(method: Method, path: string, more?: More): Promise<Answer>;
  /** Up to `limit` items of a list, over as many pages as it takes. */
  list<Item>(path: string, query: Query, limit: number): Promise<Listed<Item>>;
  close(): Promise<void>;
}

type Method = 'GET' | 'POST' | 'DELETE';

interface More {
  query?: Query;
  body?: object;
  /** The collector answers this without a token too. */
  open?: true;
}

type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

interface Listed<Item> {
  items: Item[];
  /** There are more than were asked for. */
  more: boolean;
}

export interface ClientOptions {
  /** Where the collector listens: "http://127.0.0.1:7480". */
  url: string;
  /** @throws ConfigError when there is none. */
  token: () => Promise<string>;
  /** The variable, option or file that it comes from, for whoever has to mend it there. */
  tokenFrom?: () => string;
  language: Language;
}

const PAGE = 200;
const TIMEOUT_MS = 30_000;

/** @throws ConfigError when the address is none. */
export function openClient({ url, token, tokenFrom, language }: ClientOptions): Client {
  const origin = originOf(url, language);
  const pool = new Pool(origin, { connections: 1, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });

  async function ask<Answer>(method: Method, path: string, { query = {}, body, open }: More = {}) {
    const secret = open ? await token().catch(() => undefined) : await token();
    const response = await pool
      .request({
        method,
        path: `/api/v1${path}${searchOf(query)}`,
        headers: {
          'accept-language': language,
          ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      })
      .catch((error: unknown) => {
        throw unreachable(origin, error, language);
      });
    const text = await response.body.text();
    try {
      return answerOf(origin, response.statusCode, text, language) as Answer;
    } catch (error) {
      if (!(error instanceof RequestError) || error.code !== 'bad-token' || !tokenFrom) throw error;
      throw new RequestError(error.status, error.code, badTokenText(tokenFrom())[language]);
    }
  }

  async function list<Item>(path: string, query: Query, limit: number): Promise<Listed<Item>> {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const wanted = Math.min(PAGE, limit - items.length);
      const page: { items: Item[]; next?: string } = await ask('GET', path, {
        query: { ...query, limit: wanted, cursor },
      });
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined && items.length < limit);
    return { items, more: cursor !== undefined };
  }

  return { ask, list, close: () => pool.close() };
}

function originOf(url: string, language: Language): string {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) throw new ConfigError(addressText(url)[language], { code: 'URL' });
  return parsed.origin;
}

function searchOf(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, String(each)]),
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}

/** @throws RequestError with the problem's own words. */
function answerOf(origin: string, status: number, text: string, language: Language): unknown {
  const answer = parsed(text);
  if (status < 400 && answer !== undefined) return answer;
  const { detail, type, errors = [] } = (answer ?? {}) as Partial<Problem>;
  const code = type?.split(':').at(-1) ?? 'not-a-collector';
  const words =
    detail === undefined ? strangerText(origin, status)[language] : refusalText(code, plain(detail), language);
  throw new RequestError(status, code, [words, ...errors.flatMap(fileProblem)].join('\n'));
}

/** What is wrong in a file is a line of its own; problems of the request itself are in its words already. */
function fileProblem({ in: where, pointer, detail }: NonNullable<Problem['errors']>[number]): string[] {
  return where === 'file' ? [plain(pointer ? `${pointer}: ${detail}` : detail)] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreachable(origin: string, error: unknown, language: Language): RequestError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const why = code === 'ECONNREFUSED' ? undefined : messageOf(error);
  return new RequestError(503, 'NO_COLLECTOR', unreachableText(origin, why)[language]);
}
