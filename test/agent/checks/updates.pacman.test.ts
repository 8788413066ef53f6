import { describe, expect, it } from 'vitest';
import { pacman, parseQuery } from '../../../agent/checks/updates.pacman.ts';
import { HOUR, type Machine, machineWith, NOW } from './package-managers.ts';

const QUERY = `linux 6.12.1.arch1-1 -> 6.12.4.arch1-1
nvidia 565.77-1 -> 565.77-5 [ignored]
openssl 3.4.0-1 -> 3.4.1-1
python-pip 1:24.3-1 -> 1:24.3.1-1
`;
const arch: Machine = {
  ages: { '/var/lib/pacman/sync': 30 * HOUR, '/var/lib/pacman/sync/core.db': 60 * HOUR },
  programs: { pacmanUpdates: QUERY },
};

describe('a machine with pacman', () => {
  it('tells what is pending, and what IgnorePkg holds', async () => {
    const stock = await pacman.read(machineWith(arch));
    expect(stock).toMatchObject({ held: 1, broken: false, silentOnSecurity: true });
    expect(stock.pending?.map(({ name, available }) => `${name} ${available}`)).toEqual([
      'linux 6.12.4.arch1-1',
      'openssl 3.4.1-1',
      'python-pip 1:24.3.1-1',
    ]);
    expect(stock).not.toHaveProperty('automatic');
  });

  it('takes the age of its folder: the databases carry the time of their publication', async () => {
    expect((await pacman.read(machineWith(arch))).metadata_at_ms).toBe(NOW - 30 * HOUR);
  });

  it('takes exit code 1 for nothing, unless it complains', async () => {
    const nothing = machineWith({ ...arch, programs: { pacmanUpdates: { code: 1 } } });
    expect((await pacman.read(nothing)).pending).toEqual([]);
    const stderr = 'error: config file /etc/pacman.conf, line 8: invalid value\n';
    const failing = machineWith({ ...arch, programs: { pacmanUpdates: { code: 1, stderr } } });
    await expect(pacman.read(failing)).rejects.toMatchObject({ reason: 'parse_error' });
  });

  it('is not asked when it has no databases', async () => {
    await expect(pacman.read(machineWith({ ...arch, ages: {} }))).rejects.toMatchObject({ reason: 'stale_source' });
  });

  it.each<[string, number, boolean | undefined]>([
    ['is at work', 0.1, undefined],
    ['was ended in the middle', 3, true],
  ])('says by its lock when it %s', async (_, hours, broken) => {
    const lock = { '/var/lib/pacman/db.lck': hours * HOUR };
    expect((await pacman.read(machineWith({ ...arch, ages: { ...arch.ages, ...lock } }))).broken).toBe(broken);
  });

  it('reads no other lines for updates', () => {
    expect(parseQuery("warning: database file for 'core' does not exist\n:: -> x\n")).toEqual({
      pending: [],
      ignored: [],
    });
  });
});
