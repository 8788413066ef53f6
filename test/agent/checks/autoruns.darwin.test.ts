import { describe, expect, it } from 'vitest';
import { parseJob, parseSigner } from '../../../agent/checks/autoruns.darwin.ts';
import { autoruns } from '../../../agent/checks/autoruns.ts';
import type { Host } from '../../../agent/host/host.ts';
import type { Autoruns } from '../../../proto/gen/types.ts';
import { machineWith } from './changes/machine.ts';
import { plistOf } from './macos/mac.ts';

const ZOOM = '/Library/LaunchDaemons/us.zoom.ZoomDaemon.plist';
const OWN = '/Users/mika/Library/LaunchAgents/sync.plist';
const HELPER = '/Library/PrivilegedHelperTools/us.zoom.ZoomDaemon';
const DEVELOPER_ID = [
  'Executable=/Library/PrivilegedHelperTools/us.zoom.ZoomDaemon',
  'Authority=Developer ID Application: Zoom Video Communications, Inc. (BJ4HAAB9B3)',
  'Authority=Developer ID Certification Authority',
  'Authority=Apple Root CA',
  'TeamIdentifier=BJ4HAAB9B3',
];
const files = { [ZOOM]: '', [OWN]: '', [HELPER]: '' };
const programs = {
  [`launchdJob ${ZOOM}`]: { stdout: plistOf({ Label: 'us.zoom.ZoomDaemon', ProgramArguments: [HELPER] }) },
  [`launchdJob ${OWN}`]: {
    stdout: plistOf({ Label: 'sync', ProgramArguments: ['/bin/sh', '-c', '/Users/mika/.x/go --pw=secret'] }),
  },
  [`codesignVerify ${HELPER}`]: {},
  [`codesignDetails ${HELPER}`]: { stderr: DEVELOPER_ID },
  'codesignVerify /Users/mika/.x/go': { code: 1, stderr: 'code object is not signed at all' },
};

describe('what macOS starts by itself', () => {
  it('is vouched for by a signature that goes back to Apple', async () => {
    const host = machineWith(files, { platform: 'darwin', programs });
    const { facts, memory } = await autoruns.on.darwin!(host, { memory: undefined, surroundings: {} });
    const { entries } = facts as Autoruns;
    expect(entries).toEqual([
      {
        id: expect.stringMatching(/^launchd:\/Library\/LaunchDaemons\/us\.zoom\.ZoomDaemon\.plist#[0-9a-f]{8}$/),
        kind: 'launchd',
        name: 'us.zoom.ZoomDaemon',
        program: HELPER,
        owner: 'Zoom Video Communications, Inc. (BJ4HAAB9B3)',
        trusted: true,
        writable: false,
      },
      expect.objectContaining({ name: 'sync', program: '~/.x/go', trusted: false }),
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/secret|mika/);

    // Nothing changed, so nothing is asked again.
    const silent: Host = { ...host, run: (program) => Promise.reject(new Error(`${program} was started`)) };
    const again = await autoruns.on.darwin!(silent, { memory, surroundings: {} });
    expect(again.facts).toEqual(facts);
  });

  it('takes a signature of its own, or none, for no signature', () => {
    expect(parseSigner('Signature=adhoc\nTeamIdentifier=not set\n')).toBeUndefined();
    expect(parseSigner('Authority=My Own Root\n')).toBeUndefined();
    expect(parseSigner('Authority=Software Signing\nAuthority=Apple Code Signing\nAuthority=Apple Root CA\n')).toBe(
      'Software Signing',
    );
  });

  it.each([
    [{ Label: 'a', Program: '/usr/local/bin/a', ProgramArguments: ['a', '-x'] }, '/usr/local/bin/a'],
    [{ Label: 'a', ProgramArguments: ['/opt/my app/run', '-x'] }, '/opt/my app/run'],
    [{ Label: 'a', ProgramArguments: ['/usr/bin/osascript', '-e', 'beep'] }, '/usr/bin/osascript'],
    [{ Label: 'a', Program: '/opt/a', Hidden: new Date(0) }, '/opt/a'],
    [{ Label: 'a' }, undefined],
  ])('reads the job %j', (job, program) => {
    expect(parseJob(plistOf(job))).toEqual({ label: 'a', ...(program && { program }) });
  });
});
