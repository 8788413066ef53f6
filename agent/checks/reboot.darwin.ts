// macOS installs its own updates while it starts anew. Where it fetches them by itself,
// a restart is all that is missing; any other restart does not end the need.
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { bootTime, parseSysctl } from './parse/sysctl.ts';
import type { Memory } from './reboot.since.ts';
import { readVersion } from './release.version.darwin.ts';
import { parseRecommended } from './updates.offers.darwin.ts';
import { downloadsByItself, readSettings, type Settings } from './updates.settings.darwin.ts';

export async function readMac(host: Host, { memory: before }: Past<Memory>): Promise<Reading<'reboot', Memory>> {
  const bootedMs = bootTime(parseSysctl((await host.run('sysctl')).stdout));
  const settings = await settingsOf(host);
  if (!settings) return { facts: { signals: [], packages: [], ...present({ booted_at_ms: bootedMs }) } };
  const { version } = await readVersion(host);
  const waiting = parseRecommended(settings.own, version).filter(({ restart }) => restart);
  const required = waiting.length > 0 && downloadsByItself(settings);
  const offered = waiting.flatMap(({ offeredMs }) => offeredMs ?? []);
  const sinceMs = required ? Math.min(host.now(), before?.sinceMs ?? host.now(), ...offered) : undefined;
  return {
    facts: {
      required,
      signals: waiting.length > 0 ? ['software-update'] : [],
      packages: waiting.map(({ title }) => title),
      ...present({ since_ms: sinceMs, booted_at_ms: bootedMs }),
    },
    memory: present({ sinceMs }),
  };
}

/** A Mac that never looked for updates still knows when it was started. */
async function settingsOf(host: Host): Promise<Settings | undefined> {
  try {
    return await readSettings(host);
  } catch (error) {
    if (error instanceof CheckError) return undefined;
    throw error;
  }
}
