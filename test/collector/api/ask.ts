// Asks the API and holds every answer against the API's own description of it.
import { Compile } from 'typebox/schema';
import { expect } from 'vitest';
import type { World } from './world.ts';

interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Record<string, unknown>> };
}

export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes.
  body: any;
  headers: Headers;
}

interface Question {
  body?: unknown;
  headers?: Record<string, string>;
  token?: string | false;
}

export type Ask = (method: string, path: string, question?: Question) => Promise<Answer>;

export async function describedBy(world: World): Promise<Description> {
  return (await (await fetch(`${world.url}/api/v1/openapi.json`)).json()) as Description;
}

/** Paths are below /api/v1. */
export async function openAsk(world: World): Promise<Ask> {
  const description = await describedBy(world);
  return async (method, path, { body, headers = {}, token = world.token } = {}) => {
    const response = await fetch(`${world.url}/api/v1${path}`, {
      method,
      headers: {
        ...(token !== false && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const answer = { status: response.status, body: await response.json(), headers: response.headers };
    holdAgainst(description, method, path, answer);
    return answer;
  };
}

function holdAgainst(description: Description, method: string, path: string, answer: Answer): void {
  const operation = operationFor(description, method, `/api/v1${path.split('?')[0]}`);
  if (!operation) return;
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const schema = operation.responses[answer.status]?.content?.[type]?.schema;
  expect(schema, `${operation.operationId} says nothing of ${answer.status} ${type}`).toBeDefined();
  const [right, errors] = Compile(written(schema, description.components.schemas) as object).Errors(answer.body);
  expect({ right, errors }, `${operation.operationId} ${answer.status}`).toMatchObject({ right: true });
}

/** The schema with its components in their places: sooner compiled than a schema beside all of them. */
function written(value: unknown, schemas: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((each) => written(each, schemas));
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return written(schemas[String(value.$ref).split('/').at(-1) ?? ''], schemas);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, written(each, schemas)]));
}

function operationFor({ paths }: Description, method: string, path: string): Operation | undefined {
  const found = Object.entries(paths).find(([template]) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  return found?.[1][method.toLowerCase()];
}
