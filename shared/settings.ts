// Settings on the command line: each one of the schema is a flag, with its
// description, default and variable in --help.
import { type Command, Option } from 'commander';
import type Type from 'typebox';
import { type ConfigSources, configPlace, loadConfig, type Setting, settingsOf } from './config.ts';
import { defaultConfigFile } from './paths.ts';

type Section = ConfigSources['section'];

/** Adds --config and a flag for every setting. */
export function addSettings(command: Command, schema: Type.TSchema, section: Section): Command {
  command.addOption(
    new Option('--config <file>', `settings file (default: ${defaultConfigFile()})`).env('DESKSIDE_CONFIG'),
  );
  for (const setting of settingsOf(schema, section)) command.addOption(optionOf(setting));
  return command;
}

/** @throws ConfigError with all that is wrong. */
export function readSettings<Schema extends Type.TSchema>(
  command: Command,
  schema: Schema,
  section: Section,
): Type.Static<Schema> {
  const given: Record<string, string | undefined> = command.optsWithGlobals();
  const flags = settingsOf(schema, section).map((setting) => [setting.name, given[optionOf(setting).attributeName()]]);
  return loadConfig(schema, {
    section,
    file: configPlace(given['config']),
    environment: process.env,
    flags: Object.fromEntries(flags),
  });
}

function optionOf({ flag, variable, description, default: value }: Setting): Option {
  const fallback = value === undefined ? '' : `, default ${Array.isArray(value) ? value.join(',') || 'none' : value}`;
  return new Option(`${flag} <value>`, `${description} (${variable}${fallback})`);
}
