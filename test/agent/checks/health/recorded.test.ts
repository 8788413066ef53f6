import { describe, expect, it } from 'vitest';
import { battery } from '../../../../agent/checks/battery.ts';
import { diskActivity } from '../../../../agent/checks/disk-activity.ts';
import { pools } from '../../../../agent/checks/pools.ts';
import { printers } from '../../../../agent/checks/printers.ts';
import { systemLog } from '../../../../agent/checks/system-log.ts';
import { thermal } from '../../../../agent/checks/thermal.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';
import { readWith } from './machine.ts';

describe('the health of a recorded laptop', () => {
  it.each([
    [
      battery,
      { packs: [{ id: 'BAT0', health_ratio: 3187 / 5050, cycles: 618, charge_ratio: 0.57 }], on_battery: true },
    ],
    [thermal, { hottest_celsius: 61, margin_celsius: 39 }],
    [printers, { spooler_running: false, printers: [] }],
    [pools, { pools: [] }],
    [
      diskActivity,
      {
        disks: [
          { device: '/dev/nvme0n1', rotational: false },
          { device: '/dev/sda', rotational: true },
        ],
      },
    ],
    [systemLog, { source: 'journal', read_until_ms: Date.parse('2025-11-22T09:00:00Z'), noisy: [], persistent: false }],
  ])('$name', async (check, facts) => {
    expect((await readWith(check, recordedHost('test/machines/debian-12-laptop'))).facts).toEqual(facts);
  });
});
