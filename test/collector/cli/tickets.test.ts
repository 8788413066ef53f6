// Every verb of tickets and people, as staff types it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesOf } from '../../../collector/cli/words.ts';
import { MOVES } from '../../../collector/domain/tickets/ticket.ts';
import { TICKET } from '../api/seed.ts';
import { openWorld, type World } from '../api/world.ts';
import { desksideOf } from './deskside.ts';

let world: World;
let deskside: ReturnType<typeof desksideOf>;
const OTHER = '01900000-0000-7000-9000-0000000000aa';
const PARENT = '01900000-0000-7000-9000-0000000000bb';

beforeAll(async () => {
  world = await openWorld();
  deskside = desksideOf(world);
  const { work } = (await world.parts.store.ticket(TICKET))!;
  const plain = { ...work, number: 0, version: 1, state: 'new' as const };
  for (const row of [
    {
      ...plain,
      id: OTHER,
      title: { en: 'Slow', ja: '遅い' },
      priority: 'P4' as const,
      dues: { resolve: Date.now() + 3_600_000 },
    },
    { ...plain, id: PARENT, title: { en: 'Crashes', ja: 'クラッシュ' }, priority: 'P2' as const },
  ]) {
    await world.parts.store.commit({ tickets: [{ row, expect: 0 }] });
  }
});
afterAll(() => world.close());

const ok = async (line: string, environment?: Record<string, string>) => {
  const ran = await deskside(line, environment);
  expect({ code: ran.code, err: ran.err }, line).toEqual({ code: 0, err: '' });
  return ran;
};

describe('the queue', { timeout: 60_000 }, () => {
  it('has what comes first at the top, and is asked for a part', async () => {
    const refs = async (more: string) =>
      (await ok(`tickets ls -o csv ${more}`)).lines.slice(1).map((line) => line.split(',')[0]);
    expect(await refs('')).toEqual(['T-3', 'T-1', 'T-2']);
    expect(await refs('--priority P3 --priority P4')).toEqual(['T-1', 'T-2']);
    expect(await refs('--due-within 2h')).toEqual(['T-2']);
    expect(await refs('--unassigned --kind fault')).toEqual(['T-3', 'T-1', 'T-2']);
    await ok('tickets take T-2');
    expect(await refs('--mine')).toEqual(['T-2']);
    expect((await deskside('tickets ls --kind mass')).err).toContain('No tickets');
    expect((await ok('tickets ls')).lines[3]).toMatch(/^T-2 +P4 +high +in_progress +in \d+ \w+ +pc-tanaka /);
  });

  it('hides what waits with a parent, which shows it', async () => {
    await ok("tickets parent T-2 --set T-3 --reason 'same crash'");
    expect((await ok('tickets ls -o csv')).out).not.toContain('T-2,');
    expect((await ok('tickets ls --all -o csv')).out).toContain('T-2,');
    expect((await ok('tickets ls --parent T-3 -o csv')).lines).toHaveLength(2);
    expect((await ok('tickets show T-3')).out).toMatch(/^Waiting with it\nTICKET.*\nT-2 +\w+ +Slow$/m);
    expect((await ok('tickets show T-2')).out).toMatch(/^waits with +T-3 Crashes \(new\)$/m);
    expect((await ok('tickets parent T-2 --leave')).out).not.toContain('waits with');
  });
});

