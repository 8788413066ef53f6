import { describe, expect, it } from 'vitest';
import { parseJobs, readMac } from '../../../../agent/checks/services.darwin.ts';
import { mac } from './mac.ts';

const failed = (...rows: [string, number, string][]) =>
  parseJobs(`PID\tStatus\tLabel\n${rows.map((row) => `${row.join('\t')}\n`).join('')}`).map(({ unit }) => unit);

describe('failed jobs of launchd', () => {
  it('ended with a code or by a signal, and did not start again', () => {
    expect(
      failed(
        ['-', 78, 'com.example.backup'],
        ['-', -11, 'com.example.vpnd'],
        ['812', 1, 'com.example.running-again'],
        ['-', 0, 'com.example.done'],
        ['-', -9, 'com.example.idle'],
        ['-', -15, 'com.example.told-to-end'],
      ),
    ).toEqual(['com.example.backup', 'com.example.vpnd']);
  });

  it('are not those that come and go', () => {
    expect(
      failed(
        ['-', 1, 'com.apple.installer.osmessagetracing'],
        ['-', 255, 'com.openssh.sshd.3C1E2D4F-0A1B-4C5D-8E9F-001122334455'],
        ['-', 1, 'com.google.keystone.daemon'],
        ['-', 1, 'com.google.GoogleUpdater.wake.system'],
        ['-', 3, 'com.microsoft.autoupdate.helper'],
        ['-', 1, 'application.com.example.App.1152921500311879701.1152921500311879706'],
      ),
    ).toEqual([]);
  });

  it('are those of Apple without which a Mac does not work', () => {
    expect(failed(['-', 11, 'com.apple.opendirectoryd'], ['77', 0, 'com.apple.configd'])).toEqual([
      'com.apple.opendirectoryd',
    ]);
  });

  it('are unknown when launchctl fails', async () => {
    const host = mac({ launchdJobs: { code: 1, stderr: 'Could not list jobs\n' } });
    await expect(readMac(host)).rejects.toThrow(/Could not list jobs/);
  });
});
