import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { parseKeychain } from '../../../agent/checks/certificates.darwin.ts';
import { parseCertificates } from '../../../agent/checks/certificates.parse.ts';
import { certificates } from '../../../agent/checks/certificates.ts';
import { parseStores } from '../../../agent/checks/certificates.win32.ts';
import type { Certificates } from '../../../proto/gen/types.ts';
import { CheckError } from '../../../shared/errors.ts';
import { machineWith } from './changes/machine.ts';

/** openssl req -x509 -subj "/O=Example GmbH/CN=Prüf-CA"; its fingerprint and end as openssl x509 prints them. */
const CA = `-----BEGIN CERTIFICATE-----
MIIBqTCCAU+gAwIBAgIUH2IX/GGTt1vxUWdP8wOnAG2yFeUwCgYIKoZIzj0EAwIw
KjEVMBMGA1UECgwMRXhhbXBsZSBHbWJIMREwDwYDVQQDDAhQcsO8Zi1DQTAeFw0y
NjExMjIxNDIyNDJaFw0zNjExMTkxNDIyNDJaMCoxFTATBgNVBAoMDEV4YW1wbGUg
R21iSDERMA8GA1UEAwwIUHLDvGYtQ0EwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
AAQacPUJ+EZjloPOVPqfLH+1J39hogpMEuwfNGn7uLMaw93cwYM0IkVk3/DvClT7
qLYRwc/JjyYE39i/LliiCDNSo1MwUTAdBgNVHQ4EFgQUrlhF3sOvyXNgGPIHA3h8
PPrJasMwHwYDVR0jBBgwFoAUrlhF3sOvyXNgGPIHA3h8PPrJasMwDwYDVR0TAQH/
BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAlGWOA7JpEebnErUrdEM3Jww/U/KO
+ThN+5ppKJGbsW8CIH6m2HBIW54Vvd9P9Bcix7KQugYm06oIEz6ZUFbnW5PL
-----END CERTIFICATE-----
`;
/** The same for "/CN=pc.example.org", which may not issue others. */
const LEAF = `-----BEGIN CERTIFICATE-----
MIIBhTCCASqgAwIBAgIUa3XRlwVOEkbY0yx36zrKShXrE1cwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOcGMuZXhhbXBsZS5vcmcwHhcNMjYxMTIyMTQyMjQyWhcNMzYx
MTE5MTQyMjQyWjAZMRcwFQYDVQQDDA5wYy5leGFtcGxlLm9yZzBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABMv9lJYRVPQEcH0q/KYEwrLozNIw8aG0e888R9rXWi/O
2HzZIMcvNLyCnAfkcCXnqX5V/JT/XtHOqmExJPNDjxSjUDBOMB0GA1UdDgQWBBT7
vgI0pDPE3uP1xzXx9ykHZjTmmDAfBgNVHSMEGDAWgBT7vgI0pDPE3uP1xzXx9ykH
ZjTmmDAMBgNVHRMBAf8EAjAAMAoGCCqGSM49BAMCA0kAMEYCIQDId7VCNy7wOZKD
gqWdL/oQKgzf5lpheXf1ocSgbr6KRgIhAO74i70el6lurdu9Opb4lJtKM50m3ojn
3n0X9PXDImpj
-----END CERTIFICATE-----
`;
const ROOT_ID = '0dd1337518211f77bbe20d79027408e1a6c8bc901f2f8377c071bb989069b9e1';
const LEAF_ID = '4987ebf9ce6c33b8c8603e2cae9464ce6694ed021a768017edf99f7df3d7d211';
const NONE = { own: [], added_roots: [], own_unread: [], roots_unread: [] };
const ends = { expires_at_ms: Date.parse('2036-11-19T14:22:42Z') };
const der = (pem: string) => Buffer.from(pem.replaceAll(/-----.*-----|\n/g, ''), 'base64');

async function onLinux(files: Record<string, string>, closed: string[] = []): Promise<Certificates> {
  const paths = Object.fromEntries(closed.map((path) => [path, { denied: true }]));
  const { facts } = await certificates.on.linux!(machineWith(files, { paths }), {
    memory: undefined,
    surroundings: {},
  });
  return facts as Certificates;
}

