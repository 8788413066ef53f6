// What apt prints, as text. Formats: apt-get(8), section "dist-upgrade" of apt's
// apt-private/private-output.cc, and pkgCache::VerIterator::RelStr().
import { itemsAt, parseJson, textAt } from './parse/json.ts';
import type { Pending } from './updates.since.ts';

export interface Simulation {
  pending: Pending[];
  /** Deferred because the roll-out has not reached this machine yet. */
  phased: string[];
  /** Upgradable, but left as it is: held, or something it needs can't be had. */
  keptBack: string[];
}

/** Labels of archives that carry security fixes only; Ubuntu's own archive tells them by the suite. */
const SECURITY_LABELS = new Set(['Debian-Security', 'UbuntuESM', 'UbuntuESMApps']);

/** The machine has no subscription, or has it without this service (docs of ubuntu-pro-client). */
const NEEDS_SUBSCRIPTION = new Set(['pending_attach', 'pending_enable']);

const INST = /^Inst (?<name>\S+)(?: \[(?<installed>[^\]]*)\])? \((?<available>\S+) ?(?<origins>.*?)(?: \[[\w-]+\])?\)/;

/** The last word of a whole answer: apt 2 "3 upgraded, 0 newly ...", apt 3 "Summary:". */
const SUMMARY = /^\d+ upgraded\b|^Summary:/m;

/**
 * The output of `apt-get -s dist-upgrade` in the C locale.
 * @throws Error on an Inst line of another form, and where nothing is said: that there is nothing to do is said.
 */
export function parseSimulation(text: string): Simulation {
  const pending = text.split('\n').filter(isInst).map(parseInst);
  if (pending.length === 0 && !SUMMARY.test(text)) throw new Error('apt-get -s printed neither updates nor a summary');
  return {
    pending,
    phased: section(text, /^(?:The following upgrades have been deferred|Not upgrading yet) due to phasing:$/m),
    keptBack: section(text, /^(?:The following packages have been kept back|Not upgrading):$/m),
  };
}

function isInst(line: string): boolean {
  return line.startsWith('Inst ');
}

/** `Inst openssl [3.0.15-1] (3.0.16-1 Debian:12.9/stable, Debian-Security:12/stable-security [amd64]) []` */
function parseInst(line: string): Pending {
  const { name, installed = '', available, origins = '' } = INST.exec(line)?.groups ?? {};
  if (name === undefined || available === undefined) {
    throw new Error(`apt-get -s printed a line of unknown form: ${line.slice(0, 200)}`);
  }
  return { name, installed, available, security: origins.split(', ').some(isSecurity) };
}

/** "Ubuntu:24.04/noble-security": label, version, suite; only the label is always there. */
function isSecurity(origin: string): boolean {
  const label = origin.slice(0, origin.indexOf(':'));
  return SECURITY_LABELS.has(label) || origin.endsWith('-security');
}

/** Names are listed below their title, indented, wrapped at the width of the terminal. */
function section(text: string, title: RegExp): string[] {
  const found = title.exec(text);
  if (!found) return [];
  const rest = text.slice(found.index + found[0].length + 1);
  const body = /^(?: .*(?:\n|$))*/.exec(rest)?.[0] ?? '';
  return body.split(/\s+/).filter((name) => name !== '');
}

/** What `apt-get -s` says when the packages that are installed do not fit together. */
export function saysBroken(stderr: string): boolean {
  return /^E: (?:Unmet dependencies|dpkg was interrupted|.*held broken packages)/m.test(stderr);
}

/**
 * From `dpkg --audit`: whether packages are half installed, unpacked or unconfigured.
 * Packages made without checksums are listed there too, and are harmless.
 */
export function auditFindsBroken(text: string): boolean {
  const headings = text.match(/^The following packages[^\n]*/gm) ?? [];
  return headings.some((heading) => !heading.includes('missing the md5sums'));
}

/**
 * Whether `apt-config dump` describes a machine that installs updates by itself.
 * A key that is absent is 0, as in /usr/lib/apt/apt.systemd.daily.
 */
export function installsByItself(dump: string): boolean {
  const periodic = new Map(
    [...dump.matchAll(/^APT::Periodic::([\w-]+) "(.*)";$/gm)].map(([, key, value]) => [key, value]),
  );
  const isOn = (key: string, byDefault: string) => !/^(?:0\w?|)$/.test(periodic.get(key) ?? byDefault);
  return isOn('Enable', '1') && isOn('Update-Package-Lists', '0') && isOn('Unattended-Upgrade', '0');
}

/** Updates that `pro security-status --format json` finds, but only a subscription would give. */
export function subscriptionUpdates(json: string): number {
  return itemsAt(parseJson(json, 'pro security-status'), 'packages').filter((update) =>
    NEEDS_SUBSCRIPTION.has(textAt(update, 'status') ?? ''),
  ).length;
}

/**
 * From /var/log/apt/history.log: how many installations in a row, up to the last one,
 * ended with an error of dpkg. The keys of its entries are never translated.
 */
export function failedSinceSuccess(history: string | undefined): number | undefined {
  if (history === undefined) return undefined;
  const entries = history.split(/\n\s*\n/).filter((entry) => /^End-Date: /m.test(entry));
  const lastSuccess = entries.findLastIndex((entry) => !/^Error: /m.test(entry));
  return entries.length - 1 - lastSuccess;
}
