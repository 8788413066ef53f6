import { describe, expect, it } from 'vitest';
import { countFirmware, countFlatpaks, countSnaps, readOthers } from '../../../agent/checks/updates.others.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { CheckError } from '../../../shared/errors.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const output = (stdout: string, code = 0, stderr = '') => ({ code, stdout, stderr });

describe('other sources of updates', () => {
  it.each([
    [
      'Name     Version  Rev   Size   Publisher   Notes\nfirefox  145.0.1  7355  266MB  mozilla**   -\nsnapd    2.72     25577 53MB   canonical** snapd\n',
      0,
      2,
    ],
    ['Name     Version  Rev   Größe  Herausgeber Anmerkungen\nfirefox  145.0.1  7355  266MB  mozilla**   -\n', 0, 1],
    ['', 0, 0],
    ['', 1, undefined],
  ])('snap: %j with exit code %i are %s', (stdout, code, expected) => {
    expect(countSnaps(output(stdout, code))).toBe(expected);
  });

  it.each([
    ['app/org.gimp.GIMP/x86_64/stable\nruntime/org.gnome.Platform/x86_64/48\n', 0, 2],
    ['', 0, 0],
    ['', 1, undefined],
  ])('flatpak: %j with exit code %i are %s', (stdout, code, expected) => {
    expect(countFlatpaks(output(stdout, code))).toBe(expected);
  });

  it.each([
    ['{"Devices":[{"Name":"UEFI dbx","Releases":[{"Version":"20250507"}]},{"Name":"SSD"}]}', 0, 1],
    ['{"Error":{"Domain":"FwupdError","Code":9,"Message":"No updatable devices"}}', 2, 0],
    ['{"Error":{"Domain":"FwupdError","Code":1,"Message":"failed"}}', 1, undefined],
  ])('fwupd: %j with exit code %i are %s', (stdout, code, expected) => {
    expect(countFirmware(output(stdout, code))).toBe(expected);
  });

  it('are left out when they are not installed, off line, out of time, or print no sense', async () => {
    const host: Host = {
      ...laptop,
      has: async (program) => program !== 'flatpakUpdates',
      run: async (program) => {
        if (program === 'snapUpdates') throw new CheckError('timeout', '/usr/bin/snap did not end within 20000 ms');
        return output('not JSON');
      },
    };
    expect(await readOthers(host)).toEqual([]);
    const answering = { ...host, run: async () => output(''), has: async () => true };
    expect(await readOthers({ ...answering, run: async () => output('', 2) })).toEqual([
      { source: 'fwupd', pending: 0 },
    ]);
  });
});