describe('a certificate', () => {
  const root = { id: ROOT_ID, subject: 'CN=Prüf-CA, O=Example GmbH', ...ends, place: 'here' };

  it('is read as openssl reads it, in PEM and in DER', () => {
    expect(parseCertificates(CA, 'here')).toEqual([root]);
    expect(parseCertificates(der(CA).toString('latin1'), 'here')).toEqual([root]);
  });

  it('is one of as many as a file holds; damage and text beside them do not count', () => {
    const damaged = CA.replace('MIIB', 'AAAA');
    expect(parseCertificates(`# notes\n${CA}${damaged}${LEAF}`, 'here').map(({ id }) => id)).toEqual([
      ROOT_ID,
      LEAF_ID,
    ]);
    expect(parseCertificates('', 'here')).toEqual([]);
  });
});

describe('certificates on Linux', () => {
  it('are its own by the names of keys, without the chain, and those of Let’s Encrypt', async () => {
    const { own } = await onLinux({
      '/etc/ssl/private/web.key': 'never read',
      '/etc/ssl/private/ssl-cert-snakeoil.key': '',
      '/etc/ssl/certs/web.pem': LEAF + CA,
      '/etc/ssl/certs/ssl-cert-snakeoil.pem': CA,
      '/etc/letsencrypt/live/pc.example.org/cert.pem': CA,
      '/etc/letsencrypt/live/README': '',
    });
    expect(own).toEqual([
      { id: LEAF_ID, subject: 'CN=pc.example.org', ...ends, place: '/etc/ssl/certs/web.pem' },
      expect.objectContaining({ id: ROOT_ID, place: '/etc/letsencrypt/live/pc.example.org/cert.pem' }),
    ]);
  });

  it('are added roots in the folders of all distributions, once each', async () => {
    const { added_roots } = await onLinux({
      '/usr/local/share/ca-certificates/corp/root.crt': CA,
      '/usr/local/share/ca-certificates/README': CA,
      '/etc/pki/ca-trust/source/anchors/again.pem': CA,
    });
    expect(added_roots).toMatchObject([{ id: ROOT_ID, place: '/usr/local/share/ca-certificates/corp/root.crt' }]);
  });

  it('may be none', async () => {
    expect(await onLinux({ '/etc/hosts': '' })).toEqual(NONE);
  });

  it('are read as far as this account may, and the places named where it may not', async () => {
    const files = {
      '/etc/ssl/private/web.key': 'never read',
      '/etc/pki/tls/private/mail.key': 'never read',
      '/etc/pki/tls/private/old.key': 'never read',
      '/etc/pki/tls/certs/mail.crt': LEAF,
      '/etc/pki/tls/certs/old.crt': CA,
      '/usr/local/share/ca-certificates/corp.crt': CA,
    };
    const closed = ['/etc/ssl/private', '/etc/letsencrypt/live', '/etc/pki/tls/certs/old.crt'];
    const facts = await onLinux(files, [...closed, '/etc/pki/trust/anchors']);
    expect(facts).toMatchObject({ own: [{ id: LEAF_ID }], added_roots: [{ id: ROOT_ID }] });
    expect(facts.own_unread).toEqual(['/etc/ssl/private', '/etc/pki/tls/certs/old.crt', '/etc/letsencrypt/live']);
    expect(facts.roots_unread).toEqual(['/etc/pki/trust/anchors']);
  });

  it('are not known at all where reading fails otherwise', async () => {
    const host = machineWith({});
    const list = () => Promise.reject(new CheckError('timeout', 'list /etc/ssl/private'));
    const read = certificates.on.linux!({ ...host, list }, { memory: undefined, surroundings: {} });
    await expect(read).rejects.toMatchObject({ reason: 'timeout' });
  });
});

describe('certificates elsewhere', () => {
  it('come from the stores of Windows, one of them or many', () => {
    const answer = { Own: der(LEAF).toString('base64'), Roots: [der(CA).toString('base64'), 'AAAA'] };
    expect(parseStores(answer)).toEqual({
      ...NONE,
      own: [{ id: LEAF_ID, subject: 'CN=pc.example.org', ...ends, place: 'LocalMachine\\My' }],
      added_roots: [{ id: ROOT_ID, subject: 'CN=Prüf-CA, O=Example GmbH', ...ends, place: 'LocalMachine\\Root' }],
    });
  });

  it('come from the keychain of macOS, told apart by what they may do', () => {
    const { own, added_roots } = parseKeychain(LEAF + CA);
    expect([own.map(({ id }) => id), added_roots.map(({ id }) => id)]).toEqual([[LEAF_ID], [ROOT_ID]]);
  });
});
