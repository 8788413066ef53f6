import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enrol } from '../../../agent/uplink/enrolment.ts';
import { ensureKey, loadIdentity, pendingBundle } from '../../../agent/uplink/identity.ts';
import { CloseCode } from '../../../proto/frames.ts';
import { formatBundle } from '../../../shared/enrolment-bundle.ts';
import { ownFolder } from './bench.ts';
import { openPeer } from './ground.ts';

const AGENT = { agentVersion: '1.2.3' };
const TOKEN = { token: 'token-1', secret: randomBytes(24).toString('base64url') };

describe('enrolling', () => {
  it('makes the machine known and stores whom it trusts, readable for this user only', async () => {
    const peer = await openPeer();
    const folder = ownFolder();
    const { is } = await enrol(peer.bundle, { folder, ...AGENT });
    const identity = loadIdentity(folder);
    expect(is).toBe('enrolled');
    expect(identity).toMatchObject(peer.trust);
    expect(Buffer.from(identity!.machineId)).toEqual(peer.machineId);
    expect(identity!.key.publicKey).toEqual(peer.agentKey);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it('never sends the secret', async () => {
    const peer = await openPeer();
    await enrol(peer.bundle, { folder: ownFolder(), ...AGENT });
    const request = peer.session.frames.at(-1)!.enrol_request!;
    expect(request.token_id).toBe('token-1');
    expect(JSON.stringify(Object.values(request).map((field) => Buffer.from(field).toString('hex')))).not.toContain(
      peer.secret.toString('hex'),
    );
  });

  it('keeps its key over tries, so that a crash before the answer costs no second use', async () => {
    const peer = await openPeer();
    const folder = ownFolder();
    peer.instead = ({ enrol_request }, { socket }) => enrol_request !== undefined && socket.terminate() === undefined;
    await expect(enrol(peer.bundle, { folder, ...AGENT })).rejects.toThrow('No collector could be reached');
    expect(loadIdentity(folder)).toBeUndefined();
    peer.instead = () => false;
    await enrol(peer.bundle, { folder, ...AGENT });
    const keys = peer.sessions.map(({ frames }) => frames.at(-1)!.enrol_request!.public_key);
    expect(keys[0]).toEqual(keys[1]);
  });

  it('keeps the bundle while somebody has to approve, and drops it when that is done', async () => {
    const peer = await openPeer();
    const folder = ownFolder();
    peer.instead = ({ enrol_request }, session) => {
      if (!enrol_request) return false;
      session.send({ enrol_result: { machine_id: new Uint8Array(), pending_approval: true } });
      session.socket.close(CloseCode.PENDING_APPROVAL);
      return true;
    };
    expect(await enrol(peer.bundle, { folder, ...AGENT })).toEqual({ is: 'pending' });
    expect(loadIdentity(folder)).toBeUndefined();
    expect(pendingBundle(folder)).toBe(peer.bundle);
    peer.instead = () => false;
    await enrol(pendingBundle(folder)!, { folder, ...AGENT });
    expect(pendingBundle(folder)).toBeUndefined();
  });

  it('says what is wrong with the token in the words of the collector, and what to do', async () => {
    const peer = await openPeer();
    const bundle = formatBundle({ ...peer.trust, ...TOKEN });
    await expect(enrol(bundle, { folder: ownFolder(), ...AGENT })).rejects.toThrow(
      /This enrolment token is not known here\. Ask for a new enrolment bundle/,
    );
  });

  it('tells nothing to a collector with another root key', async () => {
    const peer = await openPeer();
    const { bundle } = peer;
    peer.rootKey = generateKeyPairSync('ed25519');
    await expect(enrol(bundle, { folder: ownFolder(), ...AGENT })).rejects.toMatchObject({
      name: 'ConfigError',
      code: 'WRONG_COLLECTOR',
    });
    expect(peer.session.frames).toHaveLength(1);
  });

  it('does not even say hello behind a certificate of another CA', async () => {
    const peer = await openPeer();
    const bundle = formatBundle({ ...peer.trust, ca: '0'.repeat(64), ...TOKEN });
    await expect(enrol(bundle, { folder: ownFolder(), ...AGENT })).rejects.toMatchObject({ code: 'UNTRUSTED' });
    expect(peer.sessions).toHaveLength(0);
  });

  it('goes to the next collector when one can not be reached', async () => {
    const peer = await openPeer();
    const secret = peer.secret.toString('base64url');
    const bundle = formatBundle({ ...peer.trust, urls: ['wss://127.0.0.1:1', peer.url], token: 'token-1', secret });
    expect(await enrol(bundle, { folder: ownFolder(), ...AGENT })).toMatchObject({ is: 'enrolled' });
  });

  it('takes a new key when the machine is a copy of another, and keeps the old files', async () => {
    const peer = await openPeer();
    const folder = ownFolder();
    await enrol(peer.bundle, { folder, ...AGENT });
    const before = peer.agentKey;
    await enrol(peer.bundle, { folder, ...AGENT, asNewMachine: true });
    expect(peer.agentKey).not.toEqual(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.old'))).toHaveLength(2);
  });
});

describe('the identity', () => {
  it('is refused when its files are damaged, by name', () => {
    const folder = ownFolder();
    ensureKey(folder);
    writeFileSync(join(folder, 'identity.json'), '{"machineId":"x"');
    expect(() => loadIdentity(folder)).toThrow(/identity\.json: damaged\. Put it back .*, or enrol this PC again/);
    writeFileSync(join(folder, 'agent-key.pem'), 'nothing');
    expect(() => loadIdentity(folder)).toThrow(/agent-key\.pem: damaged/);
  });

  it('keeps its key pair as PEM', () => {
    const folder = ownFolder();
    const key = ensureKey(folder);
    expect(ensureKey(folder).publicKey).toEqual(key.publicKey);
    expect(readFileSync(join(folder, 'agent-key.pem'), 'utf8')).toContain('BEGIN PRIVATE KEY');
  });
});
