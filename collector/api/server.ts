// The REST API of the staff: Fastify around the catalog of routes.
import type { AddressInfo } from 'node:net';
import swagger from '@fastify/swagger';
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance } from 'fastify';
import { RequestError } from '../../shared/errors.ts';
import { hostCheck } from './access.ts';
import { ROUTES } from './catalog.ts';
import { addHome } from './home.ts';
import { describeApi } from './openapi.ts';
import type { ApiParts } from './parts.ts';
import { problemOf, sendProblem } from './problem.ts';
import { addRoute } from './register.ts';

export interface Api {
  /** Port 0 takes a free one. Resolves with the address people use: "http://127.0.0.1:7480". */
  listen(at?: { host?: string; port?: number }): Promise<string>;
  close(): Promise<void>;
}

const DEFAULT_PORT = 7480;
const BODY_LIMIT = 64 * 1024;

export async function openApi(parts: ApiParts): Promise<Api> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 300 },
    return503OnClosing: false,
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  app.removeContentTypeParser('text/plain');
  answerProblems(app, parts);
  app.decorateRequest('actor');
  const checkHost = hostCheck(parts.hostNames ?? []);
  app.addHook('onRequest', async (request, reply) => {
    checkHost(request.headers.host);
    reply.headers({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
  });
  await app.register(swagger, describeApi(parts.version));
  await app.register(
    async (api) => {
      for (const route of ROUTES) addRoute(api, route, parts);
      api.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
    },
    { prefix: '/api/v1' },
  );
  addHome(app, parts);
  await app.ready();

  return {
    async listen({ host = '127.0.0.1', port = DEFAULT_PORT } = {}) {
      await app.listen({ host, port });
      return urlOf(app.server.address() as AddressInfo);
    },
    close: () => app.close(),
  };
}

function answerProblems(app: FastifyInstance, { log }: ApiParts): void {
  app.setErrorHandler<Error>((error, request, reply) => sendProblem(reply, problemOf(error, request, log)));
  app.setNotFoundHandler((request, reply) => {
    const unknown = new RequestError(
      404,
      'NO_ROUTE',
      `There is no ${request.method} here. GET /api/v1/openapi.json lists what there is.`,
    );
    return sendProblem(reply, problemOf(unknown, request, log));
  });
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
