// Writes proto/gen from the .proto files: the codec (pbjs), the plain types the
// code works with, and the schema that rules, timelines and documents derive from.
// With --check it writes nothing and fails when the committed files differ.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import protobuf from 'protobufjs';

const root = join(import.meta.dirname, '..');
const target = join(root, 'proto/gen');
const entryPoints = ['Envelope', 'EventList', 'ServerHelloBody'].map((name) => `deskside.v1.${name}`);
const scalars: Record<string, string> = { string: 'string', bytes: 'Uint8Array', bool: 'boolean' };

const check = process.argv.includes('--check');
const scratch = mkdtempSync(join(tmpdir(), 'deskside-proto-'));
try {
  generate(check ? scratch : target);
  if (check) compare(scratch);
} finally {
  rmSync(scratch, { recursive: true });
}

function generate(folder: string): void {
  const filter = join(scratch, 'filter.json');
  writeFileSync(filter, JSON.stringify({ messageNames: entryPoints }));
  const flags = ['-t', 'static-module', '-w', 'esm', '--dts', '--null-semantics', '--keep-case', '--filter', filter];
  const without = ['create', 'convert', 'verify', 'delimited', 'typeurl', 'service'].map((part) => `--no-${part}`);
  const pbjs = join(root, 'node_modules/protobufjs-cli/bin/pbjs');
  const files = ['-p', join(root, 'proto'), '-o', join(folder, 'contract.js'), 'wire.proto'];
  execFileSync(process.execPath, [pbjs, ...flags, ...without, ...files]);
  const { messages, enums } = contract();
  writeFileSync(join(folder, 'types.ts'), typesOf(messages, enums));
  writeFileSync(join(folder, 'schema.json'), `${JSON.stringify({ messages: messages.map(schemaOf) }, null, 1)}\n`);
}

function compare(folder: string): void {
  for (const name of ['contract.js', 'contract.d.ts', 'types.ts', 'schema.json']) {
    if (readFileSync(join(folder, name), 'utf8') === readFileSync(join(target, name), 'utf8')) continue;
    console.error(`proto/gen/${name} is not what the .proto files say. Run: npm run proto`);
    process.exitCode = 1;
  }
}

function contract(): { messages: protobuf.Type[]; enums: protobuf.Enum[] } {
  const loaded = new protobuf.Root();
  for (const name of ['facts.proto', 'wire.proto']) {
    const text = readFileSync(join(root, 'proto', name), 'utf8');
    protobuf.parse(text, loaded, { keepCase: true, alternateCommentMode: true });
  }
  const nested = (loaded.lookup('deskside.v1') as protobuf.Namespace).nestedArray;
  const messages = nested.filter((item) => item instanceof protobuf.Type);
  for (const message of messages) for (const field of message.fieldsArray) field.resolve();
  return {
    messages,
    enums: nested.filter((item) => item instanceof protobuf.Enum),
  };
}

function typesOf(messages: protobuf.Type[], enums: protobuf.Enum[]): string {
  const parts = ['// Made by scripts/generate-proto.ts from proto/*.proto. Do not edit.'];
  for (const item of enums) {
    const values = Object.entries(item.values).map(([name, value]) => `  ${name}: ${value},`);
    parts.push(`export const ${item.name} = {\n${values.join('\n')}\n} as const;`);
    parts.push(`export type ${item.name} = (typeof ${item.name})[keyof typeof ${item.name}];`);
  }
  for (const message of messages) {
    const fields = message.fieldsArray.map((field) => {
      const doc = field.comment ? `  /** ${field.comment.replaceAll('\n', ' ')} */\n` : '';
      return `${doc}  ${field.name}${isOptional(field) ? '?' : ''}: ${typeOf(field)};`;
    });
    const doc = message.comment ? `/** ${message.comment.replaceAll('\n', ' ')} */\n` : '';
    parts.push(`${doc}export interface ${message.name} {\n${fields.join('\n')}\n}`);
  }
  return `${parts.join('\n\n')}\n`;
}

function typeOf(field: protobuf.Field): string {
  const single = field.resolvedType ? field.resolvedType.name : (scalars[field.type] ?? 'number');
  return field.repeated ? `${single}[]` : single;
}

/** Absent is possible: proto3 optional, members of a oneof, and messages. */
function isOptional(field: protobuf.Field): boolean {
  return !field.repeated && (field.partOf !== null || field.resolvedType instanceof protobuf.Type);
}

function schemaOf(message: protobuf.Type): object {
  const fields = message.fieldsArray.map((field) => ({
    name: field.name,
    type: field.type,
    ...(field.repeated && { repeated: true }),
    ...(isOptional(field) && { optional: true }),
    ...(field.partOf && !field.partOf.name.startsWith('_') && { oneof: field.partOf.name }),
    ...(field.options?.['(key)'] && { key: true }),
    ...(field.options?.['(gauge)'] && { gauge: true }),
    ...(field.options?.['(trend)'] && { trend: true }),
    doc: (field.comment ?? '').replaceAll('\n', ' '),
  }));
  return { name: message.name, doc: (message.comment ?? '').replaceAll('\n', ' '), fields };
}
