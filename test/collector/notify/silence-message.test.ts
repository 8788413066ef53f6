import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { silenceMessage } from '../../../collector/notify/messages/silence.ts';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import { NOW } from '../../contract/builders.ts';
import { aSilence } from '../domain/quiet/builders.ts';
import { tempFolder } from '../store/folder.ts';

it('a silence that ends within the minute has a minute left, and none once it is over', async () => {
  const store = await openSqliteStore(join(await tempFolder(), 'c.db'));
  onTestFinished(() => store.close());
  const silence = aSilence({ expiresAt: NOW + 20_000 });
  await store.commit({ silences: [{ row: silence, expect: 0 }] });
  const left = async (at: number) => (await silenceMessage(store, silence.id, at))?.minutesLeft;
  expect([await left(NOW), await left(NOW + 20_000), await left(NOW - 10_000)]).toEqual([1, 0, 1]);
  expect(await left(NOW + 20_000 - 30 * 60_000)).toBe(30);
});
