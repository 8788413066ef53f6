import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import { aChange, aMachine } from '../../contract/builders.ts';

const place = await mkdtemp(join(tmpdir(), 'deskside-tiny-disk-'));

async function mountTinyDisk(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const mounted = await mountTinyDisk();
afterAll(async () => {
  if (mounted) execFileSync('umount', ['--lazy', place]);
  await rm(place, { recursive: true });
});

describe.skipIf(!mounted)('on a full disk (a tmpfs of 6 MiB; needs root and mount)', () => {
  it('commits fail with a retryable error, questions are answered, and all is well once there is room', async () => {
    const store = await openSqliteStore(join(place, 'c.db'));
    const machine = aMachine();
    const ballast = join(place, 'ballast');
    await store.commit({ machines: [machine] });
    const { bavail, bsize } = await statfs(place);
    await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 512 * 1024)));

    let kept = 0;
    const long = () => ({ changes: [aChange(machine.id, { subject: 'x'.repeat(100_000) })] });
    const failure = await (async () => {
      for (; kept < 1000; kept++) {
        try {
          await store.commit(long());
        } catch (error) {
          return error;
        }
      }
      return undefined;
    })();
    expect(failure).toMatchObject({ name: 'StoreError', retryable: true });
    expect((failure as Error).message).toContain('the disk is full or failing. Free some space');

    const together = await Promise.allSettled(Array.from({ length: 20 }, () => store.commit(long())));
    const failed = together.filter(({ status }) => status === 'rejected').length;
    expect(failed).toBeGreaterThan(0);
    expect(await store.machine(machine.id)).toEqual(machine);

    await rm(ballast);
    await store.commit(long());
    const { rows } = await store.timeline(machine.id, { limit: 200 });
    expect(rows).toHaveLength(kept + (20 - failed) + 1);
    await store.close();
    const again = await openSqliteStore(join(place, 'c.db'));
    expect((await again.timeline(machine.id, { limit: 200 })).rows).toHaveLength(rows.length);
    await again.close();
  });
});

describe.runIf(!mounted)('on a full disk', () => {
  it.skip('not tried: a tiny file system needs root and mount');
});
