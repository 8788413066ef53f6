// The hosts file, hosts(5); the same on all systems.
import type { HostEntry } from '../../proto/gen/types.ts';

/** More than this to nowhere is a list against advertisements. */
const BLOCK_LIST = 1000;
const MAX_ENTRIES = 500;
/** What VPN clients, Docker Desktop and tools of administrators put around what they write. */
const BLOCK_START = /^#+\s*(?:added by docker|begin\b|.*sectionstart\b|.*-start\b|start of\b)/i;
const BLOCK_END = /^#+\s*(?:end of section|end\b|.*sectionend\b|.*-end\b)/i;
const NOWHERE = /^(?:127\.|0\.0\.0\.0$|::1?$)/;
const PRIVATE =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|f[cd]|fe[89ab])/i;
const ALWAYS_THERE = /^(?:localhost|ip6-|broadcasthost$)/;

export interface Hosts {
  hosts: HostEntry[];
  hosts_entries: number;
}

interface Line {
  address: string;
  name: string;
  /** Between the marks of a program that manages these lines. */
  managed: boolean;
}

/** `own`: this machine's name, with and without its domain. */
export function parseHosts(text: string, own: string): Hosts {
  const lines = linesOf(text);
  const toNowhere = lines.filter(({ address }) => isNowhere(address)).length;
  const told = lines.filter((line) => !isOwn(line, own) && !(toNowhere > BLOCK_LIST && isNowhere(line.address)));
  const byName = new Map<string, Set<string>>();
  // What leads somewhere first: a long list must not push it out.
  for (const { address, name } of told.toSorted(
    (a, b) => Number(isNowhere(a.address)) - Number(isNowhere(b.address)),
  )) {
    byName.set(name, (byName.get(name) ?? new Set()).add(address));
  }
  const hosts = [...byName]
    .slice(0, MAX_ENTRIES)
    .map(([name, addresses]) => ({ name, address: [...addresses].join(' ') }));
  return { hosts, hosts_entries: lines.length };
}

function linesOf(text: string): Line[] {
  let managed = false;
  return text.split('\n').flatMap((raw) => {
    const line = raw.replace(/^\uFEFF/, '').trim();
    if (line.startsWith('#')) {
      if (BLOCK_END.test(line)) managed = false;
      else if (BLOCK_START.test(line)) managed = true;
    }
    const [address, ...names] = line.replace(/#.*/, '').trim().toLowerCase().split(/\s+/);
    return address === undefined ? [] : names.map((name) => ({ address, name: name.replace(/\.$/, ''), managed }));
  });
}

function isNowhere(address: string): boolean {
  return NOWHERE.test(address);
}

/** Its own names, what every system comes with, and private addresses that a program manages. */
function isOwn({ address, name, managed }: Line, own: string): boolean {
  if (ALWAYS_THERE.test(name) || (managed && PRIVATE.test(address))) return true;
  const [short = ''] = own.toLowerCase().split('.');
  const isThisMachine = short !== '' && (name === short || name.startsWith(`${short}.`));
  // A name without a dot is nobody's on the internet.
  return (
    (isThisMachine && (isNowhere(address) || PRIVATE.test(address))) || (isNowhere(address) && !name.includes('.'))
  );
}
