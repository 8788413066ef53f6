// An older copy of the spool's files is put back, from a backup or with the whole machine.
// Numbers that were given since the copy was made are given again: the collector must get
// what is new under them, and nothing of what it has.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSpool, type Spool } from '../../../agent/uplink/spool.ts';
import { GoodbyeReason } from '../../../proto/gen/types.ts';
import type { Peer } from '../../support/peer.ts';
import { soon } from '../../support/soon.ts';
import { deliver, log, numbered, numberOf, ownFolder, pendingOf, ROUTINE } from './bench.ts';
import { openPeer, startAgent } from './ground.ts';

const CHILD = fileURLToPath(new URL('./appending-child.ts', import.meta.url));
const FILES = ['spool.db', 'spool.db-wal', 'spool.db-shm', 'spool.db.holder'];

/** Two folders: where the agent works, and where the copy lies. */
function twoFolders() {
  const root = ownFolder();
  const [folder, backup] = [join(root, 'agent'), join(root, 'backup')];
  for (const each of [folder, backup]) mkdirSync(each);
  const copy = (from: string, to: string) => {
    for (const name of FILES) {
      rmSync(join(to, name), { force: true });
      if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
    }
  };
  return { folder, backUp: () => copy(folder, backup), putBack: () => copy(backup, folder) };
}

const appended = (spool: Spool, ...numbers: number[]) => {
  for (const n of numbers) spool.append([numbered(n)]);
};

/** One life of an agent: it adds events, and delivers all there is unless it is alone. */
async function live(folder: string, numbers: number[], peer?: Peer): Promise<void> {
  const spool = openSpool(join(folder, 'spool.db'), { log, minFreeBytes: 0 });
  try {
    appended(spool, ...numbers);
    if (peer) await deliverAll(spool, folder, peer);
  } finally {
    spool.close();
  }
}

async function deliverAll(spool: Spool, folder: string, peer: Peer): Promise<void> {
  const { uplink } = startAgent(peer, { folder, spool });
  await soon(() => expect(spool.stats().routine.events).toBe(0));
  await uplink.stop(GoodbyeReason.GOODBYE_REASON_STOPPED);
}

const got = (peer: Peer) => peer.eventsOf(ROUTINE).map(numberOf);

describe('an older copy of the spool that takes new events and is opened again before it reaches the collector', () => {
  it.each([1, 2, 5])('loses none of them and sends none twice, %i lives later', async (lives) => {
    const peer = await openPeer();
    const { folder, backUp, putBack } = twoFolders();
    await live(folder, [1, 2], peer);
    backUp();
    await live(folder, [3, 4, 5], peer);
    putBack();
    const fresh = Array.from({ length: lives }, (_, n) => 100 + n);
    for (const n of fresh) await live(folder, [n]);
    await live(folder, [999], peer);
    expect(got(peer)).toEqual([1, 2, 3, 4, 5, ...fresh, 999]);
  });

  it('sends what it had not sent for a life rather once more than never, under the id it had', async () => {
    const peer = await openPeer();
    const { folder, backUp, putBack } = twoFolders();
    await live(folder, [1], peer);
    await live(folder, [2]);
    backUp();
    await live(folder, [3, 4, 5], peer);
    putBack();
    await live(folder, [33, 44]);
    await live(folder, [55], peer);
    expect(got(peer)).toEqual([1, 2, 3, 4, 5, 2, 33, 44, 55]);
    const twice = peer.stored.filter(({ event }) => numberOf(event) === 2);
    expect(twice[0]?.event.event_id).toEqual(twice[1]?.event.event_id);
  });

  it('was made while the agent streamed', async () => {
    const peer = await openPeer();
    const { folder, backUp, putBack } = twoFolders();
    await live(folder, [1], peer);
    const spool = openSpool(join(folder, 'spool.db'), { log, minFreeBytes: 0 });
    appended(spool, 2, 3);
    const { uplink } = startAgent(peer, { folder, spool });
    await soon(() => expect(spool.stats().routine.events).toBe(0));
    backUp();
    appended(spool, 4, 5, 6);
    uplink.wake();
    await soon(() => expect(spool.stats().routine.events).toBe(0));
    await uplink.stop(GoodbyeReason.GOODBYE_REASON_STOPPED);
    spool.close();
    putBack();
    await live(folder, [44, 55]);
    await live(folder, [66], peer);
    expect(got(peer)).toEqual([1, 2, 3, 4, 5, 6, 44, 55, 66]);
  });

  it('was killed in between', async () => {
    const peer = await openPeer();
    const { folder, backUp, putBack } = twoFolders();
    await live(folder, [-1, -2], peer);
    backUp();
    await live(folder, [-3, -4, -5], peer);
    putBack();
    const told = await appendUntilKilled(join(folder, 'spool.db'), 20);
    await live(folder, [9999], peer);
    const ones = got(peer);
    const counted = ones.slice(5, -1);
    expect(counted.length).toBeGreaterThanOrEqual(told);
    expect(ones).toEqual([-1, -2, -3, -4, -5, ...counted.map((_, n) => n + 1), 9999]);
  });
});

