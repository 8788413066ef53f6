import { createPublicKey, X509Certificate } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, connect as tlsConnect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAuthority } from '../../../collector/access/authority.ts';
import { fingerprintOf, spkiOf, verifyFor } from '../../../proto/handshake.ts';
import { days } from '../../../shared/duration.ts';
import { ConfigError } from '../../../shared/errors.ts';

const NOW = Date.UTC(2026, 10, 22);
let folder: string;
const keyFile = (name: string) => join(folder, 'keys', name);
const open = (at = NOW, names: string[] = []) => openAuthority(folder, { now: () => at, names });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskside-authority-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the authority', () => {
  it('is the same collector after a restart', async () => {
    const [first, second] = [await open(), await open(NOW + days(1))];
    expect(second.rootFingerprint).toBe(first.rootFingerprint);
    expect(second.signingKeySpki).toEqual(first.signingKeySpki);
    expect(second.tls()).toEqual(first.tls());
  });

  it('endorses its signing key with the root key that agents pin', async () => {
    const { rootKey, rootFingerprint, signingKey, signingKeySpki, endorsement } = await open();
    expect(verifyFor('signing-key', signingKeySpki, rootKey, endorsement)).toBe(true);
    expect(Buffer.from(fingerprintOf(rootKey)).toString('hex')).toBe(rootFingerprint);
    expect(Buffer.from(spkiOf(createPublicKey(signingKey)))).toEqual(Buffer.from(signingKeySpki));
  });

  it('keeps its keys to itself', async () => {
    await open();
    for (const name of ['root-key.pem', 'signing-key.pem', 'tls-ca.pem', 'tls.pem']) {
      expect((await stat(keyFile(name))).mode & 0o777).toBe(0o600);
    }
  });

  it('takes away what others may do with a key', async () => {
    await open();
    await chmod(keyFile('root-key.pem'), 0o644);
    await open();
    expect((await stat(keyFile('root-key.pem'))).mode & 0o777).toBe(0o600);
  });

  it.each(['root-key.pem', 'signing-key.pem', 'tls-ca.pem', 'tls.pem'])(
    'says which file is damaged: %s',
    async (name) => {
      await open();
      const whole = await readFile(keyFile(name), 'utf8');
      await writeFile(keyFile(name), whole.slice(0, whole.length / 2));
      const failure = await open().catch((error) => error);
      expect(failure).toBeInstanceOf(ConfigError);
      expect(failure.message).toContain(keyFile(name));
      expect(failure.message).toMatch(/backup|remove it/);
    },
  );

  it.each(['root-key.pem', 'tls-ca.pem'])('does not quietly become another collector when %s is gone', async (name) => {
    await open();
    await unlink(keyFile(name));
    await expect(open()).rejects.toThrow(/backup/);
  });

  it('names the folder that can not be made', async () => {
    await writeFile(join(folder, 'keys'), 'a file');
    await expect(open()).rejects.toThrow(join(folder, 'keys'));
  });
});

describe('the built-in certificate', () => {
  it('carries the configured names and this machine under each of its own', async () => {
    const cert = new X509Certificate((await open(NOW, ['desk.example', '10.0.0.5'])).tls().cert);
    for (const name of ['desk.example', 'localhost', hostname()]) expect(cert.checkHost(name)).toBe(name);
    for (const address of ['10.0.0.5', '127.0.0.1', '::1']) expect(cert.checkIP(address)).toBe(address);
  });

  it('is made for 90 days and made anew after 60, by the same CA', async () => {
    const authority = await open();
    const cert = new X509Certificate(authority.tls().cert);
    expect(cert.validToDate.getTime()).toBe(NOW + days(90));
    expect((await open(NOW + days(59))).tls()).toEqual(authority.tls());
    const renewed = (await open(NOW + days(61))).tls();
    expect(renewed.cert).not.toBe(authority.tls().cert);
    expect(renewed.caFingerprint).toBe(authority.tls().caFingerprint);
  });

  it('is renewed while the collector runs', async () => {
    const clock = { now: NOW };
    const authority = await openAuthority(folder, { now: () => clock.now });
    expect(await authority.refresh()).toBe(false);
    clock.now += days(61);
    expect(await authority.refresh()).toBe(true);
    expect(new X509Certificate(authority.tls().cert).validToDate.getTime()).toBe(clock.now + days(90));
  });

  it('is made anew when a name is added', async () => {
    await open();
    const cert = new X509Certificate((await open(NOW, ['new.example'])).tls().cert);
    expect(cert.checkHost('new.example')).toBe('new.example');
  });

  it('stays the same with names that Windows machines may have', async () => {
    expect((await open(NOW, ['DESK_01'])).tls()).toEqual((await open(NOW, ['DESK_01'])).tls());
  });

  it('is sent with its CA, whose key is what agents pin', async () => {
    const { key, cert, caFingerprint } = (await open(Date.now())).tls();
    const server = createServer({ key, cert }, (socket) => socket.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const socket = tlsConnect({ port, host: '127.0.0.1', servername: 'localhost', ca: cert });
    await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
    const top = new X509Certificate(socket.getPeerCertificate(true).issuerCertificate.raw);
    expect(Buffer.from(fingerprintOf(spkiOf(top.publicKey))).toString('hex')).toBe(caFingerprint);
    socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('a brought certificate', () => {
  const bring = (cert: string, key: string) => openAuthority(folder, { now: () => NOW, certificate: { cert, key } });

  /** Taken from another collector's CA. */
  async function brought(): Promise<{ cert: string; key: string }> {
    const { key, cert } = (await open()).tls();
    const paths = { cert: join(folder, 'brought.pem'), key: join(folder, 'brought.key') };
    await writeFile(paths.cert, cert);
    await writeFile(paths.key, key);
    return paths;
  }

  it('is shown instead, and read again when it changes', async () => {
    const { cert, key } = await brought();
    const authority = await bring(cert, key);
    expect(authority.tls().cert).toBe(await readFile(cert, 'utf8'));
    const newer = (await open(NOW, ['renewed.example'])).tls();
    await writeFile(cert, newer.cert);
    await writeFile(key, newer.key);
    expect(await authority.refresh()).toBe(true);
    expect(authority.tls().cert).toBe(newer.cert);
  });

  it('is refused with its path when it is missing, broken, over, or has another key', async () => {
    const { cert, key } = await brought();
    await expect(bring('/nowhere/cert.pem', key)).rejects.toThrow('/nowhere/cert.pem');
    await expect(bring(cert, keyFile('root-key.pem'))).rejects.toThrow('does not belong');
    await expect(openAuthority(folder, { now: () => NOW + days(91), certificate: { cert, key } })).rejects.toThrow(
      /is over/,
    );
    await writeFile(cert, 'nothing');
    await expect(bring(cert, key)).rejects.toThrow(cert);
  });
});
