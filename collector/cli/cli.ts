// Deskside on the command line of the staff: options that all verbs take, and the verbs.
import { Command, InvalidArgumentError, Option } from 'commander';
import { defaultConfigFile } from '../../shared/paths.ts';
import { VERBS } from './catalog.ts';
import { FORMATS } from './output.ts';
import { type GlobalOptions, openSession } from './session.ts';
import type { Run } from './verb.ts';

const LIMIT = 10_000;

/** Throws CommanderError for wrong usage, our own errors for the rest. */
export function openCli(version: string): Command {
  const program = new Command('deskside')
    .description('Asks the collector what the fleet looks like, what is wrong with it, and moves the work on it')
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .showHelpAfterError("'deskside --help' lists what there is.")
    .addOption(new Option('-o, --output <format>', 'how to answer').choices(FORMATS).default('table'))
    .addOption(
      new Option('--url <url>', 'where the collector listens (default: as its settings say)').env('DESKSIDE_URL'),
    )
    .addOption(new Option('--token <token>', 'API token; else from the data folder').env('DESKSIDE_TOKEN'))
    .addOption(
      new Option(
        '--data <folder>',
        "the collector's data folder, with the file api-token (default: as its settings say)",
      ),
    )
    .addOption(
      new Option('--config <file>', `the collector's settings (default: ${defaultConfigFile()})`).env(
        'DESKSIDE_CONFIG',
      ),
    )
    .addOption(new Option('--lang <language>', 'of titles and texts (default: as the shell)').choices(['en', 'ja']))
    .addOption(new Option('--limit <rows>', 'rows of a list').default(50).argParser(limitOf))
    .option('--no-color', 'no colours; NO_COLOR does the same');

  const run: Run =
    (does) =>
    async (...given) => {
      const session = openSession(program.opts<GlobalOptions>());
      try {
        await does(session, ...given);
      } finally {
        await session.client.close();
      }
    };
  for (const { name, summary, add } of VERBS) add(program.command(name).description(summary), run);
  for (const command of commandsIn(program)) {
    helpful(command);
    tellAllMissing(command);
  }
  return program;
}

function commandsIn(command: Command): Command[] {
  return command.commands.flatMap((each) => [each, ...commandsIn(each)]);
}

/** Says in its help which options it needs, and after wrong usage where its help is. */
function helpful(command: Command): void {
  const names: string[] = [];
  for (let each: Command | null = command; each; each = each.parent) names.unshift(each.name());
  command.showHelpAfterError(`'${names.join(' ')} --help' says how.`);
  for (const option of command.options) if (option.mandatory) option.description += ' (required)';
}

/**
 * Commander stops at the first thing that is missing; people would rather hear of all at once. It calls
 * these two methods, which its types do not name.
 */
function tellAllMissing(command: Command): void {
  const tell = () => {
    const args = command.registeredArguments.filter(({ required }, index) => required && !(index in command.args));
    const options = command.options.filter(
      (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
    );
    const missing = [
      ...args.map((each) => `<${each.name()}${each.variadic ? '...' : ''}>`),
      ...options.map(({ flags }) => flags),
    ];
    command.error(`error: missing: ${missing.join(', ')}`, { code: 'commander.missing' });
  };
  Object.assign(command, { missingArgument: tell, missingMandatoryOptionValue: tell });
}

function limitOf(written: string): number {
  const limit = Number(written);
  if (Number.isInteger(limit) && limit >= 1 && limit <= LIMIT) return limit;
  throw new InvalidArgumentError(`Write a number from 1 to ${LIMIT}.`);
}
