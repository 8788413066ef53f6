// A file that a person named, as text.
import { readFile } from 'node:fs/promises';
import { ConfigError, messageOf } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import { unreadableText } from './failures.ts';

/** @throws ConfigError that names the file. */
export async function textOfFile(file: string, language: Language): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new ConfigError(unreadableText(file, code, messageOf(error))[language], { code: 'NO_FILE' });
  }
}
