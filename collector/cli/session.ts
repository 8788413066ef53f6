// What one call of the program works with: the collector, the reader, the way out.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError, messageOf } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import { type Client, openClient } from './client.ts';
import { closedTokenText, noTokenText } from './failures.ts';
import { type Format, type Output, openOutput } from './output.ts';
import type { Reader } from './reader.ts';
import { whereabouts } from './whereabouts.ts';

export interface Session {
  client: Client;
  reader: Reader;
  output: Output;
  limit: number;
  /** @throws ConfigError that says why there is none. */
  token(): Promise<string>;
}

/** The options that every verb takes. */
export interface GlobalOptions {
  output: Format;
  url?: string;
  token?: string;
  data?: string;
  config?: string;
  limit: number;
  color: boolean;
}

export function openSession(options: GlobalOptions, language: Language): Session {
  const { stdout, stderr, env } = process;
  const reader: Reader = {
    language,
    now: Date.now(),
    width: (stdout.isTTY && stdout.columns) || Number(env['COLUMNS']) || Number.POSITIVE_INFINITY,
    color: options.color && stdout.isTTY === true && !env['NO_COLOR'],
  };
  const sink = {
    stdout: (text: string) => void stdout.write(text),
    stderr: (text: string) => void stderr.write(text),
  };
  const token = () => tokenOf(options, language);
  return {
    client: openClient({
      url: options.url ?? whereabouts(options.config).url,
      token,
      tokenFrom: () => tokenSource(options),
      language,
    }),
    reader,
    output: openOutput(options.output, reader, sink),
    limit: options.limit,
    token,
  };
}

/** Where `tokenOf` found it, for whoever has to mend it there. */
function tokenSource(options: GlobalOptions): string {
  const { token } = options;
  if (!token) return tokenFile(options);
  return token === process.env['DESKSIDE_TOKEN'] ? 'DESKSIDE_TOKEN' : '--token';
}

function tokenFile({ data, config }: Pick<GlobalOptions, 'data' | 'config'>): string {
  return join(data ?? whereabouts(config).dataFolder, 'api-token');
}

/** Given by name or variable, else the one the collector on this machine made for its staff. */
async function tokenOf(options: GlobalOptions, language: Language): Promise<string> {
  if (options.token) return options.token.trim();
  const file = tokenFile(options);
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const text = missing ? noTokenText(file) : closedTokenText(file, messageOf(error));
    throw new ConfigError(text[language], { code: 'NO_TOKEN' });
  }
}
