// The values worth a curve: fields that the contract marks (trend).
import type { ContractSchema, MessageSchema } from '../../../shared/schema.ts';
import { type Moment, messageNamed, messageOfCheck, subjectOf } from './changes.ts';
import type { Sample } from './machine.ts';

type Fields = Record<string, unknown>;

/** "load.cpu_ratio" for the check's own fields, "volumes.free_ratio[<id>]" for items of its lists. */
export function samplesOf(
  schema: ContractSchema,
  check: string,
  facts: object,
  { machineId, atMs }: Pick<Moment, 'machineId' | 'atMs'>,
): Sample[] {
  const message = messageOfCheck(schema, check);
  if (!message) return [];
  const values = [...trends(message, facts as Fields), ...trendsOfLists(schema, message, facts as Fields)];
  return values.map(([name, value]) => ({ machineId, series: `${check}.${name}`, atMs, value }));
}

function trendsOfLists(schema: ContractSchema, message: MessageSchema, facts: Fields): [string, number][] {
  return message.fields.flatMap((field) => {
    const nested = field.repeated && messageNamed(schema, field.type);
    const list = facts[field.name];
    if (!nested || !Array.isArray(list)) return [];
    return list.flatMap((item: Fields) =>
      trends(nested, item).map(([name, value]): [string, number] => [
        `${name}[${subjectOf(nested, item) ?? ''}]`,
        value,
      ]),
    );
  });
}

function trends(message: MessageSchema, fields: Fields): [string, number][] {
  return message.fields.flatMap(({ name, trend }): [string, number][] => {
    const value = fields[name];
    return trend && typeof value === 'number' ? [[name, value]] : [];
  });
}
