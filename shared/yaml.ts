// What is wrong with a YAML file that people write, said to them.
import type { YAMLParseError, YAMLWarning } from 'yaml';
import { messageOf } from './errors.ts';

/** The commonest slip is an unquoted text with ": " or a leading "!" in it. */
export function syntaxProblem({ code, message }: YAMLParseError | YAMLWarning): string {
  const what = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  const unquoted = code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'TAG_RESOLVE_FAILED' || code === 'UNEXPECTED_TOKEN';
  return unquoted ? `${what}; put the text in quotes` : what;
}

type Content = { ok: true; value: unknown } | { ok: false; problem: string };

/** The values of a document without syntax errors; even so an alias may lead nowhere. */
export function contentOf(document: { toJS(): unknown }): Content {
  try {
    return { ok: true, value: document.toJS() };
  } catch (error) {
    return { ok: false, problem: messageOf(error) };
  }
}
