import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../../agent/checks/check.ts';
import { clock, parseChrony, parseNtpVariables, parseTimedatectl } from '../../../agent/checks/clock.ts';
import type { Host, Output, Platform } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');

async function factsOf(host: Host, surroundings: Surroundings = {}, platform: Platform = 'linux') {
  return (await clock.on[platform]!(host, { memory: undefined, surroundings })).facts;
}

const TIMEDATECTL = (synchronised: string, ntp = 'yes') =>
  `Timezone=Europe/Berlin\nLocalRTC=no\nCanNTP=yes\nNTP=${ntp}\nNTPSynchronized=${synchronised}\nTimeUSec=Sat 2025-11-22 10:00:00 UTC\n`;

describe('chrony', () => {
  it('is synchronised when it follows a server', () => {
    const text =
      'A9FEA97B,169.254.169.123,4,1763806000.1,-0.000012,0.000010,0.000030,-4.2,0.001,0.02,0.0004,0.0002,16.1,Normal\n';
    expect(parseChrony(text)).toEqual({ service: 'chrony', synchronised: true });
  });

  it('is not when it has lost all of them', () => {
    const text = '00000000,,0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,1.0,1.0,0.0,Not synchronised\n';
    expect(parseChrony(text)).toEqual({ service: 'chrony', synchronised: false });
  });

  it('is not when it follows its own clock', () => {
    const text =
      '7F7F0101,,8,1795354541.110032376,0.000000000,0.000000000,0.000000000,0.000,0.000,0.000,0.000000000,0.000000000,0.0,Normal\n';
    expect(parseChrony(text)).toEqual({ service: 'chrony', synchronised: false });
  });

  it('says nothing when its daemon does not run', () => {
    expect(parseChrony('506 Cannot talk to daemon\n')).toBeUndefined();
  });
});

describe('ntpd', () => {
  it.each([
    ['follows a server', 'associd=0 status=0615 leap_none, sync_ntp, 1 event, clock_sync,\nleap=00, stratum=3\n', true],
    [
      'has just started',
      'associd=0 status=c016 leap_alarm, sync_unspec, 1 event, restart,\nleap=11, stratum=16\n',
      false,
    ],
  ])('%s', (_, text, synchronised) => {
    expect(parseNtpVariables(text)).toEqual({ service: 'ntpd', synchronised });
  });

  it('says nothing when its daemon does not run', () => {
    expect(parseNtpVariables('/usr/bin/ntpq: read: Connection refused\n')).toBeUndefined();
  });
});

describe('timedatectl', () => {
  it('speaks for systemd-timesyncd when that runs', () => {
    expect(parseTimedatectl(TIMEDATECTL('yes'), true)).toEqual({ service: 'systemd-timesyncd', synchronised: true });
    expect(parseTimedatectl(TIMEDATECTL('no'), true)).toEqual({ service: 'systemd-timesyncd', synchronised: false });
  });

  it('leaves synchronised out where no time service is in charge', () => {
    expect(parseTimedatectl(TIMEDATECTL('no', 'no'), false)).toEqual({});
    expect(parseTimedatectl('', false)).toEqual({});
  });

  it('believes the kernel about a service it does not know', () => {
    expect(parseTimedatectl(TIMEDATECTL('yes', 'no'), false)).toEqual({ synchronised: true });
  });
});

describe('the clock', () => {
  it('of a recorded laptop is kept by systemd-timesyncd', async () => {
    expect(await factsOf(laptop, { clockOffsetMs: -41.5 })).toEqual({
      service: 'systemd-timesyncd',
      synchronised: true,
      offset_ms: -41.5,
      time_zone: 'Europe/Berlin',
    });
  });

  it('has no offset without a connection', async () => {
    expect(await factsOf(laptop)).not.toHaveProperty('offset_ms');
  });

  const MARK = '/run/systemd/timesync/synchronized';
  const asked = async (ageMs: number | undefined) => {
    const runs: string[] = [];
    const host: Host = {
      ...laptop,
      inspect: async (path) => {
        const facts = await laptop.inspect(path);
        if (path !== MARK) return facts;
        return ageMs === undefined ? undefined : { ...facts!, modifiedMs: laptop.now() - ageMs };
      },
      run: async (program) => {
        runs.push(program);
        return { code: 0, stdout: program === 'timedatectl' ? TIMEDATECTL('no') : '', stderr: '' };
      },
    };
    return { facts: await factsOf(host), runs };
  };

  it.each([0, 1000, 4_096_000])('that systemd-timesyncd set %i ms ago starts no program', async (ageMs) => {
    const { facts, runs } = await asked(ageMs);
    expect(facts).toMatchObject({ service: 'systemd-timesyncd', synchronised: true });
    expect(runs).toEqual([]);
  });

  it.each([
    ['long ago', 4_097_000],
    ['in the future', -1000],
    ['never', undefined],
  ])('that systemd-timesyncd set %s is asked about', async (_, ageMs) => {
    const { facts, runs } = await asked(ageMs);
    expect(facts).toMatchObject({ service: 'systemd-timesyncd', synchronised: false });
    expect(runs).toEqual(['chronyTracking', 'ntpVariables', 'timedatectl']);
  });

  it('asks chrony first where both are installed, and systemd-timesyncd has set nothing', async () => {
    const answers: Record<string, Output> = {
      chronyTracking: {
        code: 0,
        stdout: 'C0A81401,192.168.20.1,3,1763806000.1,0,0,0,0,0,0,0,0,64.0,Normal\n',
        stderr: '',
      },
    };
    const run: Host['run'] = async (program) => answers[program] ?? (await laptop.run(program));
    const host: Host = { ...laptop, inspect: async () => undefined, run };
    expect(await factsOf(host)).toMatchObject({ service: 'chrony', synchronised: true });
  });

  it('tells at least offset and zone on other systems', async () => {
    expect(await factsOf(laptop, { clockOffsetMs: 7 }, 'win32')).toEqual({ offset_ms: 7, time_zone: 'Europe/Berlin' });
  });
});