it('what was sent, and not acknowledged when the agent was killed, is no sign of a copy', async () => {
  const peer = await openPeer();
  const { folder, backUp, putBack } = twoFolders();
  await live(folder, [1], peer);
  await live(folder, [2, 3]);
  const spool = openSpool(join(folder, 'spool.db'), { log, minFreeBytes: 0 });
  const { epoch } = spool.place(ROUTINE);
  appended(spool, 4);
  peer.instead = ({ batch }, session) => {
    if (!batch) return false;
    // What lies on the disk the moment a batch comes in is all that a killed agent knows.
    backUp();
    peer.take(batch, { ...session, send: () => undefined }, 0);
    peer.instead = () => false;
    session.socket.terminate();
    return true;
  };
  await deliverAll(spool, folder, peer);
  spool.close();
  putBack();
  await live(folder, [5], peer);
  expect(got(peer)).toEqual([1, 2, 3, 4, 5]);
  expect(peer.stored.every((stored) => stored.epoch === epoch)).toBe(true);
});

it('an older copy that is opened once loses nothing that is new', () => {
  const { folder, backUp, putBack } = twoFolders();
  const path = join(folder, 'spool.db');
  const first = openSpool(path, { log });
  appended(first, 1, 2);
  first.close();
  backUp();
  const second = openSpool(path, { log });
  appended(second, 3, 4);
  deliver(second, 4);
  second.close();
  putBack();

  const restored = openSpool(path, { log });
  onTestFinished(() => restored.close());
  const { epoch } = restored.place(ROUTINE);
  appended(restored, 33, 44, 55);
  restored.acked(ROUTINE, epoch, 4);
  expect(restored.place(ROUTINE).epoch).not.toBe(epoch);
  expect(pendingOf(restored, ROUTINE).map(({ seq, event }) => [seq, numberOf(event)])).toEqual([
    [1, 33],
    [2, 44],
    [3, 55],
  ]);
});

it('a spool of before the agent noted what it sends goes on where it was', async () => {
  const peer = await openPeer();
  const { folder } = twoFolders();
  await live(folder, [1, 2], peer);
  await live(folder, [3]);
  const database = new DatabaseSync(join(folder, 'spool.db'));
  database.exec('ALTER TABLE place DROP COLUMN sent_seq; PRAGMA user_version = 1');
  database.close();
  await live(folder, [4], peer);
  expect(got(peer)).toEqual([1, 2, 3, 4]);
  expect(new Set(peer.stored.map(({ epoch }) => epoch)).size).toBe(1);
});

it('a spool of a newer agent is refused as it is', () => {
  const path = join(ownFolder(), 'spool.db');
  const spool = openSpool(path, { log });
  appended(spool, 1);
  spool.close();
  const database = new DatabaseSync(path);
  onTestFinished(() => database.close());
  database.exec('PRAGMA user_version = 3');
  expect(() => openSpool(path, { log })).toThrow('written by a newer version of the agent. Install that version again');
  expect(database.prepare('SELECT count(*) AS rows FROM event_2').get()).toEqual({ rows: 1 });
});

/** How many the child said were committed before it was killed. */
async function appendUntilKilled(path: string, count: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (data: Buffer) => {
    told += data;
    if (told.split('\n').length > count) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return Number(told.trimEnd().split('\n').at(-1));
}
