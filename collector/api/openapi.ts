import type { SwaggerOptions } from '@fastify/swagger';
import { withComponents } from './components.ts';

/** What the description of the API says beside its routes. */
export function describeApi(version: string): SwaggerOptions {
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Deskside',
        version,
        description:
          'What the fleet looks like, what is wrong with it, and the work on it. Times are RFC 3339 in UTC; facts have the names and units of proto/facts.proto; errors are RFC 9457 problems.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'an API token of the collector' } },
      },
      security: [{ token: [] }],
    },
    transformObject(document) {
      if (!('openapiObject' in document)) return document.swaggerObject;
      const { paths = {}, components, ...rest } = document.openapiObject;
      const named = withComponents(paths as Parameters<typeof withComponents>[0]);
      return { ...rest, paths: named.paths, components: { ...components, schemas: named.schemas } };
    },
  };
}
