import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '../../../shared/width.ts';
import { FULL_DISK } from '../api/seed.ts';
import { openWorld, type World } from '../api/world.ts';
import { desksideOf } from './deskside.ts';

let world: World;
let deskside: ReturnType<typeof desksideOf>;
let folder: string;

beforeAll(async () => {
  world = await openWorld();
  deskside = desksideOf(world);
  folder = mkdtempSync(join(tmpdir(), 'deskside-ics-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

const ADD = `windows add 'Patch night' --purpose updates --start 2030-01-02T22:00 --zone Asia/Tokyo --duration 4h
  --repeat FREQ=WEEKLY;BYDAY=WE --scope 'machine.labels.site == "tokyo"' --text-en 'Leave it on.'`.replaceAll(
  '\n',
  ' ',
);

describe('deskside windows', { timeout: 60_000 }, () => {
  it('ls says what to do when there are none', async () => {
    expect((await deskside('windows ls')).err).toBe("No maintenance windows. 'deskside windows add' plans one.\n");
    expect((await deskside('windows ls --lang ja')).err).toContain('メンテナンスの予定はありません');
  });

  it('add plans one and shows its next times', async () => {
    const { out, err } = await deskside(ADD);
    expect(err).toBe('');
    expect(out).toMatch(/^W-1 {2}Patch night$/m);
    expect(out).toMatch(/^reaches +1 of 3 machines$/m);
    expect(out).toMatch(/^first time +2030-01-02 22:00:00 Asia\/Tokyo$/m);
    expect(out).toMatch(/^Next times\n {2}2030-01-02 13:00 .*\n {2}2030-01-09 13:00 /m);
  });

  it('add says so when its scope reaches no machine', async () => {
    const { out, err } = await deskside(ADD.replace('"tokyo"', '"tokio"'));
    expect(out).toMatch(/^reaches +0 of 3 machines$/m);
    expect(err).toContain('Its scope reaches no machine today');
    expect((await deskside('windows rm W-2')).code).toBe(0);
  });

  it('ls lines up in Japanese and English, and answers in every format', async () => {
    const { lines } = await deskside('windows ls');
    expect(lines[0]).toMatch(/^WINDOW +STATE +NAME +NEXT +LASTS +SCOPE +HID +OWNER$/);
    expect(lines[1]).toMatch(/^W-1 +planned +Patch night +2030-01-02 13:00 \(in .*\) +4h +machine.* +0 +admin$/);
    const japanese = (await deskside('windows ls --lang ja')).lines;
    const start = (line: string, word: string) => widthOf(line.slice(0, line.indexOf(word)));
    expect(start(japanese[0]!, '名前')).toBe(start(japanese[1]!, 'Patch'));
    expect(japanese[1]).toContain('予定');
    expect(JSON.parse((await deskside('windows ls -o json')).out)).toMatchObject([
      { ref: 'W-1', durationMs: 14_400_000 },
    ]);
    expect((await deskside('windows ls -o csv')).lines[0]).toBe('ref,state,name,next,durationMs,scope,hidden,owner');
  });

  it('refuses with the place and the mend, in the language of the reader', async () => {
    const wrong = ADD.replace('machine.labels', 'machine.lables');
    const { code, err } = await deskside(wrong);
    expect(code).toBe(1);
    expect(err).toContain('column 9: Machine has no field "lables"; did you mean "labels"?');
    expect((await deskside(`${wrong} --lang ja`)).err).toContain('メンテナンスの指定が正しくありません');
    expect((await deskside('windows end W-1')).err).toContain('W-1 is not going on; there is nothing to end');
    expect((await deskside('windows show W-9')).err).toContain("'deskside windows ls' lists them");
  });

  it('ics export writes what ics import reads', async () => {
    const { out } = await deskside('windows ics export W-1');
    const file = join(folder, 'patch.ics');
    writeFileSync(file, out);
    await deskside('windows rm W-1');
    const { lines, err } = await deskside(`windows ics import ${file}`);
    expect(err).toBe('');
    expect(lines[1]).toMatch(/^W-3 +planned +Patch night /);
    expect((await deskside('windows show 3')).out).toMatch(/^text +Leave it on\.$/m);
    writeFileSync(file, out.replace('DURATION:PT4H', 'X-NOTHING:1'));
    expect((await deskside(`windows ics import ${file}`)).err).toMatch(/line \d+: the event has no end/);
    expect((await deskside(`windows ics import ${folder}/none.ics`)).err).toContain('There is no file');
  });
});

describe('deskside silences', { timeout: 60_000 }, () => {
  it('test says how much would be hidden', async () => {
    const { out } = await deskside(`silences test 'machine.labels.site == "nara"'`);
    expect(out).toBe('It reaches 0 of 3 machines and would hide 0 findings now.\nIt needs no approval.\n');
    expect((await deskside(`silences test true --lang ja`)).out).toContain('3 台中 3 台');
  });

  it('add, approve and expire go their way', async () => {
    const added = await deskside(`silences add 'finding.check == "volumes"' --reason 'a move of desks' --for 1d`);
    expect(added.out).toMatch(/^S-1 {2}a move of desks$/m);
    expect(added.err).toContain("until another person agrees: 'deskside silences approve S-1'");
    expect((await deskside('silences approve S-1')).err).toContain('it takes another person');
    const { token } = await world.parts.people.add({ kind: 'person', name: 'admin' }, { name: 'ben', roles: ['tech'] });
    const approved = await deskside('silences approve S-1', { DESKSIDE_TOKEN: token });
    expect(approved.out).toMatch(/^approved +ben$/m);
    expect((await deskside('silences ls')).lines[1]).toMatch(
      /^S-1 +active +finding.* +a move of desks +admin +0 +in 23 h$/,
    );
    expect((await deskside('silences expire S-1')).out).toMatch(/^state +expired$/m);
    expect((await deskside('silences ls --live')).err).toContain('No silences');
    expect((await deskside('silences ls --lang ja')).lines[1]).toMatch(/^S-1 +期限切れ/);
  });

  it('what was hidden is told on its ticket', async () => {
    const { id } = (await world.parts.store.silence('S-1'))!;
    const now = Date.now();
    await world.parts.store.commit({
      hidden: [{ by: 'silence', ofId: id, findingId: FULL_DISK, since: now - 7_200_000, until: now - 3_600_000 }],
    });
    const { out } = await deskside('tickets show T-1');
    expect(out).toMatch(
      /^Hidden before\n {2}was hidden by silence S-1 \(a move of desks\) from .* until .*\(1 h ago\)$/m,
    );
    expect((await deskside('tickets show T-1 --lang ja')).out).toContain('抑止 S-1');
  });
});
