// `npm run bench -- <name>`: measures a part of Deskside on this machine.
import { ConfigError } from '../../shared/errors.ts';
import { hint } from '../../shared/problems.ts';
import { exitCodeOf } from '../../shared/program.ts';

interface Bench {
  about: string;
  /** With the options behind its name. */
  measure(args: string[]): Promise<void>;
}

const BENCHES: Record<string, Bench> = {
  agent: {
    about: 'what the agent costs a PC in a day, beside node_exporter and zabbix-agent2 [--idle S] [--day S] [--json]',
    measure: async (args) => (await import('./agent/footprint.ts')).measureFootprints(args),
  },
  receive: {
    about: 'events that the desk judges a second of CPU, beside storing them [--machines N] [--rounds N] [--batches N]',
    measure: async (args) => (await import('./receive/receive.ts')).measureReceive(args),
  },
};

process.exitCode = await exitCodeOf(async () => {
  const [name = '--help', ...args] = process.argv.slice(2);
  if (name === '--help') return console.log(usage());
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!bench)
    throw new ConfigError(`there is no bench "${name}"${hint(name, Object.keys(BENCHES))}`, { code: 'BENCH' });
  await bench.measure(args);
});

function usage(): string {
  const lines = Object.entries(BENCHES).map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`);
  return ['npm run bench -- <name> [options]', '', ...lines].join('\n');
}
