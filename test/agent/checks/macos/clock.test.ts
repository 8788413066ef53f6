import { describe, expect, it } from 'vitest';
import { readMac } from '../../../../agent/checks/clock.darwin.ts';
import type { PathFacts } from '../../../../agent/host/host.ts';
import { mac, NOW, plist } from './mac.ts';

const OWN = '/private/var/db/timed/Library/Preferences/com.apple.timed.plist';
const PROFILE = '/Library/Managed Preferences/com.apple.timed.plist';
const setTo = (value: boolean) =>
  plist(`<dict><key>TMAutomaticTimeOnlyEnabled</key><${value}/><key>TMAutomaticTimeZoneEnabled</key><true/></dict>`);

function clockOf(files: Record<string, string>, memory?: Parameters<typeof readMac>[1]['memory']) {
  const programs = Object.fromEntries(Object.entries(files).map(([path, text]) => [`propertyListXml ${path}`, text]));
  const host = mac(programs, {
    inspect: async (path) => (path in files ? ({ kind: 'file' } as PathFacts) : undefined),
  });
  return readMac(host, { memory, surroundings: { clockOffsetMs: -120 } });
}

describe('the clock of a Mac', () => {
  it('is set by timed, which says to nobody how well', async () => {
    const { facts, memory } = await clockOf({ [OWN]: setTo(true) });
    expect(facts).toEqual({ service: 'timed', offset_ms: -120, time_zone: 'Europe/London' });
    expect(memory).toEqual({ askedMs: NOW, state: { service: 'timed' } });
  });

  it('is set by nobody when somebody said so, unless a profile says otherwise', async () => {
    expect((await clockOf({ [OWN]: setTo(false) })).facts).toMatchObject({ synchronised: false });
    const managed = await clockOf({ [OWN]: setTo(false), [PROFILE]: setTo(true) });
    expect(managed.facts).not.toHaveProperty('synchronised');
  });

  it('is unknown to those who may not read the settings', async () => {
    expect((await clockOf({})).facts).toEqual({ offset_ms: -120, time_zone: 'Europe/London' });
  });

  it('is asked about once an hour', async () => {
    const memory = { askedMs: NOW - 3_000_000, state: { service: 'timed', synchronised: false } };
    expect((await clockOf({ [OWN]: setTo(true) }, memory)).facts).toMatchObject({ synchronised: false });
    const old = { ...memory, askedMs: NOW - 3_600_000 };
    expect((await clockOf({ [OWN]: setTo(true) }, old)).facts).not.toHaveProperty('synchronised');
  });
});
