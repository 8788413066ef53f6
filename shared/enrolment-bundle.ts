// The one string a person carries from the collector to a new PC. It names the
// collector so exactly that the agent can not be lured to another one.
import { ConfigError, messageOf } from './errors.ts';
import type { Text } from './text.ts';

const PREFIX = 'deskside-enrol-1.';
const SECRET_BYTES = 24;

export interface EnrolmentBundle {
  /** Where the collectors listen: "wss://host:port". */
  urls: string[];
  /** SHA-256 over the root key's SPKI, hex. */
  rootKey: string;
  /** SHA-256 over the SPKI of the CA that signs the collectors' TLS certificates, hex. */
  ca: string;
  /** Names the token in the collector's list. */
  token: string;
  /** 24 random bytes, base64url. It never crosses the wire. */
  secret: string;
}

/** "deskside-enrol-1." and base64url of the JSON. */
export function formatBundle({ urls, rootKey, ca, token, secret }: EnrolmentBundle): string {
  return PREFIX + Buffer.from(JSON.stringify({ urls, rootKey, ca, token, secret })).toString('base64url');
}

/** @throws ConfigError saying what is wrong with it and what to do. */
export function parseBundle(text: string): EnrolmentBundle {
  const written = text.trim();
  if (!written.startsWith(PREFIX)) {
    throw unusable({
      en: `it does not begin with "${PREFIX}". Copy the whole string, or update this agent`,
      ja: `"${PREFIX}" で始まっていません。全体をコピーし直すか、このエージェントを更新してください`,
    });
  }
  const fields = fieldsOf(written.slice(PREFIX.length));
  const problems = problemsOf(fields);
  if (problems.length > 0) {
    const what = problems.join('; ');
    throw unusable({ en: `${what}. Ask for a new one`, ja: `${what}。新しいものを管理者に依頼してください` });
  }
  const { urls, rootKey, ca, token, secret } = fields as unknown as EnrolmentBundle;
  return { urls, rootKey: rootKey.toLowerCase(), ca: ca.toLowerCase(), token, secret };
}

/** The bytes of a bundle's secret. */
export function secretOf(bundle: EnrolmentBundle): Uint8Array {
  return Buffer.from(bundle.secret, 'base64url');
}

function fieldsOf(encoded: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    if (fields !== null && typeof fields === 'object') return fields as Record<string, unknown>;
  } catch (error) {
    throw cutOff(` (${messageOf(error)})`);
  }
  throw cutOff('');
}

function problemsOf({ urls, rootKey, ca, token, secret }: Record<string, unknown>): string[] {
  const isPin = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value);
  const problems: string[] = [];
  if (!Array.isArray(urls) || urls.length === 0) problems.push('urls: names no collector');
  else problems.push(...urls.filter((url) => !isSecureUrl(url)).map((url) => `urls: ${url} is no wss:// address`));
  if (!isPin(rootKey)) problems.push('rootKey: no SHA-256 in hex');
  if (!isPin(ca)) problems.push('ca: no SHA-256 in hex');
  if (typeof token !== 'string' || token === '') problems.push('token: missing');
  if (typeof secret !== 'string' || Buffer.from(secret, 'base64url').length !== SECRET_BYTES) {
    problems.push(`secret: not ${SECRET_BYTES} bytes in base64url`);
  }
  return problems;
}

function isSecureUrl(url: unknown): boolean {
  return typeof url === 'string' && URL.canParse(url) && new URL(url).protocol === 'wss:';
}

function cutOff(why: string): ConfigError {
  return unusable({
    en: `it is cut off or was changed on the way${why}. Copy the whole string`,
    ja: `途中で切れているか、内容が変わっています${why}。全体をコピーし直してください`,
  });
}

function unusable({ en, ja }: Text): ConfigError {
  const text = { en: `This enrolment bundle can't be used: ${en}.`, ja: `この登録用の文字列は使えません: ${ja}。` };
  return new ConfigError(text, { code: 'ENROLMENT_BUNDLE' });
}
