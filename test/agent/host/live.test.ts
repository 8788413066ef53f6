import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { AnyCheck } from '../../../agent/checks/check.ts';
import { clock } from '../../../agent/checks/clock.ts';
import { inventory } from '../../../agent/checks/inventory.ts';
import { load } from '../../../agent/checks/load.ts';
import { services } from '../../../agent/checks/services.ts';
import { smart } from '../../../agent/checks/smart.ts';
import { volumes } from '../../../agent/checks/volumes.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { observe } from '../../../agent/observation.ts';
import { decodeEvent, encodeEvent } from '../../../proto/codec.ts';

const host = liveHost();
const EVENT = { event_id: new Uint8Array(16), observed_ms: 1, mono_ms: 1, cost_ms: 1, command_id: new Uint8Array() };
const onLinux = process.platform === 'linux';

describe('this machine', () => {
  it.runIf(onLinux).each([clock, inventory, load, services, smart, volumes] as AnyCheck[])(
    'yields facts that survive the wire, or a typed reason: $name',
    async (check) => {
      const { facts, unknown } = await observe(check, host, undefined, {});
      if (facts === undefined) {
        expect(unknown).toEqual({
          reason: expect.stringMatching(/tool_missing|not_supported/),
          detail: expect.any(String),
        });
      } else {
        const sent = decodeEvent(encodeEvent({ ...EVENT, check: check.name, facts })).facts;
        expect(JSON.parse(JSON.stringify(sent))).toMatchObject(JSON.parse(JSON.stringify(facts)));
      }
    },
  );

  it('knows its time zone and the time', () => {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: host.timeZone() })).not.toThrow();
    expect(Math.abs(host.now() - Date.now())).toBeLessThan(1000);
  });
});

describe('systeminformation', () => {
  it('is not loaded before somebody asks for the hardware', () => {
    const script = `import { liveHost } from './agent/host/live.ts';
      import { CHECKS } from './agent/checks/catalog.ts';
      import { createRequire } from 'node:module';
      const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('systeminformation'));
      const host = liveHost();
      const before = loaded();
      await host.hardware();
      console.log(before, loaded(), CHECKS.length > 0);`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(output.trim()).toBe('false true true');
  });
});
