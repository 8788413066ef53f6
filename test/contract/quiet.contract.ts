import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hiding } from '../../collector/domain/quiet/quiet.ts';
import type { Silence } from '../../collector/domain/quiet/silences.ts';
import type { MaintenanceWindow } from '../../collector/domain/quiet/windows.ts';
import { hours } from '../../shared/duration.ts';
import { aFinding, aMachine, NOW, without } from './builders.ts';
import type { Ground, OpenGround } from './ground.ts';

function aWindow(changed: Partial<MaintenanceWindow> = {}): Required<MaintenanceWindow> {
  return {
    ...{ id: randomUUID(), number: 0, name: 'Patch night', purpose: 'updates', owner: 'ada' },
    ...{ start: '2026-11-25T22:00:00', zone: 'Asia/Tokyo', durationMs: hours(4) },
    ...{ rrule: 'FREQ=WEEKLY;BYDAY=WE', except: ['2026-12-02T22:00:00'], scope: "machine.labels.site == '東京'" },
    ...{ text: { en: 'leave it on', ja: '電源を切らないで' }, uid: randomUUID(), createdAt: NOW, createdBy: 'ada' },
    ...{ cutAt: NOW + 5, removedAt: NOW + hours(999), version: 1 },
    ...changed,
  };
}

function aSilence(changed: Partial<Silence> = {}): Required<Silence> {
  return {
    ...{ id: randomUUID(), number: 0, scope: 'true', reason: 'a move', owner: 'ada', createdAt: NOW, createdBy: 'ada' },
    ...{ expiresAt: NOW + hours(2), reach: { machines: 3, ofMachines: 9 }, needsApproval: true, approvedAt: NOW + 1 },
    ...{ approvedBy: 'ben', endedAt: NOW + hours(1), endedBy: 'ben', warnedAt: NOW + 2, version: 1 },
    ...changed,
  };
}

export function quiet(open: OpenGround): void {
  describe('windows, silences, and what they hid', () => {
    let ground: Ground;
    beforeEach(async () => {
      ground = await open();
    });
    afterEach(() => ground.dispose());

    it('come back as they were, by id and by number, with numbers of their own', async () => {
      const { store } = ground;
      const window = aWindow();
      const plain = without(aWindow(), 'rrule', 'except', 'text', 'uid', 'cutAt', 'removedAt');
      const silence = aSilence();
      const short = without(aSilence(), 'approvedAt', 'approvedBy', 'endedAt', 'endedBy', 'warnedAt');
      await store.commit({ windows: [window, plain].map((row) => ({ row, expect: 0 })) });
      await store.commit({ silences: [silence, short].map((row) => ({ row, expect: 0 })) });
      expect(await store.window(window.id)).toEqual({ ...window, number: 1 });
      expect(await store.window('w-2')).toEqual({ ...plain, number: 2 });
      expect(await store.silence('S-1')).toEqual({ ...silence, number: 1 });
      expect(await store.silence(short.id)).toEqual({ ...short, number: 2 });
      expect(await store.window('W-9')).toBeUndefined();
      expect(await store.silence('nobody')).toBeUndefined();
    });

    it('change only on the version that was seen', async () => {
      const { store } = ground;
      const window = aWindow();
      const silence = aSilence();
      await store.commit({ windows: [{ row: window, expect: 0 }], silences: [{ row: silence, expect: 0 }] });
      const stale = { windows: [{ row: { ...window, version: 3 }, expect: 2 }] };
      await expect(store.commit(stale)).rejects.toMatchObject({ code: 'CONFLICT' });
      await expect(store.commit({ silences: [{ row: silence, expect: 0 }] })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      await store.commit({ windows: [{ row: { ...window, name: 'other', version: 2 }, expect: 1 }] });
      expect(await store.window(window.id)).toMatchObject({ name: 'other', version: 2, number: 1 });
    });

    it('are listed latest first, without those that are over for good', async () => {
      const { store } = ground;
      const ever = without(aWindow({ name: 'ever' }), 'removedAt');
      const gone = aWindow({ name: 'gone', removedAt: NOW });
      const early = aSilence({ reason: 'early' });
      const late = without(aSilence({ reason: 'late' }), 'endedAt');
      await store.commit({ windows: [ever, gone].map((row) => ({ row, expect: 0 })) });
      await store.commit({ silences: [early, late].map((row) => ({ row, expect: 0 })) });
      expect((await store.windows({})).rows.map(({ name }) => name)).toEqual(['gone', 'ever']);
      expect((await store.windows({ notOverAt: NOW })).rows.map(({ name }) => name)).toEqual(['ever']);
      expect((await store.windowsFrom(NOW)).map(({ name }) => name)).toEqual(['ever']);
      expect((await store.windowsFrom(NOW - 1)).map(({ name }) => name)).toEqual(['ever', 'gone']);
      const first = await store.silences({ limit: 1 });
      const second = await store.silences({ limit: 1, cursor: first.next! });
      expect([...first.rows, ...second.rows].map(({ reason }) => reason)).toEqual(['late', 'early']);
      expect((await store.silencesFrom(NOW + hours(1))).map(({ reason }) => reason)).toEqual(['late']);
      expect((await store.silences({ notOverAt: NOW + hours(2) })).rows).toEqual([]);
    });

    it('stay countable by what they hid, each finding once', async () => {
      const { store } = ground;
      const hid = (findingId: string, since: number, until?: number): Hiding => ({
        ...{ by: 'window', ofId: 'w', findingId, since },
        ...(until !== undefined && { until }),
      });
      await store.commit({ hidden: [hid('a', 1), hid('b', 2), { ...hid('a', 9), by: 'silence', ofId: 's' }] });
      await store.commit({ hidden: [hid('a', 1, 5)] });
      await store.commit({ hidden: [hid('a', 7, 8)] });
      expect(await store.hiddenCounts(['w', 's', 'x'])).toEqual(
        new Map([
          ['w', { ever: 2, now: 1 }],
          ['s', { ever: 1, now: 1 }],
        ]),
      );
      expect(await store.hidingsOf(['a'])).toEqual([
        hid('a', 1, 5),
        hid('a', 7, 8),
        { ...hid('a', 9), by: 'silence', ofId: 's' },
      ]);
      expect(await store.hidingsOf([])).toEqual([]);
    });

    it('keep findings from being triaged, and let them be asked for', async () => {
      const { store } = ground;
      const machine = aMachine();
      const loud = without(aFinding(machine.id), 'quiet');
      const hidden = aFinding(machine.id);
      await store.commit({ machines: [machine], findings: [loud, hidden] });
      expect((await store.untriaged({ before: NOW })).map(({ finding }) => finding.id)).toEqual([loud.id]);
      const ids = async (quiet: boolean) => (await store.findings({ quiet })).rows.map(({ id }) => id);
      const explained = aFinding(machine.id, { quiet: { by: 'dependency', id: 'x', since: 1 } });
      await store.commit({ findings: [explained] });
      expect(await store.hiddenFindings()).toEqual([hidden]);
      expect((await ids(true)).toSorted()).toEqual([hidden.id, explained.id].toSorted());
      expect(await ids(false)).toEqual([loud.id]);
    });
  });
}
