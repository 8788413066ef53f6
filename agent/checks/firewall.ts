// The firewall in effect, whoever set it up: read from the kernel through nft, and
// through iptables what nft does not see. Policies and service states are not asked,
// they say what was meant.
import type { Firewall } from '../../proto/gen/types.ts';
import { hours } from '../../shared/duration.ts';
import { CheckError } from '../../shared/errors.ts';
import type { Host, Output } from '../host/host.ts';
import type { ProgramName } from '../host/programs.ts';
import { defineCheck, type Reading } from './check.ts';
import { readMac } from './firewall.darwin.ts';
import { parseIptables } from './firewall.iptables.ts';
import { parseRuleset } from './firewall.nft.ts';
import { readWindows } from './firewall.win32.ts';

async function read(host: Host): Promise<Reading<'firewall', never>> {
  if (await host.has('nftRuleset')) {
    const facts = parseRuleset(await answerOf(host, 'nftRuleset'));
    return { facts: facts.filtering ? facts : ((await throughIptables(host, facts)) ?? facts) };
  }
  if (await host.has('iptablesRules')) return { facts: parseIptables(await answerOf(host, 'iptablesRules')) };
  throw new CheckError('tool_missing', 'neither nft nor iptables is installed, so the rules in effect can not be read');
}

/** Tables of the kernel's older filter. Asking its program would make them. */
const LEGACY_TABLES = '/proc/net/ip_tables_names';

/**
 * nft shows nothing of the kernel's older filter, and before 1.0.5 not what iptables' own targets do, such
 * as REJECT. Undefined where there is neither, or no firewall in them.
 */
async function throughIptables(host: Host, { manager, container_tables }: Firewall): Promise<Firewall | undefined> {
  const legacy = /^filter$/m.test((await host.readFile(LEGACY_TABLES)) ?? '');
  const programs: ProgramName[] = [
    ...(legacy ? ['iptablesLegacyRules' as const] : []),
    ...(legacy || manager === 'iptables' ? ['iptablesRules' as const] : []),
  ];
  for (const program of programs) {
    const found = (await host.has(program)) ? parseIptables(await answerOf(host, program)) : undefined;
    if (found?.filtering) return { ...found, container_tables };
  }
  return undefined;
}

async function answerOf(host: Host, program: ProgramName): Promise<string> {
  const output = await host.run(program);
  if (output.code === 0) return output.stdout;
  throw refusal(program, output);
}

function refusal(program: string, { stderr, code }: Output): CheckError {
  const reason = /not permitted|permission denied/i.test(stderr) ? 'no_permission' : 'parse_error';
  return new CheckError(reason, `${program} exited with ${code}: ${stderr.trim().split('\n')[0] ?? ''}`);
}

export const firewall = defineCheck({
  name: 'firewall',
  every: hours(1),
  on: { linux: read, win32: readWindows, darwin: readMac },
});
