import { request as httpRequest } from 'node:http';
import { hostname } from 'node:os';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../collector/api/catalog.ts';
import { StoreError } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';
import { type Ask, describedBy, openAsk } from './ask.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let ask: Ask;

beforeAll(async () => {
  world = await openWorld();
  ask = await openAsk(world);
});
afterAll(() => world.close());

const closed = ROUTES.filter(({ who }) => who !== 'anyone').map(({ method, path }) => [
  method,
  path.replaceAll(/:\w+/g, 'x'),
]);

describe('without a good token', () => {
  it.each(closed)('%s %s is refused', async (method, path) => {
    const answer = await ask(method!, path!, { token: false });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });

  it.each(['dsk_wrong', `dsk_${'A'.repeat(43)}`, "' OR 1=1", 'x'.repeat(600)])('%s opens nothing', async (token) => {
    const { status, body } = await ask('GET', '/machines', { token });
    expect(status).toBe(401);
    expect(JSON.stringify(body)).not.toContain(token);
  });

  it('a token in the query opens nothing', async () => {
    expect((await ask('GET', `/machines?token=${world.token}`, { token: false })).status).toBe(401);
  });
});

it('a revoked token opens nothing from then on', async () => {
  const other = await openWorld();
  try {
    const asking = await openAsk(other);
    expect((await asking('GET', '/machines')).status).toBe(200);
    await other.parts.people.add({ kind: 'person', name: 'admin' }, { name: 'kim', roles: ['admin'] });
    await other.parts.people.revoke({ kind: 'person', name: 'admin' }, 'local');
    expect((await asking('GET', '/machines')).status).toBe(401);
  } finally {
    await other.close();
  }
});

function statusWithHost(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(world.url);
    httpRequest({ port, path: '/api/v1/health', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('the Host header', () => {
  it.each(['localhost', 'LOCALHOST:7480', '127.0.0.1:7480', '[::1]:7480', '192.168.1.5', hostname()])(
    '%s is ours',
    async (host) => expect(await statusWithHost(host)).toBe(200),
  );

  it.each(['evil.example', 'evil.example:7480', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'that DNS was made to lie about is refused: %s',
    async (host) => expect(await statusWithHost(host)).toBe(421),
  );

  it('may be a name the operator gave', async () => {
    const other = await openWorld({ empty: true, more: { hostNames: ['Desk.Example'] } });
    const { port } = new URL(other.url);
    const status = new Promise((resolve) => {
      httpRequest({ port, path: '/', headers: { host: 'desk.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(await status).toBe(200);
    await other.close();
  });
});

describe('a request that makes no sense', () => {
  it('to an unknown route is a 404', async () => {
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['PUT', '/machines'],
      ['POST', '/tickets/T-1/explode'],
    ])
      expect(await ask(method!, path!)).toMatchObject({ status: 404, body: { type: 'urn:deskside:problem:no-route' } });
  });

  it('has all its problems named at once', async () => {
    const { status, body } = await ask('GET', '/findings?limit=1000&state=bad&colour=red');
    expect(status).toBe(400);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { in: 'query', pointer: '#/limit', detail: 'must be <= 200' },
        { in: 'query', pointer: '#/state/0', detail: 'must be one of: clear, pending, open, clearing' },
        { in: 'query', pointer: '#/colour', detail: 'is not known here' },
      ]),
    );
  });

  it.each(['/machines', '/findings', '/tickets', '/cases', '/audit', '/machines/pc-tanaka/timeline'])(
    'with a made-up cursor is refused: %s',
    async (path) => expect((await ask('GET', `${path}?cursor=nonsense`)).status).toBe(400),
  );

  it.each([
    ['that is no JSON', '{"text": ', 'application/json', 400],
    ['of another type', 'text=1', 'application/x-www-form-urlencoded', 415],
    ['as plain text', '{"text":"x"}', 'text/plain', 415],
    ['that is too large', JSON.stringify({ text: 'x'.repeat(70_000) }), 'application/json', 413],
    ['that reaches for prototypes', '{"text":"x","__proto__":{"a":1}}', 'application/json', 400],
  ])('with a body %s', async (_, body, type, expected) => {
    const response = await fetch(`${world.url}/api/v1/tickets/T-1/note`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.token}`, 'content-type': type },
      body,
    });
    expect(response.status).toBe(expected);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: expected, detail: expect.any(String) });
  });
});

describe('what nobody foresaw', () => {
  it('is logged, and told without its inside', async () => {
    const lines: string[] = [];
    const log = { error: (...line: unknown[]) => void lines.push(inspect(line)) } as unknown as Log;
    const counts = () => Promise.reject(new Error('secret inside of the store'));
    const other = await openWorld({ empty: true });
    const store = { ...other.parts.store, counts };
    const broken = await openWorld({ empty: true, more: { store, log } });
    try {
      const answer = await fetch(`${broken.url}/api/v1/health`, {
        headers: { authorization: `Bearer ${broken.token}` },
      });
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toContain('secret inside');
      expect(lines.join('')).toContain('secret inside of the store');
      expect(lines.join('')).not.toContain(broken.token);
    } finally {
      await broken.close();
      await other.close();
    }
  });

  it('of a busy store asks to come again', async () => {
    const busy = () => Promise.reject(new StoreError('locked', { code: 'SQLITE_5', retryable: true }));
    const other = await openWorld({
      empty: true,
      more: { enrolmentTokens: { create: busy, list: busy, revoke: busy } },
    });
    try {
      const answer = await (await openAsk(other))('GET', '/enrolment-tokens');
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('1');
    } finally {
      await other.close();
    }
  });
});

describe('the description', () => {
  it('is OpenAPI 3.1 and names every route once', async () => {
    const { openapi, paths } = await describedBy(world);
    expect(openapi).toBe('3.1.0');
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
    );
    const routes = ROUTES.map(
      ({ name, method, path }) => `${name} ${method} /api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(described.sort()).toEqual(routes.sort());
    expect(new Set(ROUTES.map(({ name }) => name)).size).toBe(ROUTES.length);
  });

  it('asks for a token everywhere but for health', async () => {
    const description = (await describedBy(world)) as unknown as {
      security: object[];
      paths: Record<string, Record<string, { security?: object[] }>>;
    };
    expect(description.security).toEqual([{ token: [] }]);
    const open = Object.entries(description.paths).filter(([, { get }]) => get?.security?.length === 0);
    expect(open.map(([path]) => path)).toEqual(['/api/v1/health']);
  });
});

describe('the page at /', () => {
  const page = (language: string) => fetch(`${world.url}/`, { headers: { 'accept-language': language } });

  it('says what runs here, in the language of the browser', async () => {
    const [english, japanese] = await Promise.all([(await page('en')).text(), (await page('ja')).text()]);
    expect(english).toContain('This is the Deskside collector');
    expect(japanese).toContain('lang="ja"');
    expect(japanese).toContain('コレクター');
  });

  it('loads nothing from elsewhere, runs nothing, and tells nothing of the fleet', async () => {
    const response = await page('en');
    const text = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).not.toMatch(/<script|src=|https?:\/\//);
    expect(text).not.toContain('pc-tanaka');
    expect(text.match(/<dt>.*<\/dt>/g)).toEqual(['<dt>Version</dt>']);
    expect(text.match(/href="([^"]+)"/)?.[1]).toBe('/api/v1/openapi.json');
    expect((await fetch(`${world.url}/api/v1/openapi.json`)).status).toBe(200);
  });
});
