// Property lists in XML, as Apple's programs print them: plist(5). A library would bring
// a whole XML parser along, for ten tags that have no attributes and five entities.
import { CheckError } from '../../../shared/errors.ts';

const TOKEN =
  /<(?<end>\/?)(?<container>dict|array)\s*(?<empty>\/?)>|<(?<leaf>key|string|integer|real|date|data)(?:\/>|>(?<content>[^<]*)<\/\k<leaf>>)|<(?<flag>true|false)\/>/g;
const MAX_DEPTH = 32;

interface Container {
  value: unknown[] | Record<string, unknown>;
  /** Of a dict: what the next value is called. */
  key: string;
}

type Token = Record<string, string | undefined>;

/** Plain objects, lists, texts (dates and data too), numbers and flags. @throws CheckError parse_error naming `source`. */
export function parsePlist(text: string, source: string): unknown {
  const found: unknown[] = [];
  const open: Container[] = [{ value: found, key: '' }];
  for (const { groups = {} } of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (!inner || open.length > MAX_DEPTH) break;
    if (groups['end']) open.pop();
    else take(groups, inner, open);
  }
  // What was cut off leaves something open, what is no list at all leaves nothing.
  if (open.length !== 1 || found.length !== 1) {
    throw new CheckError('parse_error', `${source} printed no property list`);
  }
  return found[0];
}

function take(token: Token, inner: Container, open: Container[]): void {
  if (token['leaf'] === 'key') inner.key = unescapeXml(token['content'] ?? '');
  else if (token['container']) {
    const value = token['container'] === 'array' ? [] : {};
    put(inner, value);
    if (!token['empty']) open.push({ value, key: '' });
  } else put(inner, leafOf(token));
}

function leafOf({ leaf, content = '', flag }: Token): unknown {
  if (flag) return flag === 'true';
  return leaf === 'integer' || leaf === 'real' ? Number(content) : unescapeXml(content);
}

function put({ value: container, key }: Container, value: unknown): void {
  if (Array.isArray(container)) container.push(value);
  else container[key] = value;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? '');
}
