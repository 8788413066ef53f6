import { freePort, startProgram } from './program.ts';
import type { Queried } from './queried.ts';

export const nodeExporter: Queried = {
  name: 'prometheus-node-exporter',
  path: '/usr/bin/prometheus-node-exporter',
  note: 'one scrape of all its default collectors',
  async start(path) {
    const port = await freePort();
    const program = startProgram(path, [`--web.listen-address=127.0.0.1:${port}`]);
    const ask = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { connection: 'close' } });
      return (await answer.arrayBuffer()).byteLength;
    };
    return { ...program, ask };
  },
};
