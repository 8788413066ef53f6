// Gives the schemas of the description names, so that clients made from it have types to read.

type Json = Record<string, unknown>;
/** By path, then by method. */
type Paths = Record<string, Record<string, Json>>;

export interface Named {
  paths: Paths;
  schemas: Json;
}

/**
 * Every schema with a title becomes a component of that name, written once. What an operation
 * takes and answers without a title is named after it: "TakeTicketBody", "RunCheckAnswer".
 * @throws Error when two different schemas have one title.
 */
export function withComponents(paths: Paths): Named {
  const schemas: Json = {};

  function lifted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(lifted);
    if (!isObject(value)) return value;
    const { title, ...rest } = value;
    // A property may be called "title" too; its schema is no string.
    if (typeof title !== 'string') return mapValues(typed(value), lifted);
    const inner = mapValues(typed(rest), lifted);
    const known = schemas[title];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(inner))
      throw new Error(`two schemas of the API are called "${title}"; name one of them otherwise`);
    schemas[title] = inner;
    return { $ref: `#/components/schemas/${title}` };
  }

  const named = mapValues(paths, (operations) =>
    mapValues(operations, (operation) => lifted(namedAfterItself(operation)) as Json),
  );
  const sorted = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  return { paths: named, schemas: Object.fromEntries(sorted) };
}

function namedAfterItself(operation: Json): Json {
  const { operationId, requestBody, responses } = operation;
  const name = String(operationId).replace(/^./, (first) => first.toUpperCase());
  return {
    ...operation,
    ...(isObject(requestBody) && { requestBody: titled(requestBody, `${name}Body`) }),
    ...(isObject(responses) && { responses: mapValues(responses, (answer) => titled(answer, `${name}Answer`)) }),
  };
}

/** A body or answer whose schema has a title at last. */
function titled(carrier: unknown, title: string): unknown {
  if (!isObject(carrier) || !isObject(carrier['content'])) return carrier;
  const content = mapValues(carrier['content'], (media) =>
    isObject(media) && isObject(media['schema']) ? { ...media, schema: { title, ...media['schema'] } } : media,
  );
  return { ...carrier, content };
}

/** Generators of clients ask for the type beside the names. */
function typed(schema: Json): Json {
  const { enum: names, type } = schema;
  const isText = Array.isArray(names) && type === undefined && names.every((name) => typeof name === 'string');
  return isText ? { type: 'string', ...schema } : schema;
}

function mapValues<From, To>(object: Record<string, From>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, to(value)]));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
