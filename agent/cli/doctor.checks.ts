// What one check can see on this machine, and what would let it see more.
import { contractSchema } from '../../proto/schema.ts';
import { formatDuration } from '../../shared/duration.ts';
import type { UnknownReasonName } from '../../shared/errors.ts';
import type { AnyCheck, Surroundings } from '../checks/check.ts';
import type { Host, Platform } from '../host/host.ts';
import { observe } from '../observation.ts';
import { isElsewhere } from './doctor.fields.ts';

export interface Examined {
  what: string;
  /** Lacking: it could be better, but the agent itself is sound. */
  is: 'well' | 'lacking' | 'broken';
  /** What was seen, and the mend when it is not well. */
  lines: string[];
}

const GRANTS: Record<Platform, string> = {
  linux: 'run the agent as root, as its service does; in a container, outside of it',
  win32: 'run the agent as LocalSystem, as its service does',
  darwin: 'run the agent as root and allow it Full Disk Access: System Settings, Privacy & Security',
};

/** What helps against a reason for not being able to tell; nothing helps against what a machine does not have. */
function mendOf(reason: UnknownReasonName, detail: string, platform: Platform): string | undefined {
  // Texts that know better say it themselves: "no log of logins: ...; start rsyslog".
  if (detail.includes('; ')) return undefined;
  const mends: Record<UnknownReasonName, string | undefined> = {
    no_permission: GRANTS[platform],
    tool_missing: 'install it, if this machine should have it',
    not_supported: undefined,
    timeout: 'look whether the machine is overloaded, or a disk or server hangs',
    parse_error: 'please report it with the line above',
    stale_source: 'refresh what it reads from, such as the package lists',
  };
  return mends[reason];
}

export async function examineCheck(check: AnyCheck, host: Host, surroundings: Surroundings): Promise<Examined> {
  const what = check.name;
  const { unknown, facts, costMs } = await observe(check, host, undefined, surroundings);
  if (unknown) {
    const mend = mendOf(unknown.reason, unknown.detail, host.platform);
    const lines = [`sees nothing (${unknown.reason}): ${unknown.detail}`, ...(mend === undefined ? [] : [mend])];
    return { what, is: 'lacking', lines };
  }
  const lines = [`every ${formatDuration(check.every)}, took ${costMs} ms`];
  const absent = absentFields(check.name, facts?.[check.name] ?? {}, host.platform);
  if (absent.length > 0) lines.push(`not told here: ${absent.join(', ')}`);
  return { what, is: 'well', lines };
}

/** Fields of the check's own message that are absent; those of single items differ from item to item. */
function absentFields(check: string, facts: object, platform: Platform): string[] {
  const { messages } = contractSchema;
  const type = messages.find(({ name }) => name === 'Facts')?.fields.find(({ name }) => name === check)?.type;
  const fields = messages.find(({ name }) => name === type)?.fields ?? [];
  const absent = fields.filter(({ name, optional }) => optional && !(name in facts)).map(({ name }) => name);
  return absent.filter((name) => !isElsewhere(check, name, platform));
}
