import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBundle } from '../../../shared/enrolment-bundle.ts';
import { widthOf } from '../../../shared/width.ts';
import { FULL_DISK, SICK } from '../api/seed.ts';
import { openWorld, type World } from '../api/world.ts';
import { desksideOf } from './deskside.ts';

let world: World;
let deskside: ReturnType<typeof desksideOf>;

beforeAll(async () => {
  world = await openWorld();
  deskside = desksideOf(world);
});
afterAll(() => world.close());

describe('machines', () => {
  it('ls shows the fleet at a glance', async () => {
    const { code, lines, err } = await deskside('machines ls');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines[0]).toMatch(/^NAME +PRESENCE +OS +LEAST FREE +UPDATES +FINDINGS +LAST SEEN$/);
    expect(lines[3]).toMatch(
      /^pc-tanaka +online +Debian.*bookworm\) +3 % \/home +14 \(3 security\) +2 \(high\) +just now$/,
    );
    expect(lines[2]).toMatch(/^pc-sato +asleep .* 3 h ago$/);
  });

  it('ls lines up in Japanese, and speaks it', async () => {
    const { lines } = await deskside('machines ls', { LANG: 'ja_JP.UTF-8' });
    expect(lines[0]).toMatch(/^名前 +状態 +OS/);
    expect(lines[4]).toMatch(/^経理部ノート {2}応答なし/);
    const start = (line: string, word: string) => widthOf(line.slice(0, line.indexOf(word)));
    expect(start(lines[4]!, 'windows')).toBe(start(lines[2]!, 'linux'));
    expect(start(lines[0]!, '状態')).toBe(start(lines[3]!, 'オンライン'));
  });

  it('ls fits the terminal', async () => {
    const { lines } = await deskside('machines ls', { COLUMNS: '72', LANG: 'ja_JP.UTF-8' });
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(72);
    expect(lines[3]).toContain('…');
  });

  it('ls answers in every format', async () => {
    const json = JSON.parse((await deskside('machines ls -o json')).out);
    expect(json).toHaveLength(4);
    expect(json[2]).toMatchObject({ id: SICK, summary: { securityPending: 3 } });
    const { lines: ndjson } = await deskside('machines ls -o ndjson');
    expect(ndjson.map((line) => JSON.parse(line))).toEqual(json);
    const { lines: csv } = await deskside('machines ls -o csv');
    expect(csv[0]).toBe('name,presence,release,freeRatio,updatesPending,openFindings,lastSeenAt');
    expect(csv[3]).toMatch(/^pc-tanaka,online,Debian GNU\/Linux 12 \(bookworm\),0\.03,14,2,2\d{3}-.*Z$/);
  });

  it('ls is filtered and limited, and says that there are more', async () => {
    expect((await deskside('machines ls --presence asleep')).lines).toHaveLength(2);
    const { lines, err } = await deskside('machines ls --limit 2');
    expect(lines).toHaveLength(3);
    expect(err).toContain('--limit');
    expect((await deskside('machines ls --os macos')).err).toContain('No machine is like this');
  });

  it('show tells everything readably, and obeys no machine', async () => {
    const { out } = await deskside('machines show pc-t');
    expect(out).toMatch(/^volumes {2}3 min ago$/m);
    expect(out).toMatch(/\/home +\/dev\/sda1 +uuid-home +ext4 +100 GiB +3 GiB +3 %/);
    expect(out).toMatch(/free % of usable/);
    expect(out).toContain('could not tell: no_permission (smartctl: \\x1b[31mOperation not permitted)');
    expect(out).toContain('and 2 more (-o json shows all)');
    expect(out).not.toContain('\u001b');
  });

  it('show gives all facts to programs', async () => {
    const { facts } = JSON.parse((await deskside('machines show pc-tanaka -o json')).out);
    const updates = facts.find(({ check }: { check: string }) => check === 'updates');
    expect(updates.facts.packages).toHaveLength(14);
  });

  it('timeline tells what changed', async () => {
    const { lines } = await deskside('machines timeline pc-tanaka');
    expect(lines[1]).toMatch(/1 h ago\) +listeners +tcp\/23\/any\/telnetd +listeners +added$/);
    expect(lines[2]).toMatch(/openssl +available +3\.0\.1 -> 3\.0\.2$/);
    expect((await deskside('machines timeline pc-sato')).err).toContain('Nothing has changed');
  });

  it('approve and revoke change who is let in', async () => {
    expect((await deskside('machines approve pc-new')).lines[1]).toMatch(/^pc-new +away/);
    expect((await deskside("machines revoke pc-new --reason 'was a test'")).lines[1]).toMatch(/^pc-new +revoked/);
  });
});

describe('findings', () => {
  it('ls titles them in the language of the reader', async () => {
    const english = await deskside('findings ls --machine pc-tanaka --track fault');
    expect(english.lines[1]).toMatch(
      /^\w{8} +high +open +pc-tanaka +\/home is almost full: 3 GB left \(3%\) +1 h ago$/,
    );
    const japanese = await deskside('findings ls --machine pc-tanaka --track fault --lang ja');
    expect(japanese.lines[1]).toMatch(/高 +検出中 +pc-tanaka +\/home の空き容量が残りわずかです/);
  });

  it('ls takes several states and severities', async () => {
    const { lines } = await deskside('findings ls --state clear pending --severity low medium -o ndjson');
    expect(lines.map((line) => JSON.parse(line).state).sort()).toEqual(['clear', 'pending']);
  });

  it('show gives the advice, explain the reasons', async () => {
    const shown = await deskside(`findings show ${FULL_DISK.slice(0, 8)}`);
    expect(shown.out).toMatch(/^subject +\/home$/m);
    expect(shown.out).toContain('Ask: since when');
    expect(shown.out).toContain(`deskside explain ${FULL_DISK.slice(0, 8)}`);
    const explained = await deskside(`explain ${FULL_DISK.slice(0, 8)}`);
    expect(explained.out).toContain('It is open. Since: 1 h ago.');
    expect(explained.out).toContain('T-1 works on it');
    expect(explained.out).toMatch(/it holds, with severity high\n {2}true /);
    expect(explained.out).toMatch(/The rule as written, at disk\.yaml:\d+:\n {2}id: disk\.space/);
    const japanese = await deskside(`explain ${FULL_DISK.slice(0, 8)} --lang ja`);
    expect(japanese.out).toContain('検出中です。');
    expect((await deskside(`explain ${FULL_DISK} -o csv`)).lines[0]).toMatch(/^id,severity,.*decision,verdict$/);
  });
});

