// What the contract means to rules: which checks and kinds of occurrences there
// are, and the CEL type of every field.
import type { ContractSchema, FieldSchema, MessageSchema } from '../schema.ts';

export interface Contract {
  /** The type of each check's facts: { volumes: 'Volumes' }. */
  checks: Record<string, string>;
  /** The type of each kind of occurrence: { login_failed: 'LoginFailed' }. */
  kinds: Record<string, string>;
  /** The CEL type of each field by message: { Volume: { id: 'string', free_ratio: 'double' } }. */
  types: Record<string, Record<string, string>>;
  /** The fields that identify an item in its list: { Volume: ['id'] }. */
  keys: Record<string, string[]>;
}

export function contractOf({ messages }: ContractSchema): Contract {
  const byName = new Map(messages.map((message) => [message.name, message]));
  const checks = members(byName.get('Facts'), 'check');
  const kinds = members(byName.get('Occurrence'), 'kind');
  const reached = reachable([...Object.values(checks), ...Object.values(kinds)], byName);
  return {
    checks,
    kinds,
    types: fromMessages(reached, ({ fields }) =>
      Object.fromEntries(fields.map((field) => [field.name, celType(field, byName)])),
    ),
    keys: fromMessages(reached, ({ fields }) => fields.filter((field) => field.key).map((field) => field.name)),
  };
}

function members(message: MessageSchema | undefined, oneof: string): Record<string, string> {
  const fields = message?.fields.filter((field) => field.oneof === oneof) ?? [];
  return Object.fromEntries(fields.map((field) => [field.name, field.type]));
}

function reachable(names: string[], byName: Map<string, MessageSchema>): MessageSchema[] {
  const found = new Set<MessageSchema>();
  for (const name of names) visit(name);
  return [...found];

  function visit(name: string): void {
    const message = byName.get(name);
    if (!message || found.has(message)) return;
    found.add(message);
    for (const field of message.fields) visit(field.type);
  }
}

function fromMessages<T>(messages: MessageSchema[], value: (message: MessageSchema) => T): Record<string, T> {
  return Object.fromEntries(messages.map((message) => [message.name, value(message)]));
}

/** Numbers (and enums, which the codec yields as numbers) are all doubles: facts are plain JavaScript. */
function celType(field: FieldSchema, byName: Map<string, MessageSchema>): string {
  const asIs = ['string', 'bool', 'bytes'].includes(field.type) || byName.has(field.type);
  const type = asIs ? field.type : 'double';
  return field.repeated ? `list<${type}>` : type;
}
