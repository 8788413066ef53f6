// The page about what leaves a PC: every field of the contract, with its unit, its
// meaning, and the rules that are the reason why it is read.
import { CHECKS } from '../../agent/checks/catalog.ts';
import type { AnyCheck } from '../../agent/checks/check.ts';
import { contractSchema } from '../../proto/schema.ts';
import { formatDuration } from '../../shared/duration.ts';
import type { FieldSchema, MessageSchema } from '../../shared/schema.ts';
import { code, table } from './markdown.ts';
import { type Reasons, reasonsOf } from './reasons.ts';
import { unitOf } from './units.ts';

const SYSTEMS = { linux: 'Linux', win32: 'Windows', darwin: 'macOS' } as const;

const INTRODUCTION = `# What is collected

<!-- Made by \`npm run docs\` from proto/*.proto, the catalog of checks and the rules. Do not edit. -->

Everything that an agent sends to its collector is on this page: what each check reads, how often, on
which systems, and which rules need it. An agent sends nothing else, because the wire has no place for
anything else. \`deskside-agent check -o json\` shows what it would send of this very PC.

## What is never read

- Documents, mail, pictures, the clipboard, the screen, keystrokes, sound, location.
- Browsing history, bookmarks, addresses visited.
- Passwords, password hashes, private keys, recovery keys of encrypted disks. That an account has no
  password is read; what a password is, is not.
- Names of files and folders below people's home folders: "~" stands in for a home.
- Names of Wi-Fi networks, the titles of printed documents, what is on a USB device.
- Members of a domain: accounts that exist on the PC itself are listed, those of a directory only where
  they are administrators of this PC.
- What people typed as their name when it is not the name of an account: it may be a password.
- Command lines of running programs.

Serial numbers of drives and USB devices leave the PC only as a hash that tells two of them apart.
No check changes anything, and a collector can ask an agent for these checks and for nothing else:
there is no remote shell, no script and no screen control.

## How to read the tables

A field that could not be read is left out; it is never sent as 0 or as an empty text. Fields of lists
are written with "[]". "Identity" marks what tells the items of a list apart. The last column names the
[rules](rules.md) that look at the field; one without is shown to the help desk as it is, or
helps to tell changes.
`;

/** The page, ending in a line break. */
export function whatIsCollected(): string {
  const reasons = reasonsOf();
  const checks = CHECKS.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [
    INTRODUCTION,
    '## The checks\n',
    `${overview(checks)}\n`,
    ...checks.map((check) => sectionOf(check, reasons)),
    occurrences(reasons),
    besideTheChecks(),
  ].join('\n');
}

function overview(checks: AnyCheck[]): string {
  const rows = checks.map((check) => [
    `[${check.name}](#${check.name})`,
    messageOf(check.name).doc || '',
    `every ${formatDuration(check.every)}${check.off ? ', off unless it is switched on' : ''}`,
    systemsOf(check),
  ]);
  return table(['Check', 'What for', 'How often', 'Systems'], rows);
}

function sectionOf(check: AnyCheck, reasons: Reasons): string {
  const { name, doc } = messageOf(check.name);
  const when = `Every ${formatDuration(check.every)}, on ${systemsOf(check)}.`;
  const off = check.off ? ' Off by default; the settings of the agent switch it on.' : '';
  const rows = fieldsOf(name, '').map(({ path, field }) => [
    code(path),
    unitOf(field),
    field.key ? `${field.doc} Identity.` : field.doc,
    reasons.of(check.name, field.name).map(code).join(', '),
  ]);
  return `### ${check.name}\n\n${doc}\n\n${when}${off}\n\n${table(['Field', 'Unit', 'Meaning', 'Rules'], rows)}\n`;
}

function occurrences(reasons: Reasons): string {
  const kinds = message('Occurrence').fields.filter(({ oneof }) => oneof);
  const rows = kinds.flatMap((kind) =>
    message(kind.type).fields.map((field) => [
      code(`${kind.name}.${field.name}`),
      unitOf(field),
      field.doc,
      reasons.ofOccurrence(kind.name).map(code).join(', '),
    ]),
  );
  const text =
    'Some checks also tell of what happened since they last looked: each once, with its moment and its count.';
  return `## What happened\n\n${text}\n\n${table(['Field', 'Unit', 'Meaning', 'Rules'], rows)}\n`;
}

/** What the connection itself tells. */
const FRAMES = [
  ['ClientHello', 'When an agent connects:'],
  ['EnrolRequest', 'Once, when a PC becomes known:'],
  ['Heartbeat', 'About once a minute while connected:'],
  ['Event', 'With every observation:'],
] as const;

function besideTheChecks(): string {
  const parts = FRAMES.map(([name, text]) => {
    const fields = message(name).fields.filter(({ oneof }) => !oneof);
    const rows = fields.map((field) => [code(field.name), unitOf(field), field.doc]);
    return `${text}\n\n${table(['Field', 'Unit', 'Meaning'], rows)}\n`;
  });
  return ['## Beside the checks\n', ...parts].join('\n');
}

/** Those of a message and of the messages in it, in the order of the contract. */
function fieldsOf(name: string, prefix: string): { path: string; field: FieldSchema }[] {
  return message(name).fields.flatMap((field) => {
    const path = `${prefix}${field.name}${field.repeated ? '[]' : ''}`;
    const inner = contractSchema.messages.some((each) => each.name === field.type);
    return [{ path, field }, ...(inner ? fieldsOf(field.type, `${path}.`) : [])];
  });
}

function systemsOf({ on }: AnyCheck): string {
  const names = Object.entries(SYSTEMS).filter(([platform]) => platform in on);
  return names.map(([, name]) => name).join(', ');
}

function messageOf(check: string): MessageSchema {
  return message(message('Facts').fields.find(({ name }) => name === check)?.type ?? '');
}

function message(name: string): MessageSchema {
  const found = contractSchema.messages.find((each) => each.name === name);
  if (!found) throw new Error(`proto/gen/schema.json has no message "${name}". Run: npm run proto`);
  return found;
}
