import type { Certificate, Certificates } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { eachOnce, parseCertificates } from './certificates.parse.ts';
import { type AsFarAsAllowed, asFarAsAllowed } from './unread.ts';

/** Where administrators put root CAs of their own: Debian, Red Hat, Arch, SUSE. */
const ANCHORS = [
  '/usr/local/share/ca-certificates',
  '/etc/pki/ca-trust/source/anchors',
  '/etc/ca-certificates/trust-source/anchors',
  '/etc/pki/trust/anchors',
];
/** Folders of private keys, whose names lead to this machine's own certificates. */
const KEYS: [string, string[]][] = [
  ['/etc/ssl/private', ['/etc/ssl/certs', '/etc/ssl']],
  ['/etc/pki/tls/private', ['/etc/pki/tls/certs']],
];
const LETS_ENCRYPT = '/etc/letsencrypt/live';
/** Made at installation, for tests. */
const PLACEHOLDER = /^(?:ssl-cert-snakeoil|localhost|postfix)\b/;
const FORM = /\.(?:crt|pem|cer|der)$/;

export async function readLinuxCertificates(host: Host): Promise<Certificates> {
  const [own, roots] = [asFarAsAllowed(host), asFarAsAllowed(host)];
  return {
    own: eachOnce(await ownCertificates(own)),
    added_roots: eachOnce(await addedRoots(roots)),
    own_unread: own.unread(),
    roots_unread: roots.unread(),
  };
}

async function ownCertificates(host: AsFarAsAllowed): Promise<Certificate[]> {
  const found: Certificate[] = [];
  for (const [keys, folders] of KEYS) {
    for (const key of (await host.list(keys)) ?? []) {
      if (PLACEHOLDER.test(key)) continue;
      const stem = key.replace(/\.(?:key|pem)$/, '');
      const places = folders.flatMap((folder) => ['pem', 'crt'].map((form) => `${folder}/${stem}.${form}`));
      for (const place of places) found.push(...(await firstOf(host, place)));
    }
  }
  for (const name of (await host.list(LETS_ENCRYPT)) ?? []) {
    found.push(...(await firstOf(host, `${LETS_ENCRYPT}/${name}/cert.pem`)));
  }
  return found;
}

/** The rest of the file is the chain, which is not this machine's. */
async function firstOf(host: AsFarAsAllowed, place: string): Promise<Certificate[]> {
  return (await certificatesIn(host, place)).slice(0, 1);
}

async function addedRoots(host: AsFarAsAllowed): Promise<Certificate[]> {
  const found: Certificate[] = [];
  for (const folder of ANCHORS)
    for (const place of await filesIn(host, folder)) found.push(...(await certificatesIn(host, place)));
  return found;
}

/** Folders within count too; links of folders do not. */
async function filesIn(host: AsFarAsAllowed, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const name of (await host.list(folder)) ?? []) {
    const path = `${folder}/${name}`;
    if (FORM.test(name)) files.push(path);
    else if ((await host.inspect(path))?.kind === 'folder') files.push(...(await filesIn(host, path)));
  }
  return files;
}

async function certificatesIn(host: AsFarAsAllowed, place: string): Promise<Certificate[]> {
  return parseCertificates((await host.readFile(place, { latin1: true })) ?? '', place);
}
