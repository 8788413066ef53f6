// Errors as RFC 9457 problems: what is wrong, where, and the mend.
import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { DURATION_PATTERN } from '../../shared/duration.ts';
import { RequestError, StoreError } from '../../shared/errors.ts';
import type { Log } from '../../shared/log.ts';
import { CLOSED, SAYS_SOMETHING } from './route.ts';

export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'urn:deskside:problem: and the name of the problem' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'what is wrong and what to do' }),
    instance: Type.String({ description: 'the path that was asked' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          { in: Type.String(), pointer: Type.String({ description: '#/limit' }), detail: Type.String() },
          CLOSED,
        ),
      ),
    ),
  },
  { ...CLOSED, title: 'Problem' },
);
export type Problem = Static<typeof ProblemSchema>;

/** Answers whatever a route or hook threw. Only what we did not foresee is logged. */
export function problemOf(error: FastifyError | Error, request: FastifyRequest, log: Log): Problem {
  const problem = (status: number, name: string, detail: string, errors?: Problem['errors']): Problem => ({
    type: `urn:deskside:problem:${name.toLowerCase().replaceAll('_', '-')}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    instance: request.url.split('?', 1)[0] ?? '/',
    ...(errors && { errors }),
  });
  if (error instanceof RequestError) return problem(error.status, error.code, error.message, placesIn(error.problems));
  if (error instanceof StoreError && error.code === 'CONFLICT')
    return problem(
      409,
      'conflict',
      'Somebody else changed this at the same moment. Look at it again, then try once more.',
    );
  if (error instanceof StoreError && error.retryable)
    return problem(503, 'store-busy', 'The store is busy. Try again in a second.');
  if ('validation' in error && error.validation) {
    const errors = placesOf(error);
    return problem(400, 'validation', errors.map((at) => `${at.in} ${at.pointer}: ${at.detail}`).join('; '), errors);
  }
  if ('statusCode' in error && error.statusCode && error.statusCode < 500)
    return problem(error.statusCode, 'bad-request', `${error.message}.`.replace(/\.\.$/, '.'));
  log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'a request failed');
  return problem(500, 'internal', "The collector could not answer. Its log has the reason; 'deskside health' may too.");
}

/** What is wrong with rules, a line each: "own.yaml:12: what and the mend". */
export function rulesProblem(what: string, problems: string[]): RequestError {
  return new RequestError(422, 'RULES', what, undefined, problems);
}

function placesIn(problems: readonly string[]): Problem['errors'] {
  if (problems.length === 0) return undefined;
  return problems.map((line) => {
    const [, place = '', text = line] = /^(\S+?:\d+): (.*)$/s.exec(line) ?? [];
    return { in: 'file', pointer: place, detail: text };
  });
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="deskside"');
  if (problem.status === 503) reply.header('retry-after', '1');
  return reply.code(problem.status).type('application/problem+json').send(problem);
}

const PARTS: Record<string, string> = { querystring: 'query', params: 'path', body: 'body', headers: 'headers' };

/** Each validation problem with its place, in our words. */
function placesOf({ validation = [], validationContext = 'body' }: FastifyError): NonNullable<Problem['errors']> {
  const part = PARTS[validationContext] ?? validationContext;
  return validation
    .filter(({ keyword }) => keyword !== 'additionalProperties')
    .map(({ keyword, instancePath, params, message }) => ({
      in: part,
      pointer: `#${instancePath}`,
      detail: wordsOf(keyword, params, message),
    }));
}

function wordsOf(keyword: string, params: Record<string, unknown>, message = 'is not valid'): string {
  const { allowedValues, requiredProperties, pattern } = params;
  if (keyword === 'boolean') return 'is not known here';
  if (keyword === 'enum' && Array.isArray(allowedValues)) return `must be one of: ${allowedValues.join(', ')}`;
  if (keyword === 'required' && Array.isArray(requiredProperties)) return `lacks ${requiredProperties.join(', ')}`;
  return (typeof pattern === 'string' && PATTERNS[pattern]) || message;
}

/** What a pattern asks for; the regular expression itself helps nobody. */
const PATTERNS: Record<string, string> = {
  [SAYS_SOMETHING]: 'must say something',
  [DURATION_PATTERN]: 'must be a duration like 90s, 15m, 4h, 14d',
};
