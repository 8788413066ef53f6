import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../api/world.ts';
import { desksideOf } from './deskside.ts';

let world: World;
let deskside: ReturnType<typeof desksideOf>;
beforeAll(async () => {
  world = await openWorld();
  deskside = desksideOf(world);
});
afterAll(() => world.close());

it('labels are shown, set and removed, of several machines at once', async () => {
  const before = await deskside('machines label pc-tanaka');
  expect({ code: before.code, lines: before.lines.map((line) => line.trimEnd()) }).toEqual({
    code: 0,
    lines: [expect.stringMatching(/^NAME +LABELS$/), expect.stringMatching(/^pc-tanaka +site=tokyo$/)],
  });
  const set = await deskside('machines label pc-tanaka pc-sato importance=vip floor=2 --remove site');
  expect(set).toMatchObject({ code: 0, err: '' });
  expect(set.lines.slice(1).map((line) => line.split(/ {2,}/))).toEqual([
    ['pc-tanaka', 'floor=2, importance=vip'],
    ['pc-sato', 'floor=2, importance=vip'],
  ]);
  expect((await deskside('machines show pc-sato')).out).toMatch(/^labels +floor=2, importance=vip$/m);
  expect((await deskside('machines show pc-sato --lang ja')).out).toMatch(/^ラベル +floor=2, importance=vip$/m);
  const listed = await deskside('machines ls --label importance=vip --label floor=2');
  expect(listed.lines.slice(1).map((line) => line.split(' ')[0])).toEqual(['pc-sato', 'pc-tanaka']);
  expect((await deskside('machines ls --label floor=9')).err).toContain('No machine is like this');
  const { out } = await deskside('machines label pc-sato pc-tanaka --remove floor --remove importance -o json');
  expect(JSON.parse(out)).toMatchObject([{ labels: {} }, { labels: {} }]);
});

it('one wrong name, and nothing is changed', async () => {
  const { code, err } = await deskside('machines label pc-sato pc-tanaca room=7');
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('Did you mean pc-tanaka?') });
  expect((await deskside('machines label pc-sato')).out).not.toContain('room=7');
});

it('what nothing heeds is hinted at, in the reader’s language', async () => {
  const { code, err } = await deskside('machines label pc-sato importance=high');
  expect({ code, err }).toEqual({ code: 0, err: 'importance=high raises no priority; critical and vip do.\n' });
  const japanese = await deskside('machines label pc-sato importence=vip --lang ja');
  expect(japanese.err).toBe('ラベル "importence" を参照するものは、いまのところありません。もしかして: "importance"\n');
  expect(japanese.lines[0]).toMatch(/^名前 +ラベル$/);
});

it('what can not be is refused with the mend, in both', async () => {
  const line = "machines label pc-sato Site=x 'floor= ' class=a --remove class";
  const { code, err } = await deskside(line);
  expect(code).toBe(1);
  expect(err).toContain('"Site" is no key of a label: write a letter of a-z');
  expect((await deskside(`${line} --lang ja`)).err).toBe(
    [
      'ラベルの指定が正しくありません。',
      'ラベル class の設定と削除は同時に指定できません。',
      '"Site" はラベルの名前にできません。英小文字で始め、英小文字、数字、_、- で 31 文字までにしてください。例: site、allow-no-screen-lock。',
      'ラベルの値がありません。floor=yes のように指定してください。\n',
    ].join('\n'),
  );
  expect((await deskside('machines label pc-sato site= =x')).err).toBe(
    'the label "site" has no value: write one, like site=yes; "" is no key of a label: write a letter of a-z, then up to 30 of a-z, 0-9, _ and -, like site or allow-no-screen-lock\n',
  );
  const { token } = await world.parts.people.add({ kind: 'system', name: 'test' }, { name: 'lea', roles: ['lead'] });
  expect((await deskside('machines label pc-sato importance=vip', { DESKSIDE_TOKEN: token })).code).toBe(0);
  const refused = await deskside('machines label pc-sato site=x --lang ja', { DESKSIDE_TOKEN: token });
  expect(refused.err).toContain('必要な役割: 管理者 (現在: リーダー)');
});
