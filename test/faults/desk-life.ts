// One life of a desk with its store and its way out, over the story; only the time is
// not real. It may be told to kill itself before or after a certain commit, as if the
// machine lost its power there. The next life goes on where this one ended.
// node desk-life.ts FOLDER WEBHOOK_URL WEBHOOK_SECRET [before|after LABEL OCCASION]
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '../../collector/desk.ts';
import { DEFAULT_POLICY } from '../../collector/domain/policy.ts';
import { openDispatcher } from '../../collector/notify/dispatcher.ts';
import { targetsOf } from '../../collector/notify/targets.ts';
import { openSqliteStore } from '../../collector/store/sqlite/store.ts';
import { encodeEvent, packBatch } from '../../proto/codec.ts';
import { Lane } from '../../proto/gen/types.ts';
import { contractSchema } from '../../proto/schema.ts';
import { openLog } from '../../shared/log.ts';
import { builtInRules, loadPack } from '../../shared/rules/pack.ts';
import { aMachine } from '../collector/desk/office.ts';
import { labelOf } from './labels.ts';
import { BEGIN, LENGTH_MS, MACHINES, machineId, type Report, reports, STEP_MS } from './story.ts';

const EPOCH = 'aa'.repeat(16);
const [folder = '', url = '', secret = '', when, label, occasion = '1'] = process.argv.slice(2);
const clockFile = join(folder, 'clock');
const labelFile = join(folder, 'labels');
let now = existsSync(clockFile) ? Number(readFileSync(clockFile, 'utf8')) : BEGIN;

const stored = await openSqliteStore(join(folder, 'collector.db'));
let seen = 0;
const store: typeof stored = {
  ...stored,
  async commit(commit) {
    const mine = labelOf(commit);
    if (mine === label) seen += 1;
    const here = mine === label && seen === Number(occasion);
    if (here && when === 'before') process.kill(process.pid, 'SIGKILL');
    await stored.commit(commit);
    if (when === undefined) appendFileSync(labelFile, `${mine}\n`);
    if (here && when === 'after') process.kill(process.pid, 'SIGKILL');
  },
};

const log = openLog('test', 'silent');
const pack = loadPack(builtInRules(), contractSchema);
const targets = targetsOf({ webhook: [{ name: 'desk', url, secret, per_hour: 1000 }] });
const desk = openDesk({
  ...{ store, schema: contractSchema, now: () => now, log },
  pack: () => pack,
  policy: () => DEFAULT_POLICY,
  targets: () => targets.map(({ name }) => name),
});
const dispatcher = openDispatcher({ store, targets, now: () => now, log });

await comeIn();
const waiting = reports();
const sent = new Map<string, number>();
for (; now <= BEGIN + LENGTH_MS; now += STEP_MS) {
  writeFileSync(clockFile, String(now));
  while (waiting[0] && BEGIN + waiting[0].at <= now) await deliver(waiting.shift() as Report);
  for (let machine = 0; machine < MACHINES; machine++) desk.heartbeat(machineId(machine), 0, now);
  await desk.tick();
  await dispatcher.drain();
}
await dispatcher.stop();
await stored.close();

/** All machines connect, as agents do after a collector comes back; the first time they are new. */
async function comeIn(): Promise<void> {
  for (let machine = 0; machine < MACHINES; machine++) {
    const id = machineId(machine);
    const known = await stored.machine(id);
    const labels = { site: machine < MACHINES / 2 ? 'tokyo' : 'osaka' };
    if (!known)
      await stored.commit({ machines: [aMachine({ id, name: `pc-${machine}`, publicKey: `key-${machine}`, labels })] });
    const generation = ((await stored.memoryOf(id))?.session?.generation ?? 0) + 1;
    await stored.commit({
      session: { machineId: id, generation, ticketHash: '', instanceId: 'i', openedAt: now },
    });
    const hello = { name: `pc-${machine}`, os: 'linux', arch: 'x64', agentVersion: '0.1.0' };
    await desk.connected({ machineId: id, generation, ...hello, at: now });
  }
}

/** What was committed before is sent again too: the desk must know it. */
async function deliver({ machine, lane, events }: Report): Promise<void> {
  const id = machineId(machine);
  const firstSeq = (sent.get(`${id} ${lane}`) ?? 0) + 1;
  sent.set(`${id} ${lane}`, firstSeq + events.length - 1);
  const place = {
    lane: lane === 'urgent' ? Lane.LANE_URGENT : Lane.LANE_ROUTINE,
    epoch: Buffer.from(EPOCH, 'hex'),
    first_seq: firstSeq,
  };
  const { codec, raw_len: rawLength, payload } = packBatch(place, events.map(encodeEvent));
  const generation = (await stored.memoryOf(id))?.session?.generation ?? 0;
  const raw = { codec, rawLength, payload };
  await desk.receive({ machineId: id, generation, lane, epoch: EPOCH, firstSeq, events, raw, receivedAt: now });
}
