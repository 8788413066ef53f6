// The values worth a curve: fields that the contract marks (trend).
import {
  type ContractSchema,
  checksOf,
  type MessageSchema,
  messageNamed,
  messageOfCheck,
  onceFor,
} from '../../../shared/schema.ts';
import { type Moment, subjectOf } from './changes.ts';
import type { Sample } from './machine.ts';

type Fields = Record<string, unknown>;

/** Names of fields: of the check's own, and of the items of each of its lists. */
interface Trends {
  own: string[];
  lists: { name: string; item: MessageSchema; fields: string[] }[];
}

/** "load.cpu_ratio" for the check's own fields, "volumes.free_ratio[<id>]" for items of its lists. */
export function samplesOf(
  schema: ContractSchema,
  check: string,
  facts: object,
  { machineId, atMs }: Pick<Moment, 'machineId' | 'atMs'>,
): Sample[] {
  const trends = trendsByCheck(schema).get(check);
  if (!trends) return [];
  const samples: Sample[] = [];
  const add = (field: string, value: unknown, of: string) => {
    if (typeof value === 'number') samples.push({ machineId, series: `${check}.${field}${of}`, atMs, value });
  };
  const fields = facts as Fields;
  for (const name of trends.own) add(name, fields[name], '');
  for (const list of trends.lists) {
    const items = fields[list.name];
    for (const item of Array.isArray(items) ? (items as Fields[]) : []) {
      for (const name of list.fields) add(name, item[name], `[${subjectOf(list.item, item) ?? ''}]`);
    }
  }
  return samples;
}

/** Of checks that have any. */
const trendsByCheck = onceFor((schema) => {
  const all = [...checksOf(schema)].map((check) => [check, trendsOf(schema, messageOfCheck(schema, check))] as const);
  return new Map(all.filter(([, { own, lists }]) => own.length + lists.length > 0));
});

function trendsOf(schema: ContractSchema, message: MessageSchema | undefined): Trends {
  const lists = (message?.fields ?? []).flatMap(({ name, type, repeated }) => {
    const item = repeated && messageNamed(schema, type);
    const fields = item ? trendingIn(item) : [];
    return item && fields.length > 0 ? [{ name, item, fields }] : [];
  });
  return { own: message ? trendingIn(message) : [], lists };
}

function trendingIn({ fields }: MessageSchema): string[] {
  return fields.filter(({ trend }) => trend).map(({ name }) => name);
}
