import { describe, expect, it } from 'vitest';
import { parseFailed, parseState, services } from '../../../agent/checks/services.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';

const printed = (stdout: string) => ({ code: 0, stdout, stderr: '' });

describe('failed units', () => {
  it('come as JSON since systemd 246', () => {
    const text = `[{"unit":"cups.service","load":"loaded","active":"failed","sub":"failed","description":"CUPS Scheduler"},
      {"unit":"mnt-data.mount","load":"not-found","active":"failed","sub":"failed","description":"mnt-data.mount"}]`;
    expect(parseFailed(printed(text))).toEqual([
      { unit: 'cups.service', description: 'CUPS Scheduler' },
      { unit: 'mnt-data.mount', description: 'mnt-data.mount' },
    ]);
    expect(parseFailed(printed('[]\n'))).toEqual([]);
  });

  it('come as columns before (CentOS 7, systemd 219)', () => {
    const text = `  UNIT          LOAD   ACTIVE SUB    DESCRIPTION
● kdump.service loaded failed failed Crash recovery kernel arming
● user@1000.service loaded failed failed User Manager for UID 1000

LOAD   = Reflects whether the unit definition was properly loaded.
ACTIVE = The high-level unit activation state, i.e. generalization of SUB.
SUB    = The low-level unit activation state, values depend on unit type.

2 loaded units listed. Pass --all to see loaded but inactive units, too.
To show all installed unit files use 'systemctl list-unit-files'.
`;
    expect(parseFailed(printed(text))).toEqual([
      { unit: 'kdump.service', description: 'Crash recovery kernel arming' },
      { unit: 'user@1000.service', description: 'User Manager for UID 1000' },
    ]);
    expect(parseFailed(printed('0 loaded units listed. Pass --all to see loaded but inactive units, too.\n'))).toEqual(
      [],
    );
  });

  it('come with an asterisk in the C locale (Ubuntu 20.04, systemd 245)', () => {
    const text =
      '  UNIT LOAD ACTIVE SUB DESCRIPTION\n* fwupd-refresh.service loaded failed failed Refresh fwupd metadata\n';
    expect(parseFailed(printed(text))).toEqual([
      { unit: 'fwupd-refresh.service', description: 'Refresh fwupd metadata' },
    ]);
  });

  it.each([
    [
      'not_supported',
      "System has not been booted with systemd as init system (PID 1). Can't operate.\nFailed to connect to bus: Host is down\n",
    ],
    ['not_supported', 'Failed to connect to bus: No such file or directory\n'],
    ['no_permission', 'Failed to connect to bus: Operation not permitted\n'],
    ['parse_error', 'Failed to list units: Transport endpoint is not connected\n'],
  ])('are unknown, %s, when systemctl says: %s', (reason, stderr) => {
    expect(() => parseFailed({ code: 1, stdout: '', stderr })).toThrow(expect.objectContaining({ reason }));
  });

  it('are unknown when the JSON is cut off', () => {
    expect(() => parseFailed(printed('[{"unit":"cups'))).toThrow(expect.objectContaining({ reason: 'parse_error' }));
  });
});

describe('the state of the system', () => {
  it.each([
    ['degraded\n', 'degraded'],
    ['running\n', 'running'],
    ['offline\n', undefined],
    ['unknown\n', undefined],
    ['', undefined],
  ])('%j', (text, state) => {
    expect(parseState(text)).toBe(state);
  });

  it('of a recorded laptop is degraded by a failed printer service', async () => {
    const host = recordedHost('test/machines/debian-12-laptop');
    const { facts } = await services.on.linux!(host, { memory: undefined, surroundings: {} });
    expect(facts).toEqual({
      failed: [{ unit: 'cups.service', description: 'CUPS Scheduler' }],
      system_state: 'degraded',
    });
  });

  it.each([
    ['running', ['systemctlState'], []],
    ['degraded', ['systemctlState', 'systemctlFailed'], [{ unit: 'cups.service', description: 'CUPS Scheduler' }]],
    ['starting', ['systemctlState', 'systemctlFailed'], [{ unit: 'cups.service', description: 'CUPS Scheduler' }]],
  ])('that is %s takes %j to say what failed', async (state, programs, failed) => {
    const laptop = recordedHost('test/machines/debian-12-laptop');
    const runs: string[] = [];
    const run: Host['run'] = async (program) => {
      runs.push(program);
      return program === 'systemctlState' ? printed(`${state}\n`) : await laptop.run(program);
    };
    const { facts } = await services.on.linux!({ ...laptop, run }, { memory: undefined, surroundings: {} });
    expect(runs).toEqual(programs);
    expect(facts).toEqual({ failed, system_state: state });
  });
});
