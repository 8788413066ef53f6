// A collector of its own, and agents of this PC that belong to it, each enrolled as a
// machine of its own.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../../agent/checks/catalog.ts';
import { SPARING_ENVIRONMENT } from '../../../agent/footprint.ts';
import { type AgentStatus, readStatus } from '../../../agent/status.ts';
import { firstAnswer, freePort, type Program, startProgram } from './program.ts';

interface MeasuredAgent extends Program {
  folder: string;
  /** Until the collector had committed its first facts. */
  firstFactsMs: number;
  status(): AgentStatus;
  /** TCP payload since it connected, encryption included; absent without `ss`. */
  bytesSent(): number | undefined;
}

/** By name of the check; as in deskside.yaml. */
export type CheckSettings = Record<string, { every?: string; enabled?: boolean }>;

export interface Office {
  agent(name: string, options?: { checks?: CheckSettings; nodeFlags?: string[] }): Promise<MeasuredAgent>;
  close(): Promise<void>;
}

export async function openOffice(dist: string, folder: string): Promise<Office> {
  const [http, port] = [await freePort(), await freePort()];
  const data = join(folder, 'collector');
  const ports = ['--http-port', `${http}`, '--agents-port', `${port}`];
  const bundle = join(dist, 'collector.mjs');
  const collector = startProgram(process.execPath, [bundle, 'run', '--data-folder', data, ...ports]);
  const api = async <T>(path: string, body?: object): Promise<T | undefined> => {
    const token = readFileSync(join(data, 'api-token'), 'utf8').trim();
    const answer = await fetch(`http://127.0.0.1:${http}/api/v1${path}`, {
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return answer.ok ? ((await answer.json()) as T) : undefined;
  };
  await firstAnswer(collector, () => api<object>('/machines'));

  async function enrol(data: string): Promise<string> {
    const token = await api<{ bundle: string }>('/enrolment-tokens', { maxUses: 1 });
    const args = [join(dist, 'agent.mjs'), 'enrol', '-', '--data-folder', data];
    const said = execFileSync(process.execPath, args, { input: token?.bundle ?? '', encoding: 'utf8' });
    return /Enrolled as (\S+)\./.exec(said)?.[1] ?? '';
  }

  return {
    async agent(name, { checks = {}, nodeFlags = [] } = {}) {
      const data = join(folder, name);
      const config = `${data}.yaml`;
      writeFileSync(config, JSON.stringify({ agent: { checks } }));
      const id = await enrol(data);
      const args = [...nodeFlags, join(dist, 'agent.mjs'), 'run', '--data-folder', data, '--config', config];
      const program = startProgram(process.execPath, args, SPARING_ENVIRONMENT);
      const resting = CHECKS.every(({ name, off }) => off || checks[name]?.enabled === false);
      const { ms } = await firstAnswer(program, async () => {
        const facts = await api<{ items: object[] }>(`/machines/${id}/facts`);
        return facts && (resting || facts.items.length > 0) ? facts : undefined;
      });
      return {
        ...program,
        folder: data,
        firstFactsMs: ms,
        status: () => statusIn(data),
        bytesSent: () => bytesSentBy(program.pid, port),
      };
    },
    close: () => collector.end(),
  };
}

function statusIn(folder: string): AgentStatus {
  const found = readStatus(folder);
  if (!found) throw new Error(`${folder} has no status yet`);
  return found.status;
}

function bytesSentBy(pid: number, port: number): number | undefined {
  try {
    const args = ['-tinHp', 'state', 'established', 'dport', '=', `:${port}`];
    const lines = execFileSync('ss', args, { encoding: 'utf8' }).split('\n');
    const socket = lines.findIndex((line) => line.includes(`,pid=${pid},`));
    const bytes = /bytes_sent:(\d+)/.exec(lines[socket + 1] ?? '')?.[1];
    return bytes === undefined ? undefined : Number(bytes);
  } catch {
    return undefined;
  }
}
