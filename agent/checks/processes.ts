// Which programs run, from /proc on Linux and ps on macOS: names only, never arguments.
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';

/** The kernel keeps this much of a name (TASK_COMM_LEN, proc_pid_comm(5)). */
const NAME_LENGTH = 15;

/** Those of the names that run on this machine itself; what runs in containers with a network of their own is not. */
export async function findRunning(host: Host, names: string[]): Promise<Set<string>> {
  return host.platform === 'darwin' ? await fromPs(host, names) : await fromProc(host, names);
}

async function fromPs(host: Host, names: string[]): Promise<Set<string>> {
  const { code, stdout, stderr } = await host.run('psNames');
  if (code !== 0) throw new CheckError('parse_error', `ps said: ${stderr.trim().split('\n')[0] ?? ''}`);
  const running = new Set(stdout.split('\n').map((path) => path.slice(path.lastIndexOf('/') + 1).trim()));
  return new Set(names.filter((name) => running.has(name)));
}

async function fromProc(host: Host, names: string[]): Promise<Set<string>> {
  const wanted = new Map(names.map((name) => [name.slice(0, NAME_LENGTH), name]));
  const network = await linkOf(host, '/proc/self/ns/net');
  const found = new Set<string>();
  for (const pid of (await host.list('/proc')) ?? []) {
    if (!/^\d+$/.test(pid)) continue;
    const name = wanted.get((await textOf(host, `/proc/${pid}/comm`)) ?? '');
    if (name === undefined || found.has(name)) continue;
    const own = await linkOf(host, `/proc/${pid}/ns/net`);
    if (own === undefined || network === undefined || own === network) found.add(name);
  }
  return found;
}

/** Processes end and forbid to look at any moment: neither is worth a word. */
async function textOf(host: Host, path: string): Promise<string | undefined> {
  return (await host.readFile(path).catch(() => undefined))?.trim();
}

async function linkOf(host: Host, path: string): Promise<string | undefined> {
  return await host.readLink(path).catch(() => undefined);
}
