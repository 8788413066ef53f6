// `npm run simulate -- --scenario <name>`: a made-up fleet and its bad day; see --help.
import { ConfigError, messageOf } from '../shared/errors.ts';
import { helpText, readOptions } from './simulate/options.ts';
import { summaryOf } from './simulate/result.ts';
import { simulate } from './simulate/run.ts';

const EXIT = { met: 0, unmet: 1, usage: 2 } as const;

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = untilAsked();
  try {
    const options = readOptions(process.argv.slice(2));
    if (!options) {
      console.log(helpText());
      return EXIT.met;
    }
    const result = await simulate(options, asked);
    console.log(summaryOf(result));
    if (options.json) console.log(JSON.stringify(result));
    return result.unmet.length === 0 ? EXIT.met : EXIT.unmet;
  } catch (error) {
    console.error(asked.aborted ? 'stopped' : messageOf(error));
    return error instanceof ConfigError && error.code === 'USAGE' ? EXIT.usage : EXIT.unmet;
  }
}

/** From the first moment on, so that nothing started is left behind; asking twice ends nothing sooner. */
function untilAsked(): AbortSignal {
  const asking = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asking.abort());
  return asking.signal;
}
