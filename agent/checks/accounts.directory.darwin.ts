// Records of the local directory, as `dscl -plist . -readall` prints them. Every
// attribute is a list, and its name begins with what kind of attribute it is.
import { itemsAt, textAt } from './parse/json.ts';
import { parsePlist } from './parse/plist.ts';

const PREFIX = 'dsAttrTypeStandard:';

export interface MacUser {
  name: string;
  /** Negative for "nobody". */
  uid: number;
  gid: number;
  shell: string;
  /** GeneratedUID. */
  guid: string;
  /** How it proves who it is: ";ShadowHash;...", ";DisabledUser;..."; none for what never logs in. */
  authorities: string[];
}

export interface MacGroup {
  name: string;
  gid: number;
  guid: string;
  /** Names. */
  members: string[];
  /** GeneratedUIDs. */
  memberIds: string[];
  nestedIds: string[];
}

/** @throws CheckError parse_error */
export function parseUsers(text: string): MacUser[] {
  return records(text).map((record) => ({
    name: first(record, 'RecordName'),
    uid: Number(first(record, 'UniqueID')),
    gid: Number(first(record, 'PrimaryGroupID')),
    shell: first(record, 'UserShell'),
    guid: first(record, 'GeneratedUID'),
    authorities: all(record, 'AuthenticationAuthority'),
  }));
}

/** @throws CheckError parse_error */
export function parseGroups(text: string): MacGroup[] {
  return records(text).map((record) => ({
    name: first(record, 'RecordName'),
    gid: Number(first(record, 'PrimaryGroupID')),
    guid: first(record, 'GeneratedUID'),
    members: all(record, 'GroupMembership'),
    memberIds: all(record, 'GroupMembers'),
    nestedIds: all(record, 'NestedGroups'),
  }));
}

function records(text: string): unknown[] {
  const list = parsePlist(text, 'dscl -readall');
  return Array.isArray(list) ? list.filter((record) => first(record, 'RecordName') !== '') : [];
}

function first(record: unknown, attribute: string): string {
  return textAt(record, PREFIX + attribute, 0) ?? '';
}

function all(record: unknown, attribute: string): string[] {
  return itemsAt(record, PREFIX + attribute).filter((value) => typeof value === 'string');
}
