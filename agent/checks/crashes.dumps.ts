// What a kernel that panics leaves behind: records of the firmware or of spared memory
// (pstore), which systemd moves to disk, and the images of kdump.
import { minutes } from '../../shared/duration.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';

const PSTORE = '/sys/fs/pstore';
const MOVED = '/var/lib/systemd/pstore';
const KDUMP = '/var/crash';
/** What is read of one dump; the panic is at its end, or at its beginning, but never longer than the ring buffer. */
const MAX_BYTES = 1024 * 1024;
/** One panic is kept in several records. */
const SAME_MS = minutes(5);

export interface Dump {
  atMs: number;
  /** First line of the panic. */
  stopCode?: string;
}

/** Undefined where nothing would be left behind. */
export async function readDumps(host: Host): Promise<Dump[] | undefined> {
  const files = [...(await recordsIn(host, PSTORE)), ...(await movedRecords(host)), ...(await kdumpFiles(host))];
  if (files.length === 0 && !(await wouldDump(host))) return undefined;
  const dumps: Dump[] = [];
  for (const { path, isPanic } of files) {
    const facts = await host.inspect(path);
    const panic = parsePanic((await host.readFile(path, { maxBytes: MAX_BYTES })) ?? '');
    if (facts && (isPanic || panic !== undefined))
      dumps.push({ atMs: facts.modifiedMs, ...present({ stopCode: panic }) });
  }
  return withoutRepeats(dumps);
}

interface DumpFile {
  path: string;
  /** It is one, whatever it says. */
  isPanic: boolean;
}

async function recordsIn(host: Host, folder: string): Promise<DumpFile[]> {
  const names = ((await host.list(folder)) ?? []).filter((name) => name.startsWith('dmesg'));
  return names.map((name) => ({ path: `${folder}/${name}`, isPanic: false }));
}

/** "1764000000/dmesg.txt", and one folder deeper since systemd 255. */
async function movedRecords(host: Host): Promise<DumpFile[]> {
  const found: DumpFile[] = [];
  for (const name of (await host.list(MOVED)) ?? []) {
    const folders = [
      `${MOVED}/${name}`,
      ...((await host.list(`${MOVED}/${name}`)) ?? []).map((inner) => `${MOVED}/${name}/${inner}`),
    ];
    for (const folder of folders) found.push(...(await recordsIn(host, folder)));
  }
  return found;
}

/** "202511220910/dmesg.202511220910" (Debian), "127.0.0.1-2025-11-22-09:10:00/vmcore-dmesg.txt" (Fedora). */
async function kdumpFiles(host: Host): Promise<DumpFile[]> {
  const found: DumpFile[] = [];
  for (const folder of (await host.list(KDUMP)) ?? []) {
    if (!/^(?:\d{12}|.+-\d{4}-\d\d-\d\d-[\d:]{8})$/.test(folder)) continue;
    const names = (await host.list(`${KDUMP}/${folder}`)) ?? [];
    const log = names.find((name) => /^dmesg\.\d+$|^vmcore-dmesg\.txt$/.test(name));
    found.push({ path: log ? `${KDUMP}/${folder}/${log}` : `${KDUMP}/${folder}`, isPanic: true });
  }
  return found;
}

async function wouldDump(host: Host): Promise<boolean> {
  const backend = ((await host.readFile('/sys/module/pstore/parameters/backend')) ?? '').trim();
  const kexec = ((await host.readFile('/sys/kernel/kexec_crash_loaded')) ?? '').trim();
  return /^[a-z]/.test(backend) || kexec === '1';
}

/** The kernel also keeps what it survived ("Oops#1 Part1"); only a panic ends it. */
export function parsePanic(text: string): string | undefined {
  const line = /Kernel panic - not syncing: [^\r\n]*/.exec(text)?.[0] ?? /^Panic#\d+/m.exec(text)?.[0];
  return line?.trim().slice(0, 200);
}

function withoutRepeats(dumps: Dump[]): Dump[] {
  const distinct: Dump[] = [];
  for (const dump of dumps.toSorted((a, b) => a.atMs - b.atMs)) {
    const same = distinct.find(({ atMs }) => dump.atMs - atMs < SAME_MS);
    if (!same) distinct.push(dump);
    else if (dump.stopCode?.startsWith('Kernel')) same.stopCode = dump.stopCode;
  }
  return distinct;
}
