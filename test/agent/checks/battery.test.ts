import { describe, expect, it } from 'vitest';
import { battery } from '../../../agent/checks/battery.ts';
import { readWith } from './health/machine.ts';

const SUPPLIES = '/sys/class/power_supply';

/** Files of power supplies, from their attributes. */
function supplies(all: Record<string, Record<string, string | number>>): Record<string, string> {
  const files = Object.entries(all).flatMap(([name, attributes]) =>
    Object.entries(attributes).map(([attribute, value]) => [`${SUPPLIES}/${name}/${attribute}`, `${value}\n`]),
  );
  return Object.fromEntries(files);
}

const PACK = { type: 'Battery', present: 1, status: 'Discharging', capacity: 61, cycle_count: 412 };

async function ofLinux(all: Record<string, Record<string, string | number>>) {
  return (await readWith(battery, { files: supplies(all) })).facts;
}

describe('batteries of Linux', () => {
  it('are none on a desktop', async () => {
    expect(await ofLinux({ AC: { type: 'Mains', online: 1 } })).toEqual({ packs: [], on_battery: false });
    expect(await ofLinux({})).toEqual({ packs: [], on_battery: false });
  });

  it('are worn as much as their full charge is below the design, in energy or in charge', async () => {
    const energy = { ...PACK, energy_full: 31_200_000, energy_full_design: 52_000_000 };
    const charge = { ...PACK, charge_full: 3_000_000, charge_full_design: 4_000_000, status: 'Charging' };
    expect(await ofLinux({ AC: { type: 'Mains', online: 0 }, BAT0: energy, BAT1: charge })).toEqual({
      packs: [
        { id: 'BAT0', health_ratio: 0.6, cycles: 412, charge_ratio: 0.61 },
        { id: 'BAT1', health_ratio: 0.75, cycles: 412, charge_ratio: 0.61 },
      ],
      on_battery: true,
    });
  });

  it('are not worn by a limit to charging', async () => {
    const limited = { ...PACK, status: 'Not charging', capacity: 80, energy_full: 50, energy_full_design: 50 };
    expect(await ofLinux({ AC: { type: 'Mains', online: 1 }, BAT0: limited })).toMatchObject({
      packs: [{ health_ratio: 1, charge_ratio: 0.8 }],
      on_battery: false,
    });
  });

  it('are not those of a mouse or an UPS, nor an empty bay', async () => {
    const mouse = { ...PACK, scope: 'Device', energy_full: 1, energy_full_design: 10 };
    expect(await ofLinux({ hidpp_battery_0: mouse, ups: { type: 'UPS' }, BAT1: { ...PACK, present: 0 } })).toEqual({
      packs: [],
      on_battery: false,
    });
  });

  it('leave out what their firmware does not know', async () => {
    const vague = { ...PACK, cycle_count: 0, energy_full: 900, energy_full_design: 0 };
    expect(await ofLinux({ BAT0: vague })).toEqual({ packs: [{ id: 'BAT0', charge_ratio: 0.61 }], on_battery: true });
    const nonsense = { ...PACK, energy_full: 65_535_000, energy_full_design: 50_000 };
    expect((await ofLinux({ BAT0: nonsense })) as object).not.toHaveProperty('packs.0.health_ratio');
  });

  it('ask for service when the driver says that they are dead', async () => {
    expect(await ofLinux({ BAT0: { ...PACK, health: 'Dead' } })).toMatchObject({
      packs: [{ service_recommended: true }],
    });
    expect(await ofLinux({ BAT0: { ...PACK, health: 'Good' } })).toMatchObject({
      packs: [{ service_recommended: false }],
    });
  });
});

describe('batteries of macOS', () => {
  const ofMac = async (stdout: string) =>
    (await readWith(battery, { platform: 'darwin', programs: { ioregBattery: stdout } })).facts;
  const head =
    '+-o AppleSmartBattery  <class AppleSmartBattery, id 0x100000364, registered, matched, active, busy 0>\n    {\n';

  it('of an Apple chip state their capacity in percent and mAh', async () => {
    const lines = `      "BatteryInstalled" = Yes\n      "ExternalConnected" = No\n      "CycleCount" = 311\n      "DesignCapacity" = 4382\n      "AppleRawMaxCapacity" = 3506\n      "MaxCapacity" = 100\n      "CurrentCapacity" = 47\n      "PermanentFailureStatus" = 0\n    }\n`;
    expect(await ofMac(head + lines)).toEqual({
      packs: [
        {
          id: 'InternalBattery',
          health_ratio: 3506 / 4382,
          cycles: 311,
          charge_ratio: 0.47,
          service_recommended: false,
        },
      ],
      on_battery: true,
    });
  });

  it('of an Intel Mac state it in mAh', async () => {
    const lines = `      "ExternalConnected" = Yes\n      "MaxCapacity" = 2500\n      "CurrentCapacity" = 2500\n      "DesignCapacity" = 5000\n      "PermanentFailureStatus" = 1\n    }\n`;
    expect(await ofMac(head + lines)).toMatchObject({
      packs: [{ health_ratio: 0.5, charge_ratio: 1, service_recommended: true }],
      on_battery: false,
    });
  });

  it('are none on a Mac mini', async () => {
    expect(await ofMac('')).toEqual({ packs: [], on_battery: false });
  });
});

describe('batteries of Windows', () => {
  const ofWindows = async (batteries: unknown) =>
    (await readWith(battery, { platform: 'win32', queries: { batteries } })).facts;

  it('carry full and design capacity', async () => {
    const pack = { Id: 'Battery0', FullMwh: 20_000, DesignMwh: 50_000, Cycles: 0, RemainingMwh: 10_000 };
    expect(await ofWindows({ PowerOnline: false, Packs: [pack] })).toEqual({
      packs: [{ id: 'Battery0', health_ratio: 0.4, charge_ratio: 0.5 }],
      on_battery: true,
    });
  });

  it('may be a single one, not in a list, and its design unknown', async () => {
    const pack = { Id: 'Battery0', FullMwh: 20_000, DesignMwh: null, Cycles: 12, RemainingMwh: null };
    expect(await ofWindows({ PowerOnline: true, Packs: pack })).toEqual({
      packs: [{ id: 'Battery0', cycles: 12 }],
      on_battery: false,
    });
  });

  it('are none on a desktop', async () => {
    expect(await ofWindows({ PowerOnline: null, Packs: [] })).toEqual({ packs: [], on_battery: false });
  });
});
