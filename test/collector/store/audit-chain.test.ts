import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../../collector/desk.ts';
import { openVerifier } from '../../../collector/domain/audit/verify.ts';
import { DEFAULT_POLICY } from '../../../collector/domain/policy.ts';
import type { AuditRow } from '../../../collector/domain/work.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import type { Store } from '../../../collector/store/store.ts';
import { contractSchema } from '../../../proto/schema.ts';
import { openLog } from '../../../shared/log.ts';
import { builtInRules, loadPack } from '../../../shared/rules/pack.ts';
import { aMachine, aTicket } from '../../contract/builders.ts';
import { tempFolder } from './folder.ts';

const DAY = 86_400_000;

function rowAt(at: number): AuditRow {
  const actor = { kind: 'person', name: 'ada' } as const;
  return { id: `row-${at}`, at, actor, action: 'a', object: 'o', detail: {} };
}

async function verify(store: Store) {
  const verifier = openVerifier(await store.auditAnchors());
  for (const row of await store.auditChain(0, 10_000)) verifier.take(row);
  return verifier.end(await store.auditWritten());
}

describe('the audit in the store', () => {
  it('stays one chain over refused commits, many at once, and a new start', async () => {
    const path = join(await tempFolder(), 'c.db');
    const store = await openSqliteStore(path);
    const machine = aMachine();
    const ticket = aTicket(machine.id);
    await store.commit({ machines: [machine], tickets: [{ row: ticket, expect: 0 }], audit: [rowAt(1)] });
    const refused = { audit: [rowAt(2)], tickets: [{ row: ticket, expect: 7 }] };
    const many = Array.from({ length: 40 }, (_, n) => (n % 4 === 1 ? refused : { audit: [rowAt(10 + n)] }));
    const ended = await Promise.allSettled(many.map((change) => store.commit(change)));
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    await store.close();
    const again = await openSqliteStore(path);
    await again.commit({ audit: [rowAt(99)] });
    expect(await verify(again)).toMatchObject({ rows: 32, first: 1, last: 32, faults: [] });
    await again.close();
  });

  it('is cut off at its old end in one piece, never to its last row, and still fits', async () => {
    const path = join(await tempFolder(), 'c.db');
    const store = await openSqliteStore(path, { retention: { journalMs: DAY, historyMs: DAY, workMs: 10 * DAY } });
    // A clock that went back: row 3 is older than row 2.
    const times = [1, 5, 2, 3, 30, 4];
    for (const day of times) await store.commit({ audit: [rowAt(day * DAY)] });
    while (await store.prune(13 * DAY + 1));
    expect(await verify(store)).toMatchObject({ rows: 5, first: 2, faults: [] });
    while (await store.prune(90 * DAY));
    expect(await verify(store)).toMatchObject({ rows: 1, first: 6, last: 6, faults: [] });
    await store.commit({ audit: [rowAt(91 * DAY)] });
    expect(await verify(store)).toMatchObject({ rows: 2, last: 7, faults: [] });
    await store.close();
  });

  it('is anchored once a day, whatever happens in between', async () => {
    const store = await openSqliteStore(join(await tempFolder(), 'c.db'));
    let now = Date.UTC(2026, 10, 21, 23, 59, 59);
    const pack = loadPack(builtInRules(), contractSchema);
    const options = { store, now: () => now, schema: contractSchema, policy: () => DEFAULT_POLICY, targets: () => [] };
    const desk = openDesk({ ...options, pack: () => pack, log: openLog('test', 'silent') });
    await desk.tick();
    expect(await store.auditAnchors()).toEqual([]);
    await store.commit({ audit: [rowAt(now)] });
    now += 2000;
    await desk.tick();
    await store.commit({ audit: [rowAt(now)] });
    await desk.tick();
    const [head] = await store.auditChain(0, 1);
    expect(await store.auditAnchors()).toEqual([{ name: '2026-11-22', no: 1, hash: head?.hash, at: now }]);
    await store.close();
  });
});
