// A laptop over a weekend of sleep and a Monday of moving about, through the real desk
// and store: what happens to every laptop is no news, what stays broken is.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Presence } from '../../../collector/domain/fleet/machine.ts';
import type { Event, Facts, Link } from '../../../proto/gen/types.ts';
import { days, hours, minutes, seconds } from '../../../shared/duration.ts';
import { factsOf, MACHINE, type Office, openOffice } from './office.ts';

const FRIDAY = Date.UTC(2026, 10, 20);
const LEAVES = FRIDAY + hours(18);
const MONDAY = Date.UTC(2026, 10, 23);
const RESUMES = MONDAY + hours(9);
const UNDOCKS = MONDAY + hours(11);
const METERED = { from: MONDAY + hours(12), to: MONDAY + hours(13) };
const GOES_HOME = MONDAY + hours(15);
const SETTLES = ['network', 'clock', 'services', 'updates'];

/** How the days went; what is left out goes well. */
interface Days {
  /** Goodbye, or nothing at all. */
  leaves: Presence;
  /** An agent that does not know of settling is the counter-check. */
  settling?: boolean;
  dnsDead?: { from: number; to: number };
}

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const within = (at: number, { from, to }: { from: number; to: number }) => at >= from && at < to;
/** The lid goes down while the last round is under way; after the resume the network takes three minutes. */
const isOffline = (at: number) => within(at, { from: LEAVES - minutes(1), to: RESUMES + minutes(3) });

function dock(at: number): Link {
  const link = { id: '02:00:00:00:00:01', name: 'enx1', kind: 'wired', best_speed_mbit: 1000, duplex: 'full' };
  if (isOffline(at))
    return {
      ...link,
      up: true,
      speed_mbit: 1000,
      default_route: false,
      self_assigned: true,
      addresses: ['169.254.7.7'],
    };
  // It comes off its plug by and by.
  if (within(at, { from: UNDOCKS, to: UNDOCKS + minutes(2) }))
    return { ...link, up: true, speed_mbit: 10, duplex: 'half', default_route: true, addresses: ['192.0.2.7'] };
  const gone = within(at, { from: UNDOCKS, to: METERED.to });
  if (gone) return { ...link, up: false, default_route: false, addresses: [] };
  return { ...link, up: true, speed_mbit: 1000, default_route: true, addresses: ['192.0.2.7'] };
}

function wifi(at: number): Link {
  const used = within(at, { from: UNDOCKS + minutes(3), to: METERED.to });
  const link = { id: '02:00:00:00:00:02', name: 'wlan0', kind: 'wireless', up: used, default_route: used };
  return used ? { ...link, speed_mbit: 144, signal_dbm: -64, addresses: ['198.51.100.7'] } : { ...link, addresses: [] };
}

function network(at: number, how: Days): Facts['network'] {
  const links = [dock(at), wifi(at)];
  const address = '192.0.2.53';
  if (isOffline(at) || within(at, { from: UNDOCKS + minutes(2), to: UNDOCKS + minutes(3) }))
    return { links, gateway_reachable: false, collector_reachable: false, resolvers: [{ address, answers: false }] };
  const dead = how.dnsDead !== undefined && within(at, how.dnsDead);
  // Over a telephone in a train.
  if (within(at, METERED)) {
    const slow = { gateway_rtt_ms: 240, loss_ratio: 0.2, collector_rtt_ms: 1300 };
    const resolvers = [{ address: '198.51.100.1', answers: true, rtt_ms: 900 }];
    return { links, gateway: '198.51.100.1', gateway_reachable: true, metered: true, ...slow, resolvers };
  }
  const resolvers = [{ address, answers: !dead, ...(!dead && { rtt_ms: 6 }) }];
  return { links, gateway: '192.0.2.1', gateway_reachable: true, gateway_rtt_ms: 1, loss_ratio: 0, resolvers };
}

