import { describe, expect, it } from 'vitest';
import { bootSecurity } from '../../../agent/checks/boot-security.ts';
import type { AnyCheck } from '../../../agent/checks/check.ts';
import { encryption } from '../../../agent/checks/encryption.ts';
import { hardening } from '../../../agent/checks/hardening.ts';
import { screenLock } from '../../../agent/checks/screen-lock.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');
const factsOf = async (check: AnyCheck) =>
  (await check.on.linux!(laptop, { memory: undefined, surroundings: {} })).facts;

describe('the posture of a Debian 12 laptop', () => {
  it('is LVM on LUKS, with no stick and no server among its volumes', async () => {
    expect(await factsOf(encryption)).toEqual({
      volumes: [
        { id: '3f1cb1f2-5e0d-4f09-9d0e-0a4b3d7f21c9', mount: '/', role: 'system', encrypted: true, method: 'luks' },
        { id: '9c5b7c1e-88a4-4f43-8b5f-52b1f1f0cdee', mount: '/home', role: 'data', encrypted: true, method: 'luks' },
      ],
    });
  });

  it('starts with Secure Boot and has a TPM; certificates it may not read stay absent', async () => {
    expect(await factsOf(bootSecurity)).toEqual({
      uefi: true,
      secure_boot: true,
      tpm_version: '2.0',
      tpm_ready: true,
    });
  });

  it('holds programs with AppArmor', async () => {
    expect(await factsOf(hardening)).toEqual({
      mandatory_access_control: 'apparmor',
      mandatory_access_control_enforcing: true,
    });
  });

  it('locks the screen after ten minutes, and a minute of grace', async () => {
    expect(await factsOf(screenLock)).toEqual({ sessions: [{ user: '1000', enabled: true, timeout_s: 660 }] });
  });
});
