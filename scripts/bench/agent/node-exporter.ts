import { request } from 'node:http';
import { freePort, startProgram } from './program.ts';
import type { Queried } from './queried.ts';

export const nodeExporter: Queried = {
  name: 'prometheus-node-exporter',
  path: '/usr/bin/prometheus-node-exporter',
  note: 'one scrape of all its default collectors',
  async start(path) {
    const port = await freePort();
    const program = startProgram(path, [`--web.listen-address=127.0.0.1:${port}`]);
    const ask = () => bytesOfScrape(port);
    return { ...program, ask, first: ask };
  },
};

/** Compressed, as Prometheus asks for it. */
function bytesOfScrape(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip' };
    const asked = request({ host: '127.0.0.1', port, path: '/metrics', headers, agent: false }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.socket.bytesRead));
    });
    asked.once('error', reject);
    asked.end();
  });
}
