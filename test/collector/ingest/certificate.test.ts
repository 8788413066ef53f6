import { connect, type PeerCertificate } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { days } from '../../../shared/duration.ts';
import { logIn } from '../../support/raw-agent.ts';
import { soon } from '../../support/soon.ts';
import { type Ground, openGround } from './ground.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround({ certificateMs: 20 });
});
afterAll(() => ground.close());

/** What the listener shows now. Its dates are the test's own, so the client does not judge them. */
function shown(): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const at = { port: ground.where.port, host: '127.0.0.1', servername: 'localhost', rejectUnauthorized: false };
    const socket = connect(at, () => {
      resolve(socket.getPeerCertificate());
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

describe('the certificate of a running gateway', () => {
  it('is renewed after 60 days without a restart, and nobody is cut off', async () => {
    const { identity } = await ground.machine();
    const { agent } = await logIn(ground.where, identity);
    const before = await shown();
    ground.clock.now += days(61);
    await soon(async () => expect((await shown()).serialNumber).not.toBe(before.serialNumber));
    expect(agent.ws.readyState).toBe(agent.ws.OPEN);
    agent.ws.terminate();
  });
});
