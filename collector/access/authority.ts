// Who this collector is: the keys it greets agents with and the certificate it
// shows. Made at the first start, read at every later one.
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { makePrivateFolder } from '../../shared/private-files.ts';
import { openSigningKeys } from './signing-keys.ts';
import { type BroughtCertificate, broughtTls, builtInTls, type TlsIdentity } from './tls-identity.ts';

export interface AuthorityOptions {
  /** Names and addresses under which agents reach this collector, besides its own. */
  names?: readonly string[];
  /** Instead of the certificate made here. */
  certificate?: BroughtCertificate;
  /** Milliseconds; default Date.now. */
  now?: () => number;
}

export interface Authority {
  /** SPKI (DER) of the key agents pin, and hex of its SHA-256. */
  readonly rootKey: Uint8Array;
  readonly rootFingerprint: string;
  readonly signingKey: KeyObject;
  /** SPKI (DER). */
  readonly signingKeySpki: Uint8Array;
  readonly endorsement: Uint8Array;
  /** What TLS shows at present. */
  tls(): TlsIdentity;
  /** Renews a due leaf, or reads a brought certificate again. True when `tls()` is another now. */
  refresh(): Promise<boolean>;
}

/** Where the keys lie within the collector's data folder. */
export function keysFolder(folder: string): string {
  return join(folder, 'keys');
}

/** Everything lies in `folder`/keys. @throws ConfigError naming the file and the mend. */
export async function openAuthority(folder: string, options: AuthorityOptions = {}): Promise<Authority> {
  const { names = [], certificate, now = Date.now } = options;
  const keys = keysFolder(folder);
  makePrivateFolder(keys);
  const readTls = () => (certificate ? broughtTls(certificate, now()) : builtInTls(keys, names, now()));
  const signing = await openSigningKeys(keys);
  let tls = await readTls();
  return {
    ...signing,
    tls: () => tls,
    refresh: async () => {
      const before = tls.cert;
      tls = await readTls();
      return tls.cert !== before;
    },
  };
}
