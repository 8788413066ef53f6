// Who this machine is, and whom it trusts: files in the agent's data folder.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spkiOf } from '../../proto/handshake.ts';
import { ConfigError } from '../../shared/errors.ts';
import { idBytes, idText } from '../../shared/id.ts';
import { readPrivate, writePrivate } from '../../shared/private-files.ts';

const KEY = 'agent-key.pem';
const IDENTITY = 'identity.json';
const TICKET = 'session-ticket';
const PENDING = 'pending-enrolment';

/** The collectors an agent belongs to, and how it knows that they are the right ones. */
interface Trust {
  /** "wss://host:port" */
  urls: string[];
  /** SHA-256 over the root key's SPKI, hex. */
  rootKey: string;
  /** SHA-256 over the SPKI of the CA of the collectors' TLS certificates, hex. */
  ca: string;
}

export interface AgentKey {
  privateKey: KeyObject;
  /** SPKI (DER). */
  publicKey: Uint8Array;
}

export interface Identity extends Trust {
  /** 16 bytes. */
  machineId: Uint8Array;
  key: AgentKey;
}

/** Undefined while the machine is not enrolled. @throws ConfigError when its files are damaged. */
export function loadIdentity(folder: string): Identity | undefined {
  const stored = storedIdentity(folder);
  if (stored !== 'damaged') return stored;
  const path = join(folder, IDENTITY);
  const text = {
    en: `${path}: damaged. Put it back from a backup, or enrol this PC again with a new bundle`,
    ja: `${path}: ファイルが壊れています。バックアップから戻すか、新しい登録用の文字列でこの PC を登録し直してください`,
  };
  throw new ConfigError(text, { code: 'IDENTITY' });
}

/** What is damaged is no reason not to enrol: the collector knows the key again. */
export function storedIdentity(folder: string): Identity | 'damaged' | undefined {
  const text = readPrivate(join(folder, IDENTITY));
  const key = loadKey(folder);
  if (text === undefined || key === undefined) return undefined;
  const stored = parse(text);
  return stored ? { ...stored, key } : 'damaged';
}

/** From here on the machine counts as enrolled. */
export function storeIdentity(folder: string, { machineId, urls, rootKey, ca }: Omit<Identity, 'key'>): void {
  const stored = { machineId: idText(machineId), urls, rootKey, ca };
  writePrivate(join(folder, IDENTITY), `${JSON.stringify(stored, null, 2)}\n`);
  rmSync(join(folder, PENDING), { force: true });
}

/** The machine's key pair; made and on the disk before anybody hears of it. */
export function ensureKey(folder: string): AgentKey {
  const known = loadKey(folder);
  if (known) return known;
  const { privateKey } = generateKeyPairSync('ed25519');
  writePrivate(join(folder, KEY), privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  return keyOf(privateKey);
}

/** Sets the identity aside, when a copy of this machine lives under it. */
export function setIdentityAside(folder: string, now: number): void {
  for (const name of [IDENTITY, KEY, TICKET]) {
    const path = join(folder, name);
    if (readPrivate(path) !== undefined) renameSync(path, `${path}.${now}.old`);
  }
}

/** What the last session gave us to show at the next; empty at the first. */
export function loadTicket(folder: string): Uint8Array {
  return Buffer.from(readPrivate(join(folder, TICKET)) ?? '', 'hex');
}

export function storeTicket(folder: string, ticket: Uint8Array): void {
  writePrivate(join(folder, TICKET), Buffer.from(ticket).toString('hex'));
}

/** The bundle to ask again with, while somebody has yet to approve this machine. */
export function pendingBundle(folder: string): string | undefined {
  return readPrivate(join(folder, PENDING));
}

export function storePending(folder: string, bundle: string): void {
  writePrivate(join(folder, PENDING), bundle);
}

/** Linux tells each start of the system apart; elsewhere it is empty. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function loadKey(folder: string): AgentKey | undefined {
  const path = join(folder, KEY);
  const pem = readPrivate(path);
  if (pem === undefined) return undefined;
  try {
    return keyOf(createPrivateKey(pem));
  } catch (cause) {
    const message = {
      en: `${path}: damaged. Put it back from a backup, or enrol this PC with --as-new-machine`,
      ja: `${path}: ファイルが壊れています。バックアップから戻すか、--as-new-machine を付けてこの PC を登録してください`,
    };
    throw new ConfigError(message, { code: 'IDENTITY', cause });
  }
}

function keyOf(privateKey: KeyObject): AgentKey {
  return { privateKey, publicKey: spkiOf(createPublicKey(privateKey)) };
}

function parse(text: string): Omit<Identity, 'key'> | undefined {
  try {
    const { machineId, urls, rootKey, ca } = JSON.parse(text) as Record<string, unknown>;
    const id = idBytes(String(machineId));
    const pins = [rootKey, ca].map(String);
    const [root = '', authority = ''] = pins;
    const whole = Array.isArray(urls) && urls.length > 0 && pins.every((pin) => /^[0-9a-f]{64}$/.test(pin));
    return id && whole ? { machineId: id, urls: urls.map(String), rootKey: root, ca: authority } : undefined;
  } catch {
    return undefined;
  }
}
