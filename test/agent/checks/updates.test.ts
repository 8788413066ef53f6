import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../agent/checks/check.ts';
import type { Memory } from '../../../agent/checks/updates.since.ts';
import { updates } from '../../../agent/checks/updates.ts';
import type { Host, Output } from '../../../agent/host/host.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { recordedHost } from '../../../agent/host/recorded.ts';

const laptop = recordedHost('test/machines/debian-12-laptop');

async function readUpdates(host: Host, memory?: Memory): Promise<Reading<'updates', Memory>> {
  return (await updates.on.linux!(host, { memory, surroundings: {} })) as Reading<'updates', Memory>;
}

/** The laptop, with other answers of some programs. */
function laptopWhere(answers: Record<string, Partial<Output>>, other: Partial<Host> = {}): Host {
  return {
    ...laptop,
    ...other,
    run: async (program, argument) =>
      answers[program] ? { code: 0, stdout: '', stderr: '', ...answers[program] } : await laptop.run(program, argument),
  };
}

describe('the check of updates', () => {
  it('tells what is pending on a recorded laptop', async () => {
    const { facts } = await readUpdates(laptop);
    expect(facts).toMatchObject({
      manager: 'apt',
      pending: 4,
      security_pending: 3,
      held: 1,
      phased: 0,
      automatic: true,
      broken: false,
      metadata_at_ms: Date.parse('2025-11-22T06:12:40Z'),
      oldest_since_ms: laptop.now(),
    });
    expect(facts.packages[0]).toEqual({
      name: 'libssl3',
      installed: '3.0.16-1~deb12u1',
      available: '3.0.17-1~deb12u3',
      security: true,
      since_ms: laptop.now(),
    });
  });

  it('remembers since when, over runs', async () => {
    const { memory } = await readUpdates(laptop);
    const later = { ...laptop, now: () => laptop.now() + 86_400_000 };
    const { facts } = await readUpdates(later, memory);
    expect(facts.oldest_security_since_ms).toBe(laptop.now());
  });

  it('counts what Ubuntu 22.04 keeps back without a hold as phased', async () => {
    const stdout = 'The following packages have been kept back:\n  docker-ce gnome-shell mutter-common\n0 upgraded\n';
    const { facts } = await readUpdates(laptopWhere({ aptSimulate: { stdout } }));
    expect(facts).toMatchObject({ pending: 0, held: 1, phased: 2 });
  });

  it('says stale_source, and the mend, when there are no package lists', async () => {
    const bare = { ...laptop, list: async () => ['lock', 'partial', 'auxfiles'] };
    await expect(readUpdates(bare)).rejects.toMatchObject({
      reason: 'stale_source',
      message: expect.stringContaining('run "apt-get update" once'),
    });
  });

  describe('knows when the package lists were renewed last', () => {
    const LIST = '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease';
    const [PUBLISHED, RENEWED, TRIED] = [1, 2, 3].map((day) => laptop.now() - (10 - day) * 86_400_000);

    /** Its one list was published, and had its status changed, at these times; the last try was at TRIED. */
    function renewedAt(changedMs: number, tried = TRIED): Promise<number | undefined> {
      const times: Record<string, object> = {
        [LIST]: { modifiedMs: PUBLISHED, changedMs },
        '/var/lib/apt/lists/partial': { modifiedMs: tried },
      };
      const inspect: Host['inspect'] = async (path) => {
        const found = await laptop.inspect(path);
        return found && { ...found, ...times[path] };
      };
      const list: Host['list'] = async (path) =>
        path === '/var/lib/apt/lists' ? [LIST.slice(path.length + 1), 'partial'] : await laptop.list(path);
      return readUpdates(laptopWhere({}, { inspect, list })).then(({ facts }) => facts.metadata_at_ms);
    }

    it('by the status of a list, because a refresh that failed writes in the folder beside them, too', async () => {
      expect(await renewedAt(RENEWED!)).toBe(RENEWED);
    });

    it('not by the status of a list that came with the image of a machine', async () => {
      expect(await renewedAt(laptop.now(), RENEWED)).toBe(RENEWED);
    });

    it('by the list itself, when neither tells more', async () => {
      expect(await renewedAt(0)).toBe(PUBLISHED);
    });
  });

  it('says tool_missing where there is no apt', async () => {
    await expect(readUpdates({ ...laptop, has: async () => false })).rejects.toMatchObject({ reason: 'tool_missing' });
  });

  it('reports a broken package manager as a fact, without a count, and keeps its memory', async () => {
    const stderr = "E: Unmet dependencies. Try 'apt --fix-broken install' with no packages (or specify a solution).\n";
    const reading = await readUpdates(laptopWhere({ aptSimulate: { code: 100, stderr } }));
    expect(reading.facts).toMatchObject({ broken: true, automatic: true });
    expect(reading.facts).not.toHaveProperty('pending');
    expect(reading).not.toHaveProperty('memory');
  });

  it("passes on apt's own complaint when it can't tell", async () => {
    const stderr = 'E: Malformed entry 3 in list file /etc/apt/sources.list (Suite)\n';
    await expect(readUpdates(laptopWhere({ aptSimulate: { code: 100, stderr } }))).rejects.toMatchObject({
      reason: 'parse_error',
      message: expect.stringContaining('Malformed entry 3'),
    });
  });

  it('finds what dpkg left half done', async () => {
    const stdout =
      'The following packages are only half configured, probably due to problems\nconfiguring them\n cups\n';
    expect((await readUpdates(laptopWhere({ dpkgAudit: { stdout } }))).facts.broken).toBe(true);
  });

  it('does not call a machine broken while packages are being installed on it', async () => {
    const stdout = 'The following packages are only half configured\n cups\n';
    const locks = '1: POSIX  ADVISORY  WRITE 4711 08:02:131077 0 EOF\n';
    const host = laptopWhere(
      { dpkgAudit: { stdout } },
      { readFile: async (path, options) => (path === '/proc/locks' ? locks : await laptop.readFile(path, options)) },
    );
    expect((await readUpdates(host)).facts).not.toHaveProperty('broken');
  });

  it('does not call updates automatic when their timer is masked', async () => {
    const masked = { ...laptop, readLink: async () => '/dev/null' };
    expect((await readUpdates(masked)).facts.automatic).toBe(false);
  });

  it('asks the manager the system is made with, though others are installed beside it', async () => {
    const release = (id: string) => ({
      ...laptopWhere({
        pacmanUpdates: { stdout: 'linux 1-1 -> 2-1\n' },
        zypperUpdates: { stdout: '<update-list></update-list>' },
      }),
      has: async () => true,
      list: async () => ['core.db'],
      inspect: async (path: string) =>
        path.startsWith('/proc') ? undefined : await laptop.inspect('/boot/vmlinuz-6.1.0-40-amd64'),
      readFile: async (path: string) => (path === '/etc/os-release' ? id : undefined),
    });
    const manager = async (id: string) => (await readUpdates(release(id))).facts.manager;
    expect(await manager('NAME="EndeavourOS"\nID="endeavouros"\nID_LIKE="arch"\n')).toBe('pacman');
    expect(await manager('ID="sles"\nID_LIKE="suse"\n')).toBe('zypper');
  });

  it('says nothing about security where the manager does not know', async () => {
    const host = {
      ...laptopWhere({ pacmanUpdates: { stdout: 'linux 1-1 -> 2-1\n' } }),
      has: async (program: string) => program === 'pacmanUpdates',
      list: async () => ['core.db'],
      inspect: async (path: string) =>
        path.endsWith('.lck') ? undefined : await laptop.inspect('/boot/vmlinuz-6.1.0-40-amd64'),
    };
    const { facts } = await readUpdates(host);
    expect(facts).toMatchObject({ manager: 'pacman', pending: 1 });
    expect(facts).not.toHaveProperty('security_pending');
  });

  it.skipIf(!existsSync('/usr/bin/apt-get'))(
    'counts what apt-get -s dist-upgrade prints on this very machine',
    async () => {
      const lines = execFileSync('/usr/bin/apt-get', ['-s', 'dist-upgrade'], { encoding: 'utf8' }).match(/^Inst/gm);
      const reading = await readUpdates(liveHost()).catch((error: { reason?: string }) => error);
      if (!('facts' in reading)) expect(reading.reason).toBe('stale_source');
      else expect(reading.facts.pending).toBe(lines?.length ?? 0);
    },
    120_000,
  );
});
