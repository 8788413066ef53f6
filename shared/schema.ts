// The shape of the contract's own description (proto/gen/schema.json). It lives
// here because rules and the domain work with it and may not import proto.

export interface FieldSchema {
  name: string;
  /** A protobuf scalar ("uint64", "string", ...) or the name of a message or enum. */
  type: string;
  repeated?: true;
  /** May be absent, which means "could not be read". */
  optional?: true;
  /** The oneof it belongs to. */
  oneof?: string;
  /** Part of an item's identity in its list. */
  key?: true;
  /** Moves all the time: no change on the timeline. */
  gauge?: true;
  /** A gauge whose hourly minimum, mean and maximum are kept. */
  trend?: true;
  doc: string;
}

export interface MessageSchema {
  name: string;
  doc: string;
  fields: FieldSchema[];
}

export interface ContractSchema {
  messages: MessageSchema[];
}

/** What follows from a schema alone is found once and kept as long as the schema. */
export function onceFor<Found>(find: (schema: ContractSchema) => Found): (schema: ContractSchema) => Found {
  const found = new WeakMap<ContractSchema, { is: Found }>();
  return (schema) => {
    const known = found.get(schema) ?? { is: find(schema) };
    found.set(schema, known);
    return known.is;
  };
}

const byName = onceFor(({ messages }) => new Map(messages.map((message) => [message.name, message])));

export function messageNamed(schema: ContractSchema, name: string): MessageSchema | undefined {
  return byName(schema).get(name);
}

/** The messages of the facts, by the names of what agents look at. */
const byCheck = onceFor(
  (schema) =>
    new Map(messageNamed(schema, 'Facts')?.fields.map(({ name, type }) => [name, messageNamed(schema, type)])),
);

export function messageOfCheck(schema: ContractSchema, check: string): MessageSchema | undefined {
  return byCheck(schema).get(check);
}

/** The names of what agents look at. */
export const checksOf: (schema: ContractSchema) => ReadonlySet<string> = onceFor(
  (schema) => new Set(byCheck(schema).keys()),
);