describe('tickets', { timeout: 60_000 }, () => {
  it('go through their life', async () => {
    expect((await deskside('tickets ls')).lines[1]).toMatch(/^T-1 +P3 +high +new +- +pc-tanaka /);
    expect((await deskside('tickets take t-1')).out).toMatch(/^assignee +admin$/m);
    expect((await deskside('tickets note 1 called the owner')).out).toContain('    called the owner');
    const refused = await deskside('tickets resolve T-1 --cause environment --fix moved');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('still holding');
    const resolved = await deskside(
      "tickets resolve T-1 --cause environment --fix 'moved the data' --force 'new disk comes' --recheck 3d",
    );
    expect(resolved.out).toMatch(/^fix +moved the data$/m);
    expect((await deskside('tickets ls')).lines[1]).toMatch(/^T-1 .* resolved /);
    expect((await deskside('tickets ls --state new --state open')).err).toContain('No tickets');
    expect((await deskside("tickets reopen T-1 --reason 'full again'")).out).toMatch(/^state +open$/m);
    const shown = await deskside('tickets show T-1 --lang ja');
    expect(shown.out).toMatch(/^状態 +受付$/m);
    expect(shown.out).toContain('admin: 解決 対応中 -> 解決');
    const cancelled = await deskside("tickets cancel T-1 --because false_alarm --reason 'meant so'");
    expect(cancelled.err).toContain('still holds. It makes no new ticket until');
    expect((await deskside("tickets reopen T-1 --reason 'no'")).err).toContain('was cancelled and stays so');
  });
});

describe('cases', () => {
  it('go through their life', async () => {
    expect((await deskside('cases ls')).lines[1]).toMatch(
      /^C-1 +S2 +flagged +pc-tanaka +The firewall is off +1 h ago +3\d min ago$/,
    );
    expect((await deskside('cases ack C-1')).out).toMatch(/^acknowledged .*, admin$/m);
    expect((await deskside('cases note C-1 asked the owner')).code).toBe(0);
    expect((await deskside("cases close C-1 --verdict benign --reason 'a planned test'")).out).toMatch(
      /^state +benign$/m,
    );
    expect((await deskside('cases ls')).err).toContain('No open cases');
    expect((await deskside('cases show C-1')).out).toMatch(/^ATT&CK +T1562\.004$/m);
  });
});

describe('tokens', () => {
  it('are made, listed without their secret, and revoked', async () => {
    const made = await deskside('tokens new --uses 3 --lifetime 2h --label site=osaka --label floor=2');
    expect(made.err).toContain("run 'deskside-agent enrol -', paste");
    expect(made.err).toContain('It lets in 3 machines');
    expect(made.lines).toHaveLength(1);
    const bundle = made.lines[0]!;
    const { token } = parseBundle(bundle);
    const listed = await deskside('tokens ls');
    expect(listed.lines[1]).toMatch(new RegExp(`^${token} +good +0/3 +in 1 h +admin +site=osaka, floor=2$`));
    expect(listed.out).not.toContain(bundle);
    expect((await deskside('tokens ls --lang ja')).lines[1]).toMatch(new RegExp(`^${token} +有効 `));
    expect((await deskside('tokens ls -o csv')).lines[1]).toContain(`${token},good,0,`);
    expect((await deskside(`tokens revoke ${token}`)).lines[1]).toContain('revoked');
    expect((await deskside('tokens revoke nope')).err).toContain("'deskside tokens ls' lists those that exist");
    const { autoApprove } = JSON.parse((await deskside('tokens new --no-approve -o json')).out);
    expect(autoApprove).toBe(false);
  });
});

it('health says how the collector is', async () => {
  const { lines, out } = await deskside('health');
  expect(lines[0]).toBe('The collector is well');
  expect(out).toMatch(/^machines +3 \(/m);
  expect((await deskside('health --lang ja')).out).toMatch(/^PC +3 \(.*オンライン \d/m);
  expect(JSON.parse((await deskside('health -o json')).out)).toMatchObject({ status: 'ok' });
});

it('checks run says that the machine is not connected', async () => {
  const { code, err } = await deskside('checks run pc-tanaka volumes');
  expect(code).toBe(1);
  expect(err).toContain('not connected');
});

it('checks ls says what each check of a machine told, those that can not tell first', async () => {
  const { lines } = await deskside('checks ls pc-tanaka');
  expect(lines[0]).toMatch(/^CHECK +OUTCOME +LAST RUN +LIKE THIS +COST +WHY$/);
  expect(lines[1]).toMatch(/^smart +the agent may not read it +3 min ago +1 h ago +12 ms +smartctl: /);
  expect(lines.slice(2).every((line) => / told +3 min ago +2 h ago +12 ms$/.test(line))).toBe(true);
  const japanese = await deskside('checks ls pc-tanaka --lang ja');
  expect(japanese.lines[1]).toMatch(/^smart +読み取る権限がありません /);
});
