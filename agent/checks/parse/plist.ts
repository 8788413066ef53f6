// Property lists in XML, as Apple's programs print them: plist(5).
import { CheckError } from '../../../shared/errors.ts';

/** A text, number or flag; or a dict or array that begins, ends or is empty. */
const TOKEN =
  /<(?<leaf>key|string|integer|real|date|data)>(?<content>[^<]*)<\/\k<leaf>>|<(?<flag>true|false)\/>|<(?<end>\/?)(?<container>dict|array)\s*(?<empty>\/?)>/g;

type Token = Record<string, string | undefined>;

/** Plain objects, lists, texts, numbers and flags. @throws CheckError parse_error naming `source`. */
export function parsePlist(text: string, source: string): unknown {
  const tokens = [...text.matchAll(TOKEN)].map(({ groups = {} }): Token => groups);
  const { value, next } = read(tokens, 0);
  if (tokens.length === 0 || next < tokens.length)
    throw new CheckError('parse_error', `${source} printed no property list`);
  return value;
}

interface Read {
  value: unknown;
  next: number;
}

function read(tokens: Token[], at: number): Read {
  const token = tokens[at];
  if (token?.['container'] === undefined || token['empty']) return { value: leafOf(token ?? {}), next: at + 1 };
  return token['container'] === 'array' ? readArray(tokens, at + 1) : readDict(tokens, at + 1);
}

function readArray(tokens: Token[], from: number): Read {
  const list: unknown[] = [];
  let next = from;
  while (next < tokens.length && !tokens[next]?.['end']) {
    const item = read(tokens, next);
    list.push(item.value);
    next = item.next;
  }
  return { value: list, next: next + 1 };
}

function readDict(tokens: Token[], from: number): Read {
  const fields: Record<string, unknown> = {};
  let next = from;
  while (tokens[next]?.['leaf'] === 'key') {
    const item = read(tokens, next + 1);
    fields[unescapeXml(tokens[next]?.['content'] ?? '')] = item.value;
    next = item.next;
  }
  return { value: fields, next: next + 1 };
}

function leafOf({ leaf, content = '', flag, container }: Token): unknown {
  if (container) return container === 'array' ? [] : {};
  if (flag) return flag === 'true';
  return leaf === 'integer' || leaf === 'real' ? Number(content) : unescapeXml(content);
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? '');
}
