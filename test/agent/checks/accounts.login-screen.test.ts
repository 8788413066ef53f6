import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMacLogin, readLinuxLogin } from '../../../agent/checks/accounts.login-screen.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { plistOf } from './macos/mac.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');

/** A machine with these files whose login screen is this unit. */
function machineWith(unit: string | undefined, files: Record<string, string>): Host {
  return {
    ...laptop,
    readLink: async (path) =>
      path.endsWith('/display-manager.service') && unit ? `/lib/systemd/system/${unit}` : undefined,
    readFile: async (path) => files[path],
    list: async (path) => {
      const names = Object.keys(files).filter((file) => dirname(file) === path);
      return names.length > 0 ? names.map((file) => file.slice(path.length + 1)) : undefined;
    },
  };
}

const told = (automatic_login: boolean, guest_enabled: boolean) => ({ automatic_login, guest_enabled });
const CONSOLE = '/etc/systemd/system/getty@tty1.service.d/autologin.conf';

describe('the login screen of Linux', () => {
  it.each<[string, string | undefined, Record<string, string>, object]>([
    ['no login screen', undefined, {}, told(false, false)],
    [
      'a console that logs in by itself',
      undefined,
      { [CONSOLE]: '[Service]\nExecStart=\nExecStart=-/sbin/agetty --autologin kiosk --noclear %I $TERM\n' },
      told(true, false),
    ],
    [
      'gdm as it comes',
      'gdm.service',
      { '/etc/gdm3/daemon.conf': '[daemon]\n#  AutomaticLoginEnable = true\n#  AutomaticLogin = user1\n' },
      told(false, false),
    ],
    [
      'gdm that logs in',
      'gdm3.service',
      { '/etc/gdm3/daemon.conf': '[daemon]\nAutomaticLoginEnable = True\nAutomaticLogin = mika\n' },
      told(true, false),
    ],
    [
      'gdm that logs in after a while',
      'gdm.service',
      { '/etc/gdm/custom.conf': '[daemon]\nTimedLoginEnable=true\nTimedLogin=kiosk\nTimedLoginDelay=10\n' },
      told(true, false),
    ],
    [
      'gdm without a name',
      'gdm.service',
      { '/etc/gdm/custom.conf': '[daemon]\nAutomaticLoginEnable=true\n' },
      told(false, false),
    ],
    [
      'lightdm with guests',
      'lightdm.service',
      { '/etc/lightdm/lightdm.conf': '[Seat:*]\nallow-guest=true\n' },
      told(false, true),
    ],
    [
      'lightdm that logs in',
      'lightdm.service',
      { '/etc/lightdm/lightdm.conf.d/50-auto.conf': '[SeatDefaults]\nautologin-user=mika\n' },
      told(true, false),
    ],
    [
      'lightdm where that was taken back',
      'lightdm.service',
      {
        '/etc/lightdm/lightdm.conf.d/50-auto.conf': '[Seat:*]\nautologin-user=mika\n',
        '/etc/lightdm/lightdm.conf': '[Seat:*]\nautologin-user=\n',
      },
      told(false, false),
    ],
    [
      'sddm that logs in',
      'sddm.service',
      { '/etc/sddm.conf.d/kde_settings.conf': '[Autologin]\nSession=plasma\nUser=mika\n' },
      told(true, false),
    ],
    [
      'sddm without a session',
      'sddm.service',
      { '/etc/sddm.conf': '[Autologin]\nRelogin=false\nSession=\nUser=\n' },
      told(false, false),
    ],
    [
      'what is left of another',
      'sddm.service',
      { '/etc/gdm3/daemon.conf': '[daemon]\nAutomaticLoginEnable=true\nAutomaticLogin=mika\n' },
      told(false, false),
    ],
    ['one we do not know', 'ly.service', {}, {}],
  ])('with %s', async (_, unit, files, expected) => {
    expect(await readLinuxLogin(machineWith(unit, files))).toEqual(expected);
  });
});

describe('macOS', () => {
  it.each<[object, object]>([
    [{ GuestEnabled: false, lastUser: 'loggedIn' }, told(false, false)],
    [{ GuestEnabled: true }, told(false, true)],
    [{ GuestEnabled: 1, autoLoginUser: 'kiosk' }, told(true, true)],
    [{ GuestEnabled: true, OptimizerLastRunForSystem: new Date(0) }, told(false, true)],
    [{}, told(false, false)],
  ])('says of the login window: %j', (preferences, expected) => {
    expect(parseMacLogin(plistOf(preferences))).toEqual(expected);
  });
});
