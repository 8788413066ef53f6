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

/** The names of what agents look at. */
export function checksOf({ messages }: ContractSchema): Set<string> {
  return new Set(messages.find(({ name }) => name === 'Facts')?.fields.map(({ name }) => name));
}
