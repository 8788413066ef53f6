// Settings on the command line: each one of the schema is a flag, with its
// description, default and variable in --help.
import type Type from 'typebox';
import { type ConfigSources, configPlace, loadConfig, type Setting, settingsOf } from './config.ts';
import { defaultConfigFile } from './paths.ts';
import { attributeOf, type Verb } from './program/verb.ts';
import { same } from './text.ts';

type Section = ConfigSources['section'];

/** What commander makes of the flags: { dataFolder: "/var/lib/deskside" }. */
export type Given = Record<string, unknown>;

/** Adds --config and a flag for every setting. */
export function addSettings(verb: Verb, schema: Type.TSchema, section: Section): Verb {
  verb.option(
    '--config <file>',
    { en: 'settings file', ja: '設定ファイル' },
    { env: 'DESKSIDE_CONFIG', otherwise: same(defaultConfigFile()) },
  );
  for (const setting of settingsOf(schema, section)) addSetting(verb, setting);
  return verb;
}

/** @throws ConfigError with all that is wrong. */
export function readSettings<Schema extends Type.TSchema>(
  given: Given,
  schema: Schema,
  section: Section,
): Type.Static<Schema> {
  const flags = settingsOf(schema, section).map(({ name, flag }) => [name, given[attributeOf(flag)]]);
  return loadConfig(schema, {
    section,
    file: configPlace(given['config'] as string | undefined),
    environment: process.env,
    flags: Object.fromEntries(flags),
  });
}

function addSetting(verb: Verb, { flag, variable, says, default: value }: Setting): void {
  const written = Array.isArray(value) ? value.join(',') : String(value ?? '');
  verb.option(`${flag} <value>`, says, { variable, ...(written !== '' && { otherwise: same(written) }) });
}