/** Everything that is looked at at this moment. */
function look(at: number, how: Days): Event[] {
  const waking = within(at, { from: RESUMES, to: RESUMES + minutes(8) });
  const late = { unit: 'NetworkManager.service', description: 'Network Manager' };
  const facts: Facts = {
    network: network(at, how)!,
    clock: { service: 'systemd-timesyncd', synchronised: !waking, offset_ms: waking ? seconds(20) : 3 },
    services: { failed: waking ? [late] : [], system_state: waking ? 'degraded' : 'running' },
    load: { cpu_ratio: waking ? 0.99 : 0.1, memory_available_ratio: 0.5, cores: 8 },
    battery: {
      packs: [{ id: 'BAT0', health_ratio: 0.9, charge_ratio: 0.4 }],
      on_battery: within(at, { from: UNDOCKS, to: METERED.to }),
    },
    updates: {
      manager: 'apt',
      pending: 4,
      security_pending: 4,
      oldest_security_since_ms: MONDAY - days(9),
      metadata_at_ms: FRIDAY,
      automatic: true,
      packages: [],
      others: [],
    },
  };
  const settling = within(at, { from: RESUMES, to: RESUMES + minutes(10) }) && how.settling !== false;
  const clockMs = at + (waking ? seconds(20) : 0);
  return Object.entries(facts).map(([check, own]) => ({
    ...factsOf(check as 'network', own as Facts['network'], clockMs),
    ...(settling && SETTLES.includes(check) && { settling }),
  }));
}

async function awake(from: number, to: number, how: Days): Promise<void> {
  for (let at = from; at < to; at += minutes(1)) {
    office.clock.now = at;
    await office.send(look(at, how));
    await office.desk.tick();
  }
}

async function live(how: Days): Promise<void> {
  const hello = { machineId: MACHINE, generation: 1, name: 'pc-17', os: 'linux', arch: 'x64', agentVersion: '0.1.0' };
  await office.desk.connected({ ...hello, at: LEAVES - hours(1) });
  await awake(LEAVES - hours(1), LEAVES, how);
  await office.desk.disconnected(MACHINE, 1, how.leaves, LEAVES);
  for (office.clock.now = LEAVES; office.clock.now < RESUMES; office.clock.now += minutes(30)) await office.desk.tick();
  await office.desk.connected({ ...hello, at: RESUMES });
  await awake(RESUMES, GOES_HOME, how);
}

/** What was ever believed, who was troubled. */
async function noise() {
  const opened = (await office.findings()).filter(({ onsets }) => onsets > 0).map(({ ruleId }) => ruleId);
  const tickets = (await office.store.tickets({})).rows.map(({ title }) => title.en);
  return { opened, tickets, notices: (await office.store.outboxDue(office.clock.now, 100)).length };
}

const SILENCE = { opened: [], tickets: [], notices: 0 };

describe('a laptop', { timeout: 60_000 }, () => {
  it.each<Presence>(['asleep', 'silent'])(
    'goes %s for a weekend, wakes up, moves about: no word of it',
    async (leaves) => {
      await live({ leaves });
      expect(await noise()).toEqual(SILENCE);
      expect((await office.store.machine(MACHINE))?.presence).toBe('online');
    },
  );

  it('would be news without the time to settle', async () => {
    await live({ leaves: 'asleep', settling: false });
    const { opened, notices } = await noise();
    expect(opened).toEqual(expect.arrayContaining(['network.dns', 'health.service-failed']));
    expect(notices).toBeGreaterThan(0);
  });

  it('whose names stay unresolved for half an hour after it woke up is news, once it has settled', async () => {
    await live({ leaves: 'asleep', dnsDead: { from: RESUMES, to: RESUMES + minutes(30) } });
    const [finding, ...more] = (await office.findings()).filter(({ onsets }) => onsets > 0);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ ruleId: 'network.dns', openedAt: RESUMES + minutes(10) });
    expect((await noise()).tickets).toHaveLength(1);
  });
});
