import { describe, expect, it } from 'vitest';
import { momentOf } from '../../../../collector/domain/fleet/clock.ts';
import type { Machine } from '../../../../collector/domain/fleet/machine.ts';
import { arrived, isLost, left, seen } from '../../../../collector/domain/fleet/presence.ts';
import { samplesOf } from '../../../../collector/domain/fleet/samples.ts';
import { contractSchema } from '../../../../proto/schema.ts';

const machine: Machine = {
  id: 'm',
  name: 'pc',
  os: 'linux',
  arch: 'x64',
  agentVersion: '1',
  labels: { site: 'tokyo' },
  standing: 'active',
  publicKey: '',
  enrolledAt: 0,
  lastSeenAt: 100,
  presence: 'silent',
  presenceAt: 0,
  clockOffsetMs: 9,
};

describe('samples', () => {
  it('are the numbers marked (trend), with the item they belong to', () => {
    const at = { machineId: 'm', atMs: 5 };
    const facts = {
      volumes: [
        { id: 'u1', free_bytes: 10, free_ratio: 0.5, size_bytes: 20 },
        { id: 'u2', stuck: true },
      ],
    };
    expect(samplesOf(contractSchema, 'volumes', facts, at)).toEqual([
      { ...at, series: 'volumes.free_bytes[u1]', value: 10 },
      { ...at, series: 'volumes.free_ratio[u1]', value: 0.5 },
    ]);
    expect(samplesOf(contractSchema, 'load', { cpu_ratio: 0.25, cores: 4 }, at)).toEqual([
      { ...at, series: 'load.cpu_ratio', value: 0.25 },
    ]);
  });
});

describe('the moment of an observation', () => {
  it.each([
    ['is what the machine says', 1_000, 900_000, 60_000, 1_000],
    ['is never after it was received', 2_000_000, 900_000, undefined, 900_000],
    ['is put right when the clock is far ahead', 1_300_000, 900_000, 800_000, 500_000],
    ['is put right when the clock is far behind', 100_000, 900_000, -600_000, 700_000],
    ['is an instant, whatever the clock was measured to be', 100_000, 900_000, 9e15, 1],
  ])('%s', (_, observedMs, receivedAt, offset, moment) => {
    expect(momentOf(observedMs, receivedAt, offset)).toBe(moment);
  });
});

describe('presence', () => {
  it('is online from the handshake on, with a clock still to be measured', () => {
    const now = arrived(machine, { name: 'pc2', os: 'linux', arch: 'arm64', agentVersion: '2', at: 200 });
    expect(now).toMatchObject({
      name: 'pc2',
      arch: 'arm64',
      presence: 'online',
      lastSeenAt: 200,
      labels: { site: 'tokyo' },
    });
    expect(now).not.toHaveProperty('clockOffsetMs');
  });

  it('never forgets a later sign of life', () => {
    expect(seen(machine, 50, 3)).toMatchObject({ lastSeenAt: 100, clockOffsetMs: 3, presence: 'online' });
    expect(left(machine, 'asleep', 300)).toMatchObject({ lastSeenAt: 300, presence: 'asleep' });
    expect(left(machine, 'silent', 300)).toMatchObject({ lastSeenAt: 100, presence: 'silent' });
  });

  it('is lost when it is called online and nothing was heard for long', () => {
    const online = { ...machine, presence: 'online' as const };
    expect(isLost(online, 1099, 1000)).toBe(false);
    expect(isLost(online, 1100, 1000)).toBe(true);
    expect(isLost({ ...machine, presence: 'asleep' }, 9999, 1000)).toBe(false);
  });
});
