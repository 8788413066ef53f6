// The page at "/": says what runs here to whoever opens the address in a browser,
// hence nothing about the fleet.
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Language } from '../../shared/language.ts';
import { languageOf } from './language.ts';
import type { ApiParts } from './parts.ts';

const STYLE = `
:root { color-scheme: light dark }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 38rem; margin: 12vh auto; padding: 0 1.5rem }
h1 { font-weight: 600; margin-bottom: 0 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; font-variant-numeric: tabular-nums }
dd { margin: 0 }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export function addHome(app: FastifyInstance, { version }: Pick<ApiParts, 'version'>): void {
  app.get('/', { schema: { hide: true } }, async (request, reply) => {
    const language = languageOf(undefined, request.headers['accept-language']);
    return reply
      .headers({ 'content-security-policy': POLICY, 'content-language': language, vary: 'accept-language' })
      .type('text/html; charset=utf-8')
      .send(page(language, version));
  });
}

const WORDS: Record<Language, Record<'lead' | 'version' | 'api' | 'cli', string>> = {
  en: {
    lead: 'This is the Deskside collector. It watches over PCs for their help desk.',
    version: 'Version',
    api: 'Description of the REST API (OpenAPI 3.1)',
    cli: 'On this computer, <code>deskside machines ls</code> shows the fleet.',
  },
  ja: {
    lead: 'Deskside コレクターが動作しています。ヘルプデスクのために PC を見守ります。',
    version: 'バージョン',
    api: 'REST API の定義 (OpenAPI 3.1)',
    cli: 'このコンピューターで <code>deskside machines ls</code> を実行すると、PC の一覧が表示されます。',
  },
};

function page(language: Language, version: string): string {
  const words = WORDS[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Deskside</title>
<style>${STYLE}</style>
<h1>Deskside</h1>
<p>${words.lead}</p>
<dl>
<dt>${words.version}</dt><dd>${version}</dd>
</dl>
<p>${words.cli}</p>
<p><a href="/api/v1/openapi.json">${words.api}</a></p>
</html>
`;
}
