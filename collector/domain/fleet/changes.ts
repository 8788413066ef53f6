// The timeline: what differs between two facts of the same check. The contract
// says what is a thing's identity (key) and what moves all the time (gauge, trend).
import {
  type ContractSchema,
  type FieldSchema,
  type MessageSchema,
  messageNamed,
  messageOfCheck,
} from '../../../shared/schema.ts';
import type { Change } from './machine.ts';

const MAX_CHANGES = 200;

export interface Moment {
  machineId: string;
  /** By the agent's clock. */
  atMs: number;
  receivedAt: number;
}

type Fields = Record<string, unknown>;
type Difference = Pick<Change, 'kind' | 'subject' | 'path'> & { before?: unknown; after?: unknown };

/** `others`: the fields that differ. Nothing when there was nothing before. At most 200; the rest is one line that counts them. */
export function changesBetween(
  schema: ContractSchema,
  check: string,
  before: object | undefined,
  after: object,
  at: Moment,
  others = before && fieldsThatDiffer(before, after),
): Change[] {
  const message = messageOfCheck(schema, check);
  if (!before || !message) return [];
  const fields = message.fields.filter(({ name }) => others?.includes(name));
  const all = differences(schema, { ...message, fields }, before as Fields, after as Fields, '', '');
  const shown = all.slice(0, MAX_CHANGES);
  const hidden = all.length - shown.length;
  if (hidden > 0) shown.push({ kind: 'changed', subject: '', path: '(more)', after: hidden });
  return shown.map((difference) => ({ ...at, check, ...difference }));
}

/** The fields of the check's own message that are not the same in both. */
export function fieldsThatDiffer(before: object, after: object): string[] {
  const [was, is] = [before as Fields, after as Fields];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...names].filter((name) => was[name] !== is[name] && JSON.stringify(was[name]) !== JSON.stringify(is[name]));
}

/** The values of the key fields; undefined when the items of this list have no identity. */
export function subjectOf(message: MessageSchema, item: Fields): string | undefined {
  const keys = message.fields.filter(({ key }) => key);
  return keys.length > 0 ? keys.map(({ name }) => String(item[name])).join('/') : undefined;
}

function differences(
  schema: ContractSchema,
  message: MessageSchema,
  before: Fields,
  after: Fields,
  subject: string,
  prefix: string,
): Difference[] {
  return message.fields
    .filter(({ key, gauge, trend }) => !key && !gauge && !trend)
    .flatMap((field) => {
      const path = `${prefix}${field.name}`;
      const nested = messageNamed(schema, field.type);
      const [was, is] = [before[field.name], after[field.name]];
      if (nested && field.repeated && nested.fields.some(({ key }) => key)) {
        return inList(schema, nested, itemsOf(was), itemsOf(is), path);
      }
      if (nested && !field.repeated && was && is) {
        return differences(schema, nested, was as Fields, is as Fields, subject, `${path}.`);
      }
      return same(field, was, is) ? [] : [difference(subject, path, was, is)];
    });
}

function inList(
  schema: ContractSchema,
  message: MessageSchema,
  before: Fields[],
  after: Fields[],
  path: string,
): Difference[] {
  const was = bySubject(message, before);
  const is = bySubject(message, after);
  const found: Difference[] = [];
  for (const [subject, item] of was) {
    const now = is.get(subject);
    if (now) found.push(...differences(schema, message, item, now, subject, `${path}.${subject}.`));
    else found.push({ kind: 'removed', subject, path, before: item });
  }
  for (const [subject, item] of is) {
    if (!was.has(subject)) found.push({ kind: 'added', subject, path, after: item });
  }
  return found;
}

function bySubject(message: MessageSchema, items: Fields[]): Map<string, Fields> {
  return new Map(items.map((item) => [subjectOf(message, item) ?? '', item]));
}

function itemsOf(list: unknown): Fields[] {
  return Array.isArray(list) ? list : [];
}

/** Lists of plain values are sets: programs print them in any order. Facts come in the contract's field order. */
function same({ repeated }: FieldSchema, was: unknown, is: unknown): boolean {
  const text = (value: unknown) => JSON.stringify(value);
  if (!repeated) return text(was) === text(is);
  return text(itemsOf(was).map(text).toSorted()) === text(itemsOf(is).map(text).toSorted());
}

function difference(subject: string, path: string, before: unknown, after: unknown): Difference {
  return {
    kind: 'changed',
    subject,
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}
