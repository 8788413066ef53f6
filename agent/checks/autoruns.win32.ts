// Windows. Looking at every signature each hour would be dear: it is done again only
// when a program is new or has been written since.
import type { Autorun } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { distinct, idOf } from './autoruns.distinct.ts';
import { listOf, numberAt, textAt } from './parse/json.ts';

interface Signature {
  trusted: boolean;
  signer?: string;
}

/** By program and when it was written. */
export type Signatures = Record<string, Signature>;

/** Windows' own programs that do whatever their arguments say: a signature on them vouches for nothing. */
const CARRIERS =
  /(?:^|\\)(?:rundll32|regsvr32|mshta|wscript|cscript|powershell|pwsh|cmd|conhost|msiexec|bitsadmin|certutil|forfiles|installutil|msbuild|regasm|regsvcs|bash|wsl)(?:\.exe)?$/i;
/** SignatureStatus, System.Management.Automation. */
const VALID = 0;

export async function readWindowsAutoruns(
  host: Host,
  known: Signatures = {},
): Promise<{ entries: Autorun[]; memory: Signatures }> {
  const found = listOf(await host.query('autoruns'));
  const isKnown = found.every((entry) => {
    const key = keyOf(entry);
    return key === undefined || key in known;
  });
  const signatures = isKnown ? known : parseSignatures(await host.query('autorunSignatures'));
  const entries = found.flatMap((entry) => entryOf(entry, signatures) ?? []);
  return { entries: distinct(entries), memory: signatures };
}

function parseSignatures(answer: unknown): Signatures {
  const signatures: Signatures = {};
  for (const one of listOf(answer)) {
    const key = keyOf(one);
    const status = numberAt(one, 'Status');
    if (key === undefined || status === undefined) continue;
    signatures[key] = { trusted: status === VALID, ...present({ signer: signerOf(textAt(one, 'Signer')) }) };
  }
  return signatures;
}

/** "CN=\"Example, Inc.\", O=..." -> "Example, Inc.". */
function signerOf(subject: string | undefined): string | undefined {
  const [, quoted, plain] = /\bCN=(?:"([^"]+)"|([^,]+))/.exec(subject ?? '') ?? [];
  return quoted ?? plain?.trim();
}

/** Undefined for a program that is not there. */
function keyOf(entry: unknown): string | undefined {
  const program = textAt(entry, 'Program');
  const written = numberAt(entry, 'WrittenAtMs');
  return program && written !== undefined ? `${program.toLowerCase()}|${written}` : undefined;
}

function entryOf(entry: unknown, signatures: Signatures): Autorun | undefined {
  const [kind, key, name] = [textAt(entry, 'Kind'), textAt(entry, 'Key'), textAt(entry, 'Name')];
  if (!kind || !key || name === undefined) return undefined;
  const program = textAt(entry, 'Program') || undefined;
  const signature = signatures[keyOf(entry) ?? ''];
  // What is not there can be put there by whoever may write to its place.
  const trusted = program && CARRIERS.test(program) ? false : signature?.trusted;
  return {
    id: idOf(kind, homeless(withoutInstance(key))),
    kind,
    name: homeless(name),
    ...present({ program: program && homeless(program), owner: signature?.signer, trusted }),
  };
}

/** Services of one login end in a number of that login: "OneSyncSvc_3f2a1". */
function withoutInstance(key: string): string {
  return key.replace(/_[0-9a-f]{4,8}$/, '');
}

function homeless(path: string): string {
  return path.replace(/^[A-Z]:\\Users\\(?!Public\\|Default\\|All Users\\)[^\\]+\\/i, '~\\');
}
