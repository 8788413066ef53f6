// Who belongs to a group: by name, by number, by identifier, or through a group within it.
import type { MacGroup, MacUser } from './accounts.directory.darwin.ts';

/** Names; also of those who have no record here, such as users of an organisation's directory. */
export function membersOf(name: string, groups: MacGroup[], users: MacUser[]): Set<string> {
  const members = new Set<string>();
  const names = new Map(users.map((user) => [user.guid, user.name]));
  for (const group of withNested(name, groups)) {
    for (const member of group.members) members.add(member);
    for (const id of group.memberIds) members.add(names.get(id) ?? id);
    for (const user of users) if (user.gid === group.gid) members.add(user.name);
  }
  return members;
}

/** The group and all within it, each once: groups may hold each other. */
function withNested(name: string, groups: MacGroup[]): Set<MacGroup> {
  const found = new Set(groups.filter((group) => group.name === name));
  for (const group of found) {
    for (const inner of groups) if (group.nestedIds.includes(inner.guid)) found.add(inner);
  }
  return found;
}
