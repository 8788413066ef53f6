import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { noLoop, noStage } from '../../support/powers.ts';

const [noFuse, noImage] = [noStage('/dev/fuse'), noLoop('/usr/sbin/mkfs.ext4')];

/** In a mount namespace of its own: nothing else on this machine shall meet these mounts. */
function inOwnNamespace(script: string) {
  const output = execFileSync('unshare', ['-m', process.execPath, `test/agent/checks/mounts/${script}`], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return JSON.parse(output);
}

// Mounting takes root, and what is mounted takes its tool; elsewhere these are skipped, and say so.
describe.skipIf(noFuse)(`a network mount whose server is dead (${noFuse ?? 'as root'})`, () => {
  it('is stuck after two seconds, though its stat survives even SIGKILL, and is left alone for an hour', () => {
    const { tookMs, unkillable, first, again, asked } = inOwnNamespace('hanging.ts');
    expect(tookMs).toBeGreaterThan(1900);
    expect(tookMs).toBeLessThan(5000);
    expect(unkillable).toBe(1);
    expect(first).toMatchObject({ type: 'fuse.sshfs', network: true, stuck: true });
    expect(first).not.toHaveProperty('size_bytes');
    expect(again).toEqual(first);
    expect(asked).toEqual(['run statFileSystem MOUNT']);
  }, 30_000);
});

describe.skipIf(noImage)(`an ext4 image on a loop device (${noImage ?? 'as root'})`, () => {
  it('is one volume with the numbers of df, however often it is mounted', () => {
    const { folder, df, writable, readOnly } = inOwnNamespace('image.ts');
    const [size, used, available, inodes, inodesFree, percent] = df.trim().split(/\s+/);
    expect(writable).toHaveLength(1);
    const [volume] = writable;
    expect(volume).toMatchObject({
      mount: `${folder}/with blank`,
      type: 'ext4',
      size_bytes: Number(size),
      free_bytes: Number(available),
      inodes: Number(inodes),
      read_only: false,
      network: false,
      stuck: false,
      fs_errors: 0,
    });
    expect(volume.free_ratio).toBeCloseTo(Number(available) / (Number(used) + Number(available)), 10);
    expect(Math.ceil((1 - volume.free_ratio) * 100)).toBe(Number.parseInt(percent, 10));
    expect(volume.inodes_free_ratio).toBeCloseTo(Number(inodesFree) / Number(inodes), 10);
    expect(readOnly).toEqual([{ ...volume, read_only: true }]);
  }, 30_000);
});
