import type { RemoteTool } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import type { Host } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { itemsAt } from './parse/json.ts';
import { isEnabled } from './parse/launchctl.ts';
import { findRunning } from './processes.ts';
import { KNOWN_TOOLS, type KnownTool } from './remote-tools.known.ts';

async function readLinux(host: Host): Promise<Reading<'remote_tools', never>> {
  return { facts: { tools: await installedTools(host) } };
}

async function readMac(host: Host): Promise<Reading<'remote_tools', never>> {
  const { stdout } = await host.run('launchctlDisabled');
  const sharing = isEnabled(stdout, 'com.apple.screensharing') === true;
  const own = sharing ? [{ name: 'Screen Sharing', running: true }] : [];
  // The agent of Remote Management runs only while that is on.
  const managed = (await findRunning(host, ['ARDAgent'])).size > 0;
  const management = managed ? [{ name: 'Remote Management', running: true }] : [];
  return { facts: { tools: [...own, ...management, ...(await installedTools(host))] } };
}

async function readWindows(host: Host): Promise<Reading<'remote_tools', never>> {
  return { facts: { tools: parseTools(await host.query('runningPrograms')) } };
}

/** Those that run, or lie where their packages put them. */
async function installedTools(host: Host): Promise<RemoteTool[]> {
  const running = await findRunning(
    host,
    KNOWN_TOOLS.flatMap(({ programs }) => programs),
  );
  const tools: RemoteTool[] = [];
  for (const { name, programs, paths } of KNOWN_TOOLS) {
    const runs = programs.some((program) => running.has(program));
    if (!runs && !(await anyExists(host, paths))) continue;
    // Of some, what runs is called "java": then nobody can tell.
    tools.push(programs.length === 0 ? { name } : { name, running: runs });
  }
  return tools;
}

async function anyExists(host: Host, paths: string[]): Promise<boolean> {
  for (const path of paths) {
    if (path.endsWith('*') ? await anyBeginsWith(host, path.slice(0, -1)) : await host.inspect(path)) return true;
  }
  return false;
}

async function anyBeginsWith(host: Host, path: string): Promise<boolean> {
  const cut = path.lastIndexOf('/');
  const names = (await host.list(path.slice(0, cut))) ?? [];
  return names.some((name) => name.startsWith(path.slice(cut + 1)));
}

/** A service that is there means installed; a process, that it runs. */
export function parseTools(answer: unknown): RemoteTool[] {
  const lower = (name: string) => itemsAt(answer, name).map((item) => String(item).toLowerCase());
  const [processes, services] = [new Set(lower('Processes')), lower('Services')];
  const runs = (tool: KnownTool) => tool.processes.some((name) => processes.has(name.toLowerCase()));
  const isInstalled = (tool: KnownTool) =>
    tool.services.some((start) => services.some((service) => service.startsWith(start.toLowerCase())));
  return KNOWN_TOOLS.filter((tool) => runs(tool) || isInstalled(tool)).map((tool) => ({
    name: tool.name,
    running: runs(tool),
  }));
}

export const remoteTools = defineCheck({
  name: 'remote_tools',
  every: hours(1),
  on: { linux: readLinux, win32: readWindows, darwin: readMac },
});