describe('a ticket', { timeout: 90_000 }, () => {
  it('is seen, given away, made to wait, and goes on', async () => {
    expect((await ok('tickets ack T-1')).out).toMatch(/^state +open$/m);
    expect((await ok('tickets show T-1')).out).toMatch(/^seen +.*, admin$/m);
    expect(await deskside('tickets assign T-1 kim')).toMatchObject({
      ...{ code: 1, err: expect.stringContaining('Nobody called "kim" may work on tickets') },
    });
    await world.parts.people.add({ kind: 'person', name: 'admin' }, { name: 'kim', roles: ['tech'] });
    expect((await ok('tickets assign T-1 Kim')).out).toMatch(/^assignee +kim$/m);
    const far = await deskside("tickets pending T-1 --on vendor --reason 'part ordered' --until 2099-12-01");
    expect(far).toMatchObject({ code: 1, err: expect.stringContaining('at most a year') });
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const { out } = await ok(`tickets pending T-1 --on vendor --reason 'part ordered' --until ${until}`);
    expect(out).toMatch(new RegExp(`^waits for +vendor: part ordered \\(${until} 00:00 `, 'm'));
    expect((await ok("tickets resume T-1 --reason 'it came'")).out).toMatch(/^state +in_progress$/m);
    expect((await ok('tickets unassign T-1')).out).toMatch(/^assignee +-$/m);
  });

  it('goes up a tier with a note, and down again', async () => {
    expect((await deskside('tickets escalate T-1 --tier 2')).err).toContain('--note');
    expect((await deskside("tickets escalate T-1 --tier 2 --note ' '")).err).toContain('--note is empty');
    expect((await deskside('tickets escalate T-1 --tier 1 --note x')).err).toContain('name a higher tier, 2 or 3');
    expect((await ok("tickets escalate T-1 --tier 2 --note 'controller?'")).out).toMatch(/^tier +2$/m);
    expect((await ok("tickets hand-back T-1 --tier 1 --note 'only full'")).out).not.toMatch(/^tier/m);
  });

  it('gets a priority by hand, and is called major', async () => {
    expect((await ok("tickets priority T-1 --set P2 --reason 'the CEO'")).out).toMatch(
      /^priority +P2 \(high, set by hand\)$/m,
    );
    expect((await ok('tickets priority T-1 --unpin')).out).toMatch(/^priority +P3 \(high\)$/m);
    expect((await ok("tickets major T-1 --on --reason 'whole office'")).out).toMatch(
      /^priority +P3 \(high, major incident\)$/m,
    );
    expect((await ok('tickets ls --priority P3')).lines[1]).toMatch(/^T-1 +P3! /);
    await ok("tickets major T-1 --off --reason 'over'");
  });

  it.each([
    ['tickets priority T-1', '--set or --unpin'],
    ['tickets major T-1 --reason x', '--on or --off'],
    ['tickets parent T-1', '--set or --leave'],
    ['tickets pending T-1 --on user --reason x --until soon', '2026-12-01'],
    ['tickets pending T-1 --on user --reason x --until 2026-02-30', '2026-12-01'],
    ['tickets pending T-1 --on nobody --reason x --until 3d', 'vendor'],
    ['tickets escalate T-1 --tier 4 --note x', '1, 2 or 3'],
    ['tickets ls --due-within soon', '4h'],
  ])('%s is wrong usage', async (line, mend) => {
    const { code, out, err } = await deskside(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(mend);
  });

  it('is resolved by force only with a date to look again', async () => {
    const resolve = "tickets resolve T-1 --cause system_fault --fix 'cleaned up'";
    expect((await deskside(`${resolve} --force 'disk is ordered'`)).err).toContain(
      '--recheck is missing: say when to look again',
    );
    const { out } = await ok(`${resolve} --force 'disk is ordered' --recheck 3d --fix-required 'a bigger disk'`);
    expect(out).toMatch(/^still to do +a bigger disk$/m);
    expect(out).toMatch(/^look again +.*\(in [23] d\)$/m);
    expect((await deskside('tickets close T-1')).err).toContain('needs the role requester');
    await ok("tickets reopen T-1 --reason 'full again'");
  });

  it('is merged into another, answers with it, and is parted again', async () => {
    expect((await ok('tickets merge T-1 T-2')).lines.slice(0, 2)).toEqual(['T-1 was merged into T-2.', 'T-2  Slow']);
    const shown = await ok('tickets show T-1');
    expect(shown.lines.slice(0, 2)).toEqual(['T-1 was merged into T-2.', 'T-2  Slow']);
    expect(shown.out).toContain('/home is almost full');
    expect((await ok('tickets show T-1', { LANG: 'ja_JP.UTF-8' })).lines[0]).toBe('T-1 は T-2 に統合されました。');
    expect(JSON.parse((await ok('tickets show T-1 -o json')).out)).toMatchObject({ ref: 'T-2', askedFor: 'T-1' });
    expect(JSON.parse((await ok(`tickets show ${TICKET} -o json`)).out)).toMatchObject({
      ref: 'T-1',
      mergedInto: OTHER,
    });
    expect((await ok('tickets note T-1 the user called')).lines[0]).toBe('T-1 was merged into T-2.');
    const refused = await deskside('tickets take T-1', { LANG: 'ja_JP.UTF-8' });
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('統合されています') });
    expect((await ok("tickets unmerge T-1 --reason 'another fault'")).lines[0]).toContain('T-1  /home');
  });

  it('is cancelled with a reason', async () => {
    const { out } = await ok("tickets cancel T-3 --because false_alarm --reason 'a drill'");
    expect(out).toMatch(/^cancelled as +false_alarm$/m);
    expect((await ok('tickets show T-3', { LANG: 'ja_JP.UTF-8' })).out).toMatch(/^取消理由 +誤報$/m);
  });

  it('has a Japanese word for each of its moves', () => {
    expect(namesOf('move')).toEqual(expect.arrayContaining(Object.keys(MOVES)));
  });
});

describe('people', { timeout: 60_000 }, () => {
  it('are let in with a token that is shown once, and shut out', async () => {
    const added = await deskside('people add 花子 --role tech --role lead');
    expect(added).toMatchObject({ code: 0, err: expect.stringContaining('DESKSIDE_TOKEN') });
    const [token = ''] = added.lines;
    expect(token).toMatch(/^dsk_[\w-]{43}$/);
    expect((await deskside('tickets ls', { DESKSIDE_TOKEN: token })).code).toBe(0);
    const denied = await deskside('people ls', { DESKSIDE_TOKEN: token });
    expect(denied).toMatchObject({ code: 1, err: expect.stringContaining('needs the role admin') });
    const { out } = await ok('people ls', { LANG: 'ja_JP.UTF-8' });
    expect(out).toMatch(/^花子 +技術担当, リーダー +有効 /m);
    expect(out).not.toContain(token);
    expect((await ok('people revoke 花子')).lines).toEqual(['花子: revoked']);
    expect((await deskside('tickets ls', { DESKSIDE_TOKEN: token })).code).toBe(1);
  });

  it('need a role', async () => {
    expect(await deskside('people add kim')).toMatchObject({ code: 2, err: expect.stringContaining('--role') });
    expect(await deskside('people add kim --role boss')).toMatchObject({
      code: 2,
      err: expect.stringContaining('auditor'),
    });
  });
});
