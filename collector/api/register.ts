// Hangs a route into Fastify: schema, token, language, ETag.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { RequestError } from '../../shared/errors.ts';
import { mayActAs } from '../domain/roles.ts';
import { ROLES, type Role } from '../domain/work.ts';
import { actorOf, mustBeOneOf } from './access.ts';
import { languageOf } from './language.ts';
import type { ApiParts } from './parts.ts';
import { ProblemSchema } from './problem.ts';
import { CLOSED, type Route } from './route.ts';
import { seenBy } from './sight.ts';

export function addRoute(app: FastifyInstance, route: Route, parts: ApiParts): void {
  app.route({
    method: route.method,
    url: route.path,
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
    schema: schemaOf(route),
    onRequest: async (request) => {
      request.actor = await actorOf(request, parts.people, route.who === 'anyone');
      mustBeOneOf(route.who, request.actor);
    },
    preValidation: async (request) => {
      // A move that needs no words needs no body either.
      if (route.body) request.body ??= {};
    },
    handler: async (request, reply) => {
      const { params, query, body, actor } = request;
      const asked = { params, query, body, actor, language: languageAsked(request), ...ifMatchOf(request) };
      const answer = await route.run(asked, seenBy(actor, parts));
      if (route.version) reply.header('etag', `"${route.version(answer)}"`);
      return reply.code(route.status ?? 200).send(answer);
    },
  });
}

const Lang = Type.Optional(Type.Enum(['en', 'ja'], { description: 'of titles and texts; else by Accept-Language' }));

function schemaOf(route: Route) {
  const { name, path, summary, params, body, who } = route;
  return {
    operationId: name,
    tags: [path.split('/')[1] ?? ''],
    summary,
    ...(who === 'anyone' ? { security: [] } : { description: `For: ${allowed(who).join(', ')}` }),
    ...(params && { params }),
    ...(body && { body }),
    querystring: withLang(route.query),
    response: { [route.status ?? 200]: { description: summary, content: json(route.answer) }, ...problemsOf(route) },
  };
}

/** A lead for what a tech may do, too. */
function allowed(who: readonly Role[]): Role[] {
  return ROLES.filter((role) => mayActAs({ kind: 'person', name: '', roles: [role] }, who));
}

function withLang(query: TSchema | undefined): TSchema {
  const properties = query && Type.IsObject(query) ? query.properties : {};
  return Type.Object({ ...properties, lang: Lang }, CLOSED);
}

const json = (schema: TSchema) => ({ 'application/json': { schema } });

const PROBLEMS: Record<number, string> = {
  400: 'The request is not valid; `errors` says where',
  401: 'No token, or one that is not known',
  403: 'The token does not have the role that this needs',
  404: 'It does not exist',
  409: 'It is not possible in its present state, or was changed meanwhile',
  422: 'It makes no sense as it is asked',
  500: 'A bug; the log has the reason',
  503: 'Busy; try again soon',
};

function problemsOf({ problems = [], who }: Route) {
  const statuses = [400, 401, ...(who === 'anyone' ? [] : [403]), ...problems, 500, 503];
  const content = { 'application/problem+json': { schema: ProblemSchema } };
  return Object.fromEntries(statuses.map((status) => [status, { description: PROBLEMS[status], content }]));
}

function languageAsked({ query, headers }: FastifyRequest) {
  const lang = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : undefined;
  return languageOf(lang, headers['accept-language']);
}

/** @throws RequestError 400 when it is not a version of ours. */
function ifMatchOf({ headers }: FastifyRequest): { ifMatch?: number } {
  const written = headers['if-match'];
  if (written === undefined || written === '*') return {};
  const version = /^"(\d{1,9})"$/.exec(written)?.[1];
  if (version === undefined)
    throw new RequestError(
      400,
      'BAD_IF_MATCH',
      'If-Match must be the ETag of a ticket or case, like "3", with its quotes.',
    );
  return { ifMatch: Number(version) };
}
