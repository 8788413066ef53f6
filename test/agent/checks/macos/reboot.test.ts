import { describe, expect, it } from 'vitest';
import { readMac } from '../../../../agent/checks/reboot.darwin.ts';
import type { Memory } from '../../../../agent/checks/reboot.since.ts';
import type { PathFacts } from '../../../../agent/host/host.ts';
import { mac, NOW, plist, SURROUNDINGS } from './mac.ts';

const SETTINGS = '/Library/Preferences/com.apple.SoftwareUpdate.plist';
const BOOT = 'kern.boottime: { sec = 1795161600, usec = 417213 } Fri Nov 20 08:00:00 2026\n';

function rebootOf(body: string, memory?: Memory) {
  const host = mac(
    {
      sysctl: BOOT,
      systemVersion: 'ProductVersion:\t\t15.7.1\nBuildVersion:\t\t24G231\n',
      [`propertyListXml ${SETTINGS}`]: plist(`<dict>${body}</dict>`),
    },
    { inspect: async (path) => (path === SETTINGS ? ({ kind: 'file' } as PathFacts) : undefined) },
  );
  return readMac(host, { memory, surroundings: SURROUNDINGS });
}

const item = (id: string, name: string, version: string) =>
  `<dict><key>Display Name</key><string>${name}</string><key>Display Version</key><string>${version}</string><key>Identifier</key><string>${id}</string></dict>`;
const WAITING = `<key>RecommendedUpdates</key><array>${item('MSU_UPDATE_24G419_patch_15.7.3_minor', 'macOS Sequoia 15.7.3', '15.7.3')}</array>`;

describe('a restart of macOS', () => {
  it('is needed for an update of the system that is fetched by itself', async () => {
    const { facts, memory } = await rebootOf(WAITING);
    expect(facts).toEqual({
      required: true,
      signals: ['software-update'],
      packages: ['macOS Sequoia 15.7.3'],
      since_ms: NOW,
      booted_at_ms: 1795161600_000,
    });
    expect(memory).toEqual({ sinceMs: NOW });
  });

  it('is needed since the first time, whatever restarts come in between', async () => {
    const before = Date.parse('2026-11-10T08:00:00Z');
    expect((await rebootOf(WAITING, { sinceMs: before })).facts.since_ms).toBe(before);
  });

  it('alone does not help where updates are not fetched', async () => {
    const { facts } = await rebootOf(`${WAITING}<key>AutomaticDownload</key><false/>`);
    expect(facts).toMatchObject({ required: false, signals: ['software-update'] });
    expect(facts).not.toHaveProperty('since_ms');
  });

  it('is not needed for Safari, nor for the next macOS', async () => {
    const others = [
      item('Safari26.3SequoiaAuto', 'Safari', '26.3'),
      item('MSU_UPDATE_26A428_patch_27.0_major', 'macOS 27', '27'),
    ];
    const { facts, memory } = await rebootOf(`<key>RecommendedUpdates</key><array>${others.join('')}</array>`);
    expect(facts).toMatchObject({ required: false, signals: [], packages: [] });
    expect(memory).toEqual({});
  });

  it('is unknown on a Mac that never looked for updates, which still says when it was started', async () => {
    const host = mac({ sysctl: BOOT }, { inspect: async () => undefined });
    const { facts } = await readMac(host, { memory: undefined, surroundings: SURROUNDINGS });
    expect(facts).toEqual({ signals: [], packages: [], booted_at_ms: 1795161600_000 });
  });
});
