import { describe, expect, it } from 'vitest';
import { parseLoaded, parseSystemExtensions } from '../../../agent/checks/modules.darwin.ts';
import { modules } from '../../../agent/checks/modules.ts';
import { parseDrivers } from '../../../agent/checks/modules.win32.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import type { Modules } from '../../../proto/gen/types.ts';
import { dpkg, machineWith } from './changes/machine.ts';

const RELEASE = '6.1.0-41-amd64';
const LIB = `/lib/modules/${RELEASE}`;
const DKMS = '/var/lib/dkms';
/** A desktop with a graphics driver built by dkms, a module of a vendor's package, and a root kit. */
const LOADED = [
  'ext4 1002496 2 - Live 0x0000000000000000',
  'nvidia_modeset 1564672 3 nvidia, Live 0x0000000000000000 (POE)',
  'vboxdrv 708608 0 - Live 0x0000000000000000 (OE)',
  'diamorphine 16384 0 - Live 0x0000000000000000 (OE)',
  'old_driver 16384 0 - Loading 0x0000000000000000 (O+)',
];
const files = {
  '/proc/modules': `${LOADED.join('\n')}\n`,
  '/proc/sys/kernel/osrelease': `${RELEASE}\n`,
  '/sys/module/module/parameters/sig_enforce': 'N\n',
  '/sys/module/ext4/taint': '\n',
  '/sys/module/hidden/taint': 'OE\n',
  [`${LIB}/modules.dep`]: 'updates/dkms/nvidia-modeset.ko.xz: x.ko\nmisc/vboxdrv.ko:\nextra/diamorphine.ko:\n',
  [`${DKMS}/nvidia-current/535.1/${RELEASE}/x86_64/module/nvidia-modeset.ko.xz`]: '',
  [`${DKMS}/diamorphine/1.0/${RELEASE}/x86_64/module/diamorphine.ko`]: '',
  ...dpkg({ 'nvidia-kernel-dkms': ['/usr/src/nvidia-current-535.1/dkms.conf'], vbox: [`${LIB}/misc/vboxdrv.ko`] }),
};
const paths = {
  [`${DKMS}/nvidia-current/535.1/source`]: { link: '/usr/src/nvidia-current-535.1' },
  [`${DKMS}/diamorphine/1.0/source`]: { link: '/usr/src/diamorphine-1.0' },
};

async function onLinux(overrides: Record<string, string> = {}): Promise<Modules> {
  const host = machineWith({ ...files, ...overrides }, { paths });
  const { facts } = await modules.on.linux!(host, { memory: undefined, surroundings: {} });
  return facts as Modules;
}

describe('kernel modules', () => {
  it('are told when they are foreign, with what vouches for them', async () => {
    expect(await onLinux()).toEqual({
      signatures_enforced: false,
      foreign: [
        { name: 'nvidia_modeset', signed: false, packaged: true },
        { name: 'vboxdrv', signed: false, packaged: true },
        { name: 'diamorphine', signed: false, packaged: false },
        { name: 'old_driver', signed: true, packaged: false },
        { name: 'hidden', signed: false, packaged: false },
      ],
    });
  });

  it('are one on a recorded laptop, built by hand for a camera', async () => {
    const host = recordedHost('test/machines/debian-12-laptop');
    const { facts } = await modules.on.linux!(host, { memory: undefined, surroundings: {} });
    expect((facts as Modules).foreign).toMatchObject([{ name: 'v4l2loopback' }]);
  });

  it('have no signature to speak of on a kernel that does not look at any', async () => {
    const host = machineWith({ '/proc/modules': 'x 1 0 - Live 0x0 (O)\n', ...dpkg({}) });
    const { facts } = await modules.on.linux!(host, { memory: undefined, surroundings: {} });
    expect(facts).toEqual({ foreign: [{ name: 'x', packaged: false }] });
  });

  it('must be signed when the kernel is locked down, whatever the parameter says', async () => {
    const lockdown = { '/sys/kernel/security/lockdown': 'none [integrity] confidentiality\n' };
    expect((await onLinux(lockdown)).signatures_enforced).toBe(true);
    expect((await onLinux({ '/sys/module/module/parameters/sig_enforce': 'Y\n' })).signatures_enforced).toBe(true);
  });

  it('are not there on a kernel that loads none', async () => {
    const read = modules.on.linux!(machineWith({ '/etc/hosts': '' }), { memory: undefined, surroundings: {} });
    await expect(read).rejects.toMatchObject({ reason: 'not_supported' });
  });
});

describe('drivers elsewhere', () => {
  it('of Windows are those without a good signature', () => {
    const answer = { Options: ' NOEXECUTE=OPTIN  TESTSIGNING', Unsigned: { Name: 'capcom', Status: 2 } };
    expect(parseDrivers(answer)).toEqual({
      foreign: [{ name: 'capcom', signed: false, packaged: false }],
      signatures_enforced: false,
    });
    expect(parseDrivers({ Options: ' NOEXECUTE=OPTIN', Unsigned: null })).toEqual({
      foreign: [],
      signatures_enforced: true,
    });
  });

  it('of macOS are those that are not of Apple', () => {
    const loaded = [
      'Index Refs Address            Size       Wired      Name (Version) UUID <Linked Against>',
      '    1  152 0                  0          0          com.apple.kpi.bsd (24.6.0) 1A2B3C4D-0000-0000-0000-000000000000 <>',
      '  190    0 0xffffff7f9a0b1000 0x5fd0     0x5fd0     com.example.driver.net (1.2.3) 5A2B3C4D-0000-0000-0000-000000000000 <8 6 5 3 1>',
    ];
    expect(parseLoaded(loaded.join('\n'))).toEqual([{ name: 'com.example.driver.net', signed: true }]);
    const extensions = [
      '1 extension(s)',
      '--- com.apple.system_extension.network_extension',
      'enabled\tactive\tteamID\tbundleID (version)\tname\t[state]',
      '*\t*\tABCDE12345\tcom.example.vpn.ext (4.1/41)\tExample VPN\t[activated enabled]',
      '\t\tABCDE12345\tcom.example.vpn.old (4.0/40)\tExample VPN\t[terminated waiting to uninstall on reboot]',
    ];
    expect(parseSystemExtensions(extensions.join('\n'))).toEqual([{ name: 'com.example.vpn.ext', signed: true }]);
  });
});
