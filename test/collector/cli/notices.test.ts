import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutboxRow } from '../../../collector/domain/work.ts';
import { TICKET } from '../api/seed.ts';
import { openWorld, type World } from '../api/world.ts';
import { desksideOf } from './deskside.ts';

let world: World;
let deskside: ReturnType<typeof desksideOf>;

function row(id: string, state: OutboxRow['state'], over: Partial<OutboxRow> = {}): OutboxRow {
  const about = { kind: 'ticket.opened', on: 'ticket', ofId: TICKET, at: Date.now() - 60_000 } as const;
  const way = { idempotencyKey: id, target: 'webhook/desk', attempts: 7, dueAt: Date.now(), state };
  return { id, ...about, ...way, ...over };
}

beforeAll(async () => {
  world = await openWorld();
  deskside = desksideOf(world);
});
afterAll(() => world.close());

describe('deskside notices', () => {
  it('ls says that there are none', async () => {
    expect((await deskside('notices ls')).err).toBe('No notices.\n');
  });

  it('ls shows what could not be delivered, and why', async () => {
    const outbox = [
      row('one', 'sent', { sentAt: Date.now() }),
      row('two', 'dead', { lastError: 'the receiver answers 500' }),
      row('three', 'dead', { target: 'webhook/siem' }),
    ];
    await world.parts.store.commit({ outbox });
    const { lines } = await deskside('notices ls --dead');
    expect(lines[0]).toMatch(/^NOTICE +WHEN +ABOUT +WHAT +TO +STATE +TRIES +LAST ERROR$/);
    expect(lines.slice(1).toSorted()).toEqual([
      expect.stringMatching(/^three .*T-1 +ticket.opened +webhook\/siem +dead +7 *$/),
      expect.stringMatching(/^two .*T-1 +ticket.opened +webhook\/desk +dead +7 +the receiver answers 500$/),
    ]);
    expect((await deskside('notices ls --target webhook/siem -o csv')).lines).toHaveLength(2);
  });

  it('retry sends it on its way again, and says who asked for it', async () => {
    const { lines } = await deskside('notices retry two');
    expect(lines[1]).toMatch(/waiting +0/);
    expect(await world.parts.store.notice('two')).toMatchObject({ state: 'waiting', attempts: 0 });
    const { rows } = await world.parts.store.audit({ limit: 1 });
    expect(rows).toMatchObject([{ action: 'notice.retry', object: 'two', actor: { name: 'admin' } }]);
    expect((await deskside('notices retry all')).lines).toHaveLength(2);
    expect((await deskside('notices retry all')).err).toBe('Nothing was given up.\n');
  });

  it('retry refuses what was not given up, and what there is not', async () => {
    const sent = await deskside('notices retry one');
    expect(sent).toMatchObject({ code: 1 });
    expect(sent.err).toContain('This notice is sent');
    expect((await deskside('notices retry nine')).err).toContain('There is no notice "nine"');
  });
});
