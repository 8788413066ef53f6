import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { defineCheck } from '../../agent/checks/check.ts';
import type { Host } from '../../agent/host/host.ts';
import { recordedHost } from '../../agent/host/recorded.ts';
import { batteryWatch, readPower, sparingBattery } from '../../agent/power.ts';
import { hours, minutes } from '../../shared/duration.ts';
import { soon } from '../support/soon.ts';
import { openPeer, startAgent } from './uplink/ground.ts';

const root = mkdtempSync(join(tmpdir(), 'deskside-power-'));
afterAll(() => rmSync(root, { recursive: true }));

const MACHINE = { platform: 'linux', now: '2025-11-22T10:00:00Z', hostname: 'pc', timeZone: 'Asia/Tokyo' };

/** A laptop whose supplies can be changed while it runs. */
function laptop(platform = 'linux') {
  const folder = mkdtempSync(join(root, 'machine-'));
  writeFileSync(join(folder, 'machine.json'), JSON.stringify({ ...MACHINE, platform }));
  const set = (supply: string, attributes: Record<string, string>) => {
    for (const [name, text] of Object.entries(attributes)) {
      const path = join(folder, 'files/sys/class/power_supply', supply, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${text}\n`);
    }
  };
  return { host: recordedHost(folder), set };
}

const check = (name: 'clock' | 'software', every: number) => defineCheck({ name, every, on: {} });
const CHECKS = [check('clock', minutes(5)), check('software', hours(24))];

function sparing(host: Host) {
  const ran: string[] = [];
  return { ran, due: sparingBattery(host, CHECKS, (name) => ran.push(name)) };
}

describe('the power of a laptop', () => {
  it('is known by its own battery, not by that of a mouse', async () => {
    const { host, set } = laptop();
    expect(await readPower(host)).toBeUndefined();
    set('hidpp_battery_0', { type: 'Battery', scope: 'Device', status: 'Discharging', capacity: '5' });
    expect(await readPower(host)).toBeUndefined();
    set('BAT0', { type: 'Battery', status: 'Discharging', capacity: '72' });
    set('AC', { type: 'Mains', online: '0' });
    expect(await readPower(host)).toEqual({ onBattery: true, chargeRatio: 0.72 });
    set('AC', { online: '1' });
    expect(await readPower(host)).toEqual({ onBattery: false, chargeRatio: 0.72 });
  });

  it('is not asked for where that takes a program', async () => {
    const { host, set } = laptop('darwin');
    set('BAT0', { type: 'Battery', status: 'Discharging', capacity: '5' });
    expect(await readPower(host)).toBeUndefined();
  });

  it('makes heavy checks wait while it is low, and run as soon as it is not', async () => {
    const { host, set } = laptop();
    const { ran, due } = sparing(host);
    set('BAT0', { type: 'Battery', status: 'Discharging', capacity: '29' });
    await due('software');
    await due('clock');
    expect(ran).toEqual(['clock']);
    set('BAT0', { status: 'Charging' });
    await due('clock');
    expect(ran).toEqual(['clock', 'clock', 'software']);
    await due('clock');
    expect(ran).toHaveLength(4);
  });

  it('makes nothing wait above 30 %, on the mains, or without a battery', async () => {
    const { host, set } = laptop();
    const { ran, due } = sparing(host);
    await due('software');
    set('BAT0', { type: 'Battery', status: 'Discharging', capacity: '31' });
    await due('software');
    set('BAT0', { status: 'Not charging', capacity: '4' });
    await due('software');
    expect(ran).toHaveLength(3);
  });

  it('reaches the collector with the heartbeat', async () => {
    const { host, set } = laptop();
    set('BAT0', { type: 'Battery', status: 'Discharging', capacity: '72' });
    const onBattery = batteryWatch(host);
    await soon(() => expect(onBattery()).toBe(true));
    const peer = await openPeer();
    startAgent(peer, { onBattery });
    await soon(() => expect(peer.session.frames.find(({ heartbeat }) => heartbeat)?.heartbeat?.on_battery).toBe(true));
  });

  it('is left out of the heartbeat of a machine without a battery', async () => {
    const peer = await openPeer();
    startAgent(peer);
    const beat = await soon(() => {
      const frame = peer.session.frames.find(({ heartbeat }) => heartbeat);
      if (!frame?.heartbeat) throw new Error('no heartbeat yet');
      return frame.heartbeat;
    });
    expect(beat.on_battery).toBeUndefined();
  });
});
