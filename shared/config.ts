// Configuration: one schema for each program; file < environment < flags. All
// problems are reported at once, each with its place and the mend.
import { readFileSync } from 'node:fs';
import type Type from 'typebox';
import Value from 'typebox/value';
import { LineCounter, parseDocument } from 'yaml';
import { ConfigError, messageOf } from './errors.ts';
import { defaultConfigFile } from './paths.ts';
import { hint, type Problem, problemsOf } from './problems.ts';
import type { Text } from './text.ts';
import { contentOf, syntaxProblem } from './yaml.ts';

/** Top-level keys of deskside.yaml: a section for each program. */
const SECTIONS = ['agent', 'collector'] as const;

export interface ConfigSources {
  section: (typeof SECTIONS)[number];
  file: ConfigPlace;
  environment: Record<string, string | undefined>;
  /** By setting name, as text: { "http.port": "7480" }. */
  flags: Record<string, string | undefined>;
}

/** deskside.yaml; one that was named by a person must exist. */
export interface ConfigPlace {
  path: string;
  mustExist: boolean;
  /** Whoever asks may be somebody the file is closed to, for it may hold secrets. */
  mayBeClosed?: true;
}

/** A single value that can be set: in the file, by the environment, by a flag. */
export interface Setting {
  /** "http.port" */
  name: string;
  path: string[];
  /** "DESKSIDE_COLLECTOR_HTTP_PORT" */
  variable: string;
  /** "--http-port" */
  flag: string;
  type: string;
  says: Text;
  default: unknown;
}

/** The file a person named (--config, DESKSIDE_CONFIG), else that of the system. */
export function configPlace(named: string | undefined): ConfigPlace {
  return { path: named || defaultConfigFile(), mustExist: Boolean(named) };
}

/** @throws ConfigError with one line for each problem. */
export function loadConfig<Schema extends Type.TSchema>(schema: Schema, sources: ConfigSources): Type.Static<Schema> {
  const file = readFile(sources);
  const value = structuredClone(file.values);
  const places = new Map<string, string>();
  for (const setting of settingsOf(schema, sources.section)) {
    for (const [place, text] of [
      [setting.variable, sources.environment[setting.variable]],
      [setting.flag, sources.flags[setting.name]],
    ] as const) {
      if (text === undefined) continue;
      assign(value, setting.path, parsed(text, setting.type));
      places.set(setting.name, place);
    }
  }
  const complete = withDefaults(schema, value);
  const problems = [...file.problems, ...problemsOf(schema, complete).map(placed)];
  if (problems.length > 0) throw new ConfigError(problems.join('\n'), { code: 'CONFIG' });
  return complete as Type.Static<Schema>;

  function placed({ path, text }: Problem): string {
    const name = path.join('.');
    const setting = [...places.keys()].find((whole) => `${name}.`.startsWith(`${whole}.`)) ?? '';
    return `${places.get(setting) ?? file.placeOf(path)}: ${name ? `${name}: ` : ''}${text}`;
  }
}

/** Every setting of a program, for flags, `--help` and the reference. */
export function settingsOf(schema: Type.TSchema, section: string): Setting[] {
  return leavesOf(schema as unknown as SchemaNode, []).map(({ path, node }) => ({
    name: path.join('.'),
    path,
    variable: ['DESKSIDE', section, ...path].join('_').toUpperCase(),
    flag: `--${path.join('-').replaceAll('_', '-')}`,
    type: node.type ?? 'string',
    says: { en: node.description ?? '', ja: node.japanese ?? node.description ?? '' },
    default: node.default,
  }));
}

interface SchemaNode {
  type?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  description?: string;
  japanese?: string;
  default?: unknown;
}

function leavesOf(node: SchemaNode, path: string[]): { path: string[]; node: SchemaNode }[] {
  if (node.properties)
    return Object.entries(node.properties).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
  const isList = node.type === 'array' && node.items?.type === 'string';
  return node.type === 'object' || (node.type === 'array' && !isList) ? [] : [{ path, node }];
}

interface ConfigFile {
  values: Record<string, unknown>;
  problems: string[];
  placeOf: (path: string[]) => string;
}

function readFile({ section, file }: ConfigSources): ConfigFile {
  const { path } = file;
  const lines = new LineCounter();
  const document = parseDocument(textOf(file), { lineCounter: lines });
  const lineAt = (offset: number | undefined) => `${path}:${offset === undefined ? 1 : lines.linePos(offset).line}`;
  const problems = document.errors.map((error) => `${lineAt(error.pos[0])}: ${syntaxProblem(error)}`);
  const content = contentOf(document);
  if (!content.ok && problems.length === 0) problems.push(`${path}:1: ${content.problem}`);
  const root = (problems.length === 0 && content.ok && content.value) || {};
  if (!isSection(root)) {
    return {
      values: {},
      problems: [`${path}:1: expected "agent:" or "collector:" and settings below`],
      placeOf: () => path,
    };
  }
  for (const key of Object.keys(root)) {
    const known = SECTIONS as readonly string[];
    if (!known.includes(key))
      problems.push(`${placeOf([key], true)}: "${key}" is not known here${hint(key, [...known])}`);
  }
  const values: unknown = root[section] ?? {};
  if (!isSection(values)) problems.push(`${placeOf([section])}: expected settings below "${section}:"`);
  return { values: isSection(values) ? values : {}, problems, placeOf: (keys) => placeOf([section, ...keys]) };

  function placeOf(keys: string[], whole = false): string {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return whole ? path : `${path} (or its defaults)`;
  }
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf({ path, mustExist, mayBeClosed }: ConfigPlace): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!mustExist && (code === 'ENOENT' || (mayBeClosed && code === 'EACCES'))) return '';
    const mend =
      code === 'ENOENT' ? 'Write it, or name another' : 'Let the user of this program read it, or name another';
    const text = `${path}: the configuration file can not be read: ${messageOf(error)}. ${mend}`;
    throw new ConfigError(text, { code: 'CONFIG' });
  }
}

function parsed(text: string, type: string): unknown {
  if (type === 'integer' || type === 'number')
    return text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (type === 'array') return text.split(',').map((item) => item.trim());
  return text;
}

/** What stands where a section should be stays, for the schema to report. */
function assign(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  target[key] ??= {};
  const inner = target[key];
  if (isSection(inner)) assign(inner, rest, value);
}

/** A default that is itself an object gets its own defaults in the next round. */
function withDefaults(schema: Type.TSchema, value: unknown): unknown {
  const next = Value.Default(schema, structuredClone(value));
  return Value.Equal(next, value) ? next : withDefaults(schema, next);
}
