import type { FailedService } from '../../proto/gen/types.ts';
import { minutes } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host, Output } from '../host/host.ts';
import { defineCheck, type Reading } from './check.ts';
import { itemsAt, parseJson, textAt } from './parse/json.ts';
import { readMac } from './services.darwin.ts';
import { readWindows } from './services.win32.ts';

/** "running" is what systemd says when no unit has failed (systemctl(1), is-system-running): then nobody asks which. */
async function read(host: Host): Promise<Reading<'services', never>> {
  const state = parseState((await host.run('systemctlState')).stdout);
  const failed = state === 'running' ? [] : parseFailed(await host.run('systemctlFailed'));
  return { facts: present({ failed, system_state: state }) };
}

/** `systemctl list-units --state=failed`: JSON since systemd 246, columns before. */
export function parseFailed({ code, stdout, stderr }: Output): FailedService[] {
  if (code !== 0) throw whyNot(stderr);
  return stdout.trimStart().startsWith('[') ? fromJson(stdout) : fromColumns(stdout);
}

function whyNot(stderr: string): CheckError {
  const said = stderr.trim().split('\n')[0] ?? '';
  if (/not been booted with systemd|Host is down|No such file or directory/.test(stderr)) {
    return new CheckError('not_supported', 'systemd does not run this system, so nothing tells which services failed');
  }
  const denied = /Permission denied|Operation not permitted|Access denied/.test(stderr);
  return new CheckError(denied ? 'no_permission' : 'parse_error', `systemctl list-units: ${said}`);
}

function fromJson(text: string): FailedService[] {
  return itemsAt(parseJson(text, 'systemctl list-units')).flatMap((unit) => {
    const name = textAt(unit, 'unit');
    return name === undefined ? [] : [{ unit: name, description: textAt(unit, 'description') ?? '' }];
  });
}

/** "● cups.service  loaded failed failed CUPS Scheduler", among a heading and a legend. */
function fromColumns(text: string): FailedService[] {
  return [...text.matchAll(/^\W*(\S+\.[a-z]+) +\S+ +failed +\S+ *(.*)$/gm)].map(([, unit = '', description = '']) => ({
    unit,
    description: description.trim(),
  }));
}

/** `systemctl is-system-running`; "offline" and "unknown" say nothing. */
export function parseState(text: string): string | undefined {
  const state = text.trim();
  return /^[a-z]+$/.test(state) && state !== 'offline' && state !== 'unknown' ? state : undefined;
}

export const services = defineCheck({
  name: 'services',
  every: minutes(5),
  settles: true,
  on: { linux: read, win32: readWindows, darwin: readMac },
});
