// `npm run bench -- <name>`: measures a part of Deskside on this machine.
import { ConfigError } from '../../shared/errors.ts';
import { hint } from '../../shared/problems.ts';
import { exitCodeOf } from '../../shared/program.ts';

const BENCHES: Record<string, () => Promise<void>> = {
  agent: async () => await (await import('./agent/footprint.ts')).measureFootprints(process.argv.slice(3)),
  receive: async () => await (await import('./receive/receive.ts')).measureReceive(process.argv.slice(3)),
};

process.exitCode = await exitCodeOf(async () => {
  const name = process.argv[2] ?? '';
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!bench)
    throw new ConfigError(`there is no bench "${name}"${hint(name, Object.keys(BENCHES))}`, { code: 'BENCH' });
  await bench();
});
