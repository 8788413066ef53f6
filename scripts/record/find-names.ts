// Names of people, of the machine, and numbers of its parts: found where each system
// keeps them.
import type { Recording } from './recording-host.ts';

export interface Names {
  /** In the order they are replaced: longer ones first. */
  people: { name: string; standIn: string }[];
  hosts: string[];
  serials: string[];
  /** Such as Windows writes them: "9C2DCD4A1B2C". */
  macs: string[];
}

/** They are accounts, but nobody's name; replacing them would change what the machine is. */
const NOBODY = new Set([
  ...['root', 'admin', 'administrator', 'guest', 'user', 'test', 'nobody', 'system', 'default', 'public', 'owner'],
  ...['debian', 'ubuntu', 'fedora', 'arch', 'opensuse', 'suse', 'linux', 'windows', 'vagrant', 'local', 'pc', 'shared'],
  ...['defaultaccount', 'wdagutilityaccount', 'all', 'users'],
]);
const LEAST_SERIAL = 4;
const MAC_FIELDS = /"\w*Mac\w*":"([0-9A-F]{12})"/g;
const SERIAL_FILES = /\/(?:serial|product_serial|board_serial|chassis_serial|vpd_pg80|wwid)$/;
const SERIAL_FIELDS = [
  /"(?:serial_?number|serial|uniqueid|identifyingnumber)"\s*:\s*"([^"]+)"/gi,
  /^Serial number:\s*(\S+)/gim,
  /"IOPlatformSerialNumber" = "([^"]+)"/g,
];

export function findNames({ machine, files, outputs }: Recording): Names {
  const written = [...outputs].flatMap(([key, output]) => (typeof output === 'string' ? [] : [[key, output.stdout]]));
  const queries = JSON.stringify(machine.queries ?? {});
  const texts = [...written.map(([, text = '']) => text), queries];
  const accounts = [
    ...passwdAccounts(files.get('/etc/passwd') ?? ''),
    ...macAccounts(written.find(([key]) => key === 'localUsers')?.[1] ?? ''),
    ...windowsAccounts(queries),
    ...found([[...Object.keys(machine.paths ?? {}), ...files.keys()].join('\n')], HOMES).map(untitled),
    ...found(texts, LOGINS).map(untitled),
  ];
  return {
    people: peopleOf(accounts).sort((a, b) => b.name.length - a.name.length),
    hosts: hostNames(machine.hostname),
    serials: serialsIn(files, texts),
    macs: found([queries], [MAC_FIELDS]),
  };
}

interface Account {
  name: string;
  /** What else its person is called. */
  titles: string[];
}

function passwdAccounts(passwd: string): Account[] {
  return passwd.split('\n').flatMap((line) => {
    const [name = '', , uid, , gecos = ''] = line.split(':');
    return Number(uid) >= 1000 && Number(uid) < 65_534 ? [{ name, titles: titlesOf(gecos) }] : [];
  });
}

/** "Anna Schmidt,Room 4,,": the fields, and the words in them that are written like names. */
function titlesOf(gecos: string): string[] {
  const fields = Buffer.from(gecos, 'latin1').toString('utf8').split(',');
  const words = fields.flatMap((field) => [field.trim(), ...field.trim().split(/\s+/)]);
  return words.filter((word) => word.length > 2 && /^\p{Lu}/u.test(word));
}

/** What dscl lists of /Users; people are numbered from 500. */
function macAccounts(plist: string): Account[] {
  return plist.split('</dict>').flatMap((user) => {
    const values = (field: string) => {
      const array = new RegExp(`:${field}</key>\\s*<array>([\\s\\S]*?)</array>`).exec(user)?.[1] ?? '';
      return [...array.matchAll(/<string>([^<]*)<\/string>/g)].map(([, text = '']) => text);
    };
    const [name = '', ...titles] = values('RecordName');
    return Number(values('UniqueID')[0]) >= 500 ? [{ name, titles }] : [];
  });
}

/** Accounts that are not built in are numbered from 1000. */
function windowsAccounts(queries: string): Account[] {
  const named = found(
    [queries],
    [
      /"Name":"([^"]+)","Sid":"S-1-5-21-[\d-]+-\d{4,}"/g,
      /"Account":"([^"]+)","Sid":"S-1-5-21-[\d-]+-\d{4,}"/g,
      /[A-Z]:(?:\\\\)+Users(?:\\\\)+([^\\"]+)/g,
      /"FullName":"([^"]+)"/g,
    ],
  );
  return named.map(untitled);
}

const HOMES = [/^\/(?:home|Users)\/([^/\n]+)/gm];
/** As sshd, PAM and sudo write them: accounts of a directory are in no list of the machine. */
const LOGINS = [
  /(?:Accepted|Failed) \S+ for (?:invalid user )?(\S+) from /g,
  /session (?:opened|closed) for user ([^\s(]+)/g,
  /"MESSAGE":"\s*(\S+) : (?:\d+ incorrect|TTY=)/g,
  /mounted by ([^\s)]+)\)/g,
];

function untitled(name: string): Account {
  return { name, titles: [] };
}

/** Everything a person is called becomes the same stand-in. */
function peopleOf(accounts: Account[]): Names['people'] {
  const standIns = new Map<string, string>();
  let people = 0;
  for (const { name, titles } of accounts) {
    if (standIns.has(name) || !isPersonal(name)) continue;
    const standIn = `user${++people}`;
    for (const each of [name, ...titles]) if (isPersonal(each) && !standIns.has(each)) standIns.set(each, standIn);
  }
  return [...standIns].map(([name, standIn]) => ({ name, standIn }));
}

function isPersonal(name: string): boolean {
  return name.length > 1 && !NOBODY.has(name.toLowerCase()) && /\p{L}/u.test(name);
}

/** The name, without its domain, and as the device mapper doubles its hyphens. */
function hostNames(hostname: string): string[] {
  const short = hostname.split('.')[0] ?? hostname;
  const names = [hostname, short, short.replaceAll('-', '--')];
  return [...new Set(names)].filter(isPersonal).sort((a, b) => b.length - a.length);
}

function serialsIn(files: Recording['files'], texts: string[]): string[] {
  const inFiles = [...files].filter(([path]) => SERIAL_FILES.test(path));
  // A page the drive made has bytes around the number.
  const serials = inFiles.map(([, bytes]) => bytes.replaceAll(/[^ -~]/g, ' ').trim());
  const all = new Set([...serials, ...found(texts, SERIAL_FIELDS)]);
  return [...all].filter((serial) => serial.length >= LEAST_SERIAL && !/^(.)\1*$/.test(serial));
}

/** What the first group of each pattern matched. */
function found(texts: string[], patterns: RegExp[]): string[] {
  const all = texts.flatMap((text) => patterns.flatMap((pattern) => [...text.matchAll(pattern)]));
  return [...new Set(all.map(([, name = '']) => name.trim()))].filter((name) => name !== '');
}
