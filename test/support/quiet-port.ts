import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/**
 * A port that stays free until the test listens on it, also between two lives of a program: no system
 * gives ports below 32768 to those who ask for any (Linux 32768 on, macOS and Windows 49152 on).
 */
export async function quietPort(): Promise<number> {
  for (;;) {
    const server = createServer().listen(randomInt(17_000, 32_000), '127.0.0.1');
    const listening = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!listening) continue;
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    return port;
  }
}
