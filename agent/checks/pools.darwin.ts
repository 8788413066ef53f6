import type { Pool } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { itemsAt, textAt } from './parse/json.ts';
import { parsePlist } from './parse/plist.ts';

const STATES: Record<string, string> = { Online: 'healthy', Degraded: 'degraded', Offline: 'failed', Failed: 'failed' };

export async function readAppleRaid(host: Host): Promise<Pool[]> {
  return parseAppleRaid((await host.run('appleRaid')).stdout);
}

/** `diskutil appleRAID list -plist`; its words are the same in every language. */
function parseAppleRaid(text: string): Pool[] {
  return itemsAt(parsePlist(text, 'diskutil appleRAID'), 'AppleRAIDSets').flatMap((set): Pool[] => {
    const id = textAt(set, 'AppleRAIDSetUUID');
    if (id === undefined) return [];
    const members = itemsAt(set, 'Members').map((member) => textAt(member, 'MemberStatus') ?? '');
    const missing = members.filter((status) => status !== 'Online').length;
    const state = STATES[textAt(set, 'Status') ?? ''];
    // While it rebuilds, a member states how far it is: "Rebuilding" or "43%".
    const rebuilding = state === 'degraded' && members.some((status) => /^Rebuilding|^\d+%/.test(status));
    return [
      {
        id,
        kind: 'apple-raid',
        name: textAt(set, 'Name') ?? id,
        ...(state !== undefined && { state: rebuilding ? 'rebuilding' : state }),
        missing_disks: missing,
      },
    ];
  });
}
