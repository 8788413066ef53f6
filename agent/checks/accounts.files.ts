// The files that say which accounts there are: passwd(5), group(5), shadow(5).

export interface PasswdEntry {
  name: string;
  password: string;
  uid: number;
  gid: number;
  /** Empty means /bin/sh. */
  shell: string;
}

export interface GroupEntry {
  name: string;
  gid: number;
  members: string[];
}

/** Lines for NIS ("+::::::") and comments are no accounts. */
export function parsePasswd(text: string): PasswdEntry[] {
  return records(text, 7).map(([name = '', password = '', uid, gid, , , shell = '']) => ({
    name,
    password,
    uid: Number(uid),
    gid: Number(gid),
    shell,
  }));
}

export function parseGroup(text: string): GroupEntry[] {
  return records(text, 4).map(([name = '', , gid, members = '']) => ({
    name,
    gid: Number(gid),
    members: members.split(',').filter((member) => member !== ''),
  }));
}

/** Name to password field: a hash, empty, or locked ("!", "*", "!" and a hash). */
export function parseShadow(text: string): Map<string, string> {
  return new Map(records(text, 2).map(([name = '', password = '']) => [name, password]));
}

function records(text: string, fields: number): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !/^[+\-#]/.test(line))
    .map((line) => line.split(':'))
    .filter((record) => record.length >= fields && record[0] !== '');
}
