import { describe, expect, it } from 'vitest';
import { hasCertificates2023 } from '../../../agent/checks/boot-security.certificates.ts';
import { bootSecurity } from '../../../agent/checks/boot-security.ts';
import { parseBootSecurity } from '../../../agent/checks/boot-security.win32.ts';
import type { Host } from '../../../agent/host/host.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';
import { CheckError } from '../../../shared/errors.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const GLOBAL = '8be4df61-93ca-11d2-aa0d-00e098032b8c';
const DB = 'db-d719b2cb-3d3a-4596-a3bc-dad00e67656f';

const PCA_2011 = 'Microsoft Windows Production PCA 2011';
const UEFI_2011 = 'Microsoft Corporation UEFI CA 2011';
const KEK_2011 = 'Microsoft Corporation KEK CA 2011';
const OLD = { db: `${PCA_2011}\n${UEFI_2011}`, kek: KEK_2011 };
const NEW = {
  db: `${OLD.db}\nWindows UEFI CA 2023\nMicrosoft UEFI CA 2023`,
  kek: `${KEK_2011}\nMicrosoft Corporation KEK 2K CA 2023`,
};

/** A variable as efivarfs shows it: four bytes of attributes, then binary certificates with their names in ASCII. */
const variable = (value: string) => `\x27\0\0\0${value}`;
const certificates = (names: string) =>
  variable(`\xa1\x59\xc0\xa5${names.split('\n').join('\x30\x82\x05\xd7\xff')}\xfe`);

function machineWith(files: Record<string, string | CheckError>): Host {
  const has = (path: string) => Object.keys(files).some((file) => file.startsWith(`${path}/`));
  return {
    ...laptop,
    inspect: async (path) =>
      has(path) ? { kind: 'folder', sizeBytes: 0, modifiedMs: 0, inode: 1, mode: 0o755, uid: 0, gid: 0 } : undefined,
    list: async (path) => (path === '/sys/class/tpm' && has('/sys/class/tpm/tpm0') ? ['tpm0'] : undefined),
    readFile: async (path) => {
      const file = files[path];
      if (file instanceof CheckError) throw file;
      return file;
    },
  };
}

async function factsOf(files: Record<string, string | CheckError>) {
  return (await bootSecurity.on.linux!(machineWith(files), { memory: undefined, surroundings: {} })).facts;
}

const efi = (name: string) => `/sys/firmware/efi/efivars/${name}`;
const secureBoot = (on: number) => ({ [efi(`SecureBoot-${GLOBAL}`)]: `\x06\0\0\0${String.fromCharCode(on)}` });

describe('the firmware of Linux', () => {
  it('of the old kind is no UEFI, and nothing else', async () => {
    expect(await factsOf({})).toEqual({ uefi: false });
  });

  it('says whether Secure Boot is on, and which certificates it knows', async () => {
    const old = { [efi(DB)]: certificates(OLD.db), [efi(`KEK-${GLOBAL}`)]: certificates(OLD.kek) };
    expect(await factsOf({ ...secureBoot(1), ...old })).toEqual({
      uefi: true,
      secure_boot: true,
      certificates_2023: false,
    });
    const renewed = { [efi(DB)]: certificates(NEW.db), [efi(`KEK-${GLOBAL}`)]: certificates(NEW.kek) };
    expect(await factsOf({ ...secureBoot(0), ...renewed })).toEqual({
      uefi: true,
      secure_boot: false,
      certificates_2023: true,
    });
  });

  it('keeps what it may not tell absent', async () => {
    const closed = new CheckError('no_permission', 'closed');
    expect(await factsOf({ ...secureBoot(1), [efi(DB)]: closed })).toEqual({ uefi: true, secure_boot: true });
  });

  it.each<[string, Record<string, string>, object]>([
    ['2.0', { tpm_version_major: '2\n' }, { tpm_version: '2.0', tpm_ready: true }],
    ['1.2, active', { 'device/enabled': '1\n', 'device/active': '1\n' }, { tpm_version: '1.2', tpm_ready: true }],
    [
      '1.2, never activated',
      { 'device/enabled': '1\n', 'device/active': '0\n' },
      { tpm_version: '1.2', tpm_ready: false },
    ],
  ])('has a TPM %s', async (_, files, expected) => {
    const tpm = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/sys/class/tpm/tpm0/${name}`, text]));
    expect(await factsOf(tpm)).toEqual({ uefi: false, ...expected });
  });
});

describe('the certificates of 2023', () => {
  it.each<[boolean | undefined, string, string | undefined, string | undefined]>([
    [true, 'all successors', NEW.db, NEW.kek],
    [false, 'none', OLD.db, OLD.kek],
    [false, 'no new key exchange key', NEW.db, OLD.kek],
    [false, 'one of two in the database', `${OLD.db}\nWindows UEFI CA 2023`, NEW.kek],
    [true, 'firmware that trusts Windows only', `${PCA_2011}\nWindows UEFI CA 2023`, NEW.kek],
    [true, 'firmware made after 2023', 'Windows UEFI CA 2023', 'Microsoft Corporation KEK 2K CA 2023'],
    [undefined, 'keys of an organisation', 'Example Platform CA', 'Example KEK'],
    [undefined, 'an unread variable', NEW.db, undefined],
  ])('are %s with %s', (expected, _, db, kek) => {
    expect(hasCertificates2023(db, kek)).toBe(expected);
  });
});

describe('the firmware of Windows', () => {
  const answer = {
    FirmwareType: 2,
    SecureBoot: 1,
    Status: 'NotStarted',
    Error: null,
    Db: [PCA_2011, UEFI_2011],
    Kek: KEK_2011,
    Tpm: { SpecVersion: '2.0, 0, 1.38', Enabled: true, Activated: true },
  };

  it('has everything', () => {
    expect(parseBootSecurity(answer)).toEqual({
      uefi: true,
      secure_boot: true,
      certificates_2023: false,
      certificate_status: 'NotStarted',
      tpm_version: '2.0',
      tpm_ready: true,
    });
  });

  it('failed to take the new certificates', () => {
    expect(parseBootSecurity({ ...answer, Status: 'InProgress', Error: 2147942750 }).certificate_status).toBe('Error');
  });

  it('of the old kind has nothing to switch on', () => {
    const bios = { FirmwareType: 1, SecureBoot: null, Status: null, Error: null, Db: null, Kek: null, Tpm: null };
    expect(parseBootSecurity(bios)).toEqual({ uefi: false });
  });
});

it('of a Mac with a chip of Apple has a Secure Enclave', async () => {
  const mac = (cpu: string): Host => ({ ...laptop, hardware: async () => ({ cpu, disks: [] }) });
  const look = async (cpu: string) =>
    (await bootSecurity.on.darwin!(mac(cpu), { memory: undefined, surroundings: {} })).facts;
  expect(await look('Apple M3 Pro')).toEqual({ uefi: false, tpm_version: 'secure-enclave', tpm_ready: true });
  expect(await look('Intel Core i7')).toEqual({});
});
