import { describe, expect, it } from 'vitest';
import type { Autorun, Facts } from '../../../../proto/gen/types.ts';
import { contractSchema } from '../../../../proto/schema.ts';
import { judge } from '../../../../shared/rules/judge.ts';
import { EVERY_SUBJECT, type Verdict } from '../../../../shared/rules/judged.ts';
import { builtInRules, loadPack } from '../../../../shared/rules/pack.ts';
import { fillTexts } from '../../../../shared/rules/texts.ts';
import { machine, NOW } from '../rules.ts';

const DAY = 86_400_000;
const pack = loadPack(
  builtInRules().filter(({ file }) => file === 'security.yaml'),
  contractSchema,
);

/** "high", "clear", "between", "unknown", or "not meant". For a change "between" is no change of that kind. */
function told(verdict: Verdict | undefined): string {
  return verdict === undefined ? 'not meant' : verdict.is === 'holding' ? verdict.severity : verdict.is;
}

/** The verdict on the first subject; `before` for rules that judge a change. */
function verdict(id: string, now: Facts, before?: Facts): string {
  const rule = pack.rules.get(`security.${id}`)!;
  const past = before?.[rule.check as keyof Facts];
  const judged = judge(rule, { machine, now: NOW, facts: { ...now }, ...(past && { before: past }) });
  return told(judged.find(({ verdict }) => verdict.is === 'holding')?.verdict ?? judged[0]?.verdict);
}

const autoruns = (...entries: Partial<Autorun>[]): Facts => ({
  autoruns: { entries: entries.map((entry) => ({ id: 'a', kind: 'service', name: 'a', ...entry })) },
});

describe('something new that starts by itself', () => {
  it.each<[string, Partial<Autorun>]>([
    ['high', { kind: 'preload', trusted: true }],
    ['high', { kind: 'wmi' }],
    ['high', { kind: 'image-hijack', trusted: false }],
    ['high', { trusted: false, program: '~/.cache/x' }],
    ['high', { trusted: false, program: '~\\AppData\\Local\\x.exe' }],
    ['high', { trusted: false, program: 'C:\\ProgramData\\x.exe' }],
    ['high', { trusted: false, program: 'C:\\Windows\\Temp\\x.exe' }],
    ['high', { trusted: false, program: '/dev/shm/x' }],
    ['high', { trusted: false, program: '/opt/x', writable: true }],
    ['medium', { trusted: false, program: '/opt/x', writable: false }],
    ['medium', { trusted: false, program: 'C:\\Program Files\\x.exe' }],
    ['medium', { trusted: false }],
    ['between', { trusted: true, program: '~/.local/bin/x' }],
    ['unknown', { program: '/opt/x' }],
  ])('is %s with %j', (expected, entry) => {
    expect(verdict('new-autorun', autoruns(entry), autoruns())).toBe(expected);
  });

  it('is nothing new at the first look, nor when it was there', () => {
    expect(verdict('new-autorun', autoruns({ kind: 'preload' }))).toBe('not meant');
    expect(verdict('new-autorun', autoruns({ trusted: false }), autoruns({ trusted: false }))).toBe('between');
  });

  it('is fine again once it is gone', () => {
    expect(verdict('new-autorun', autoruns(), autoruns({ trusted: false }))).toBe('clear');
  });
});

describe('something a package vouched for', () => {
  const line = (digest: string, trusted: boolean) => ({
    id: `cron:/etc/crontab#${digest}`,
    name: '/etc/crontab',
    trusted,
  });

  it('is medium once it is no longer as delivered: one finding for all lines of a file', () => {
    const rule = pack.rules.get('security.autorun-altered')!;
    const before = autoruns(line('1', true), line('2', true)).autoruns!;
    const facts = autoruns(line('1', false), line('2', false), line('3', false));
    const judged = judge(rule, { machine, now: NOW, facts: { ...facts }, before });
    expect(judged.map(({ verdict: { is }, label }) => [is, label])).toEqual([['holding', '/etc/crontab']]);
  });

  it.each([
    ['clear', true, true],
    ['clear', false, true],
    ['medium', true, false],
  ])('is %s when trust goes from %s to %s', (expected, before, now) => {
    expect(verdict('autorun-altered', autoruns({ trusted: now }), autoruns({ trusted: before }))).toBe(expected);
  });
});

const hosts = (name: string, address: string): Facts => ({
  redirection: { hosts: [{ name, address }], proxies: [], resolvers: [] },
});

describe('the hosts file', () => {
  it.each([
    ['high', 'login.microsoftonline.com', '203.0.113.9'],
    ['high', 'deb.debian.org', '192.168.1.5'],
    ['high', 'example.okta.com', '2001:db8::1'],
    ['high', 'accounts.google.com', '203.0.113.9'],
    ['high', 'www.mufg.jp', '203.0.113.9'],
    ['medium', 'fe3.delivery.mp.microsoft.com', '0.0.0.0'],
    ['medium', 'security.ubuntu.com', '127.0.0.1'],
    ['medium', 'update.eset.com', '::'],
    ['clear', 'vortex.data.microsoft.com', '0.0.0.0'],
    ['clear', 'ads.google.com', '127.0.0.1'],
    ['clear', 'notmicrosoft.com', '203.0.113.9'],
    ['clear', 'microsoft.com.example.org', '203.0.113.9'],
    ['clear', 'files.example.org', '192.168.1.5'],
  ])('is %s with %s at %s', (expected, name, address) => {
    expect(verdict('hosts-redirect', hosts(name, address))).toBe(expected);
  });

  it('judges nothing where nothing could be read', () => {
    expect(verdict('hosts-redirect', {})).toBe('unknown');
  });
});

const routes = (proxies: { scope: string; address: string }[], resolvers: string[] = []): Facts => ({
  redirection: { hosts: [], proxies, resolvers },
});

describe('proxies and name servers', () => {
  const proxy = (address: string) => routes([{ scope: 'system', address }]);

  it.each<[string, Facts, Facts]>([
    ['medium', proxy('p:1'), routes([])],
    ['medium', proxy('q:1'), proxy('p:1')],
    ['between', proxy('p:1'), proxy('p:1')],
    ['clear', routes([]), proxy('p:1')],
  ])('a proxy is %s with %j after %j', (expected, now, before) => {
    expect(verdict('new-proxy', now, before)).toBe(expected);
  });

  it.each([
    ['medium', '203.0.113.53'],
    ['medium', '2001:4860:4860::8888'],
    ['medium', '172.32.0.1'],
    ['between', '172.31.0.1'],
    ['between', '10.0.0.1'],
    ['between', '192.168.178.1'],
    ['between', '100.100.100.100'],
    ['between', '127.0.0.1'],
    ['between', 'fd00::1'],
    ['between', 'FE80::1'],
  ])('a new name server is %s at %s', (expected, address) => {
    expect(verdict('new-resolver', routes([], [address]), routes([]))).toBe(expected);
    expect(verdict('new-resolver', routes([], [address]), routes([], [address]))).toBe('between');
  });
});

describe('certificates', () => {
  const own = (days: number, place = '/etc/ssl/certs/web.pem'): Facts => ({
    certificates: {
      ...{ own: [{ id: 'c', subject: 'CN=pc', expires_at_ms: NOW + days * DAY, place }], added_roots: [] },
      ...{ own_unread: [], roots_unread: [] },
    },
  });
  const roots = (...ids: string[]): Facts => ({
    certificates: {
      ...{ own: [], own_unread: [], roots_unread: [] },
      added_roots: ids.map((id) => ({ id, subject: `CN=${id}`, expires_at_ms: NOW, place: 'x' })),
    },
  });

  const closedRoots = (...ids: string[]): Facts => ({
    certificates: { ...roots(...ids).certificates!, roots_unread: ['/etc/pki/trust/anchors'] },
  });

  it.each<[string, Facts]>([
    ['clear', own(31)],
    ['low', own(30)],
    ['medium', own(14)],
    ['high', own(7)],
    ['high', own(-10)],
    ['not meant', own(-61)],
    ['clear', own(29, '/etc/letsencrypt/live/pc/cert.pem')],
    ['medium', own(14, '/etc/letsencrypt/live/pc/cert.pem')],
  ])('are %s with %j', (expected, facts) => {
    expect(verdict('certificate-expires', facts)).toBe(expected);
  });

  it('of a new root are high; those that were there are not, and those that are gone are fine', () => {
    expect(verdict('new-root-ca', roots('a', 'b'), roots('a'))).toBe('high');
    expect(verdict('new-root-ca', roots('a'), roots('a'))).toBe('between');
    expect(verdict('new-root-ca', roots(), roots('b'))).toBe('clear');
    expect(verdict('new-root-ca', roots('a'))).toBe('not meant');
  });

  it('are judged as far as they can be read; of the others nobody can tell', () => {
    const facts = own(7).certificates!;
    const closed = { certificates: { ...facts, own_unread: ['/etc/ssl/private'] } };
    const judged = judge(pack.rules.get('security.certificate-expires')!, { machine, now: NOW, facts: closed });
    expect(judged.map(({ subject, verdict }) => [subject, told(verdict)])).toEqual([
      ['c', 'high'],
      [EVERY_SUBJECT, 'unknown'],
    ]);
  });

  it('of a new root are high after facts that were stored before they told what they left out', () => {
    const { roots_unread: _, ...stored } = roots('a').certificates!;
    expect(verdict('new-root-ca', roots('a', 'b'), { certificates: stored as Facts['certificates'] & {} })).toBe(
      'high',
    );
  });

  it('of a root are new and gone in folders that are open, while another stays closed', () => {
    expect(verdict('new-root-ca', closedRoots('a', 'b'), closedRoots('a'))).toBe('high');
    expect(verdict('new-root-ca', closedRoots(), closedRoots('a'))).toBe('clear');
  });

  it.each<[string, Facts, Facts, Record<string, string>]>([
    ['was closed before', roots('a', 'b'), closedRoots('a'), { a: 'between' }],
    ['is closed now', closedRoots('a'), roots('a', 'b'), { a: 'between' }],
    [
      'is closed now, but for what is new elsewhere',
      closedRoots('a', 'c'),
      roots('a', 'b'),
      { a: 'between', c: 'high' },
    ],
  ])('of a root are not new and not gone when the folder %s', (_, now, { certificates: before }, expected) => {
    const judged = judge(pack.rules.get('security.new-root-ca')!, {
      machine,
      now: NOW,
      facts: { ...now },
      before: before!,
    });
    const verdicts = judged.map(({ subject, verdict }) => [subject, told(verdict)]);
    expect(Object.fromEntries(verdicts)).toEqual({ ...expected, [EVERY_SUBJECT]: 'unknown' });
  });
});

describe('rights', () => {
  const facts = (more: object): Facts => ({ permissions: { privileged: [], writable_path_folders: [], ...more } });
  const suid = (file: object) => facts({ privileged: [{ path: '/usr/local/bin/x', kind: 'suid', ...file }] });

  it('to the password hashes are high when they are wrong, unknown when not read', () => {
    expect(verdict('shadow-readable', facts({ shadow_safe: false }))).toBe('high');
    expect(verdict('shadow-readable', facts({ shadow_safe: true }))).toBe('clear');
    expect(verdict('shadow-readable', facts({}))).toBe('unknown');
  });

  it('to fill a folder of programs are high', () => {
    expect(verdict('path-writable', facts({ writable_path_folders: ['/srv/bin'] }))).toBe('high');
    expect(verdict('path-writable', facts({}))).toBe('not meant');
  });

  it('of a new program are high unless a package brought it', () => {
    expect(verdict('new-privileged-program', suid({}), facts({}))).toBe('high');
    expect(verdict('new-privileged-program', suid({ package: 'sudo' }), facts({}))).toBe('clear');
    expect(verdict('new-privileged-program', suid({}), suid({}))).toBe('between');
    expect(verdict('new-privileged-program', facts({}), suid({}))).toBe('clear');
  });
});

describe('drivers and sticks', () => {
  const modules = (...foreign: object[]) => ({ modules: { foreign: foreign.map((one) => ({ name: 'x', ...one })) } });

  it.each([
    ['medium', { signed: false, packaged: false }],
    ['between', { signed: true, packaged: false }],
    ['between', { signed: false, packaged: true }],
    ['between', { signed: true }],
    ['unknown', { packaged: false }],
  ])('a new driver is %s with %j', (expected, module) => {
    expect(verdict('new-module', modules(module), modules())).toBe(expected);
  });

  it('a new stick is good to know', () => {
    const sticks = (...ids: string[]): Facts => ({
      usb_storage: { devices: ids.map((id) => ({ id, vendor_id: '0781', product_id: '5581' })) },
    });
    expect(verdict('new-usb-storage', sticks('a'), sticks())).toBe('info');
    expect(verdict('new-usb-storage', sticks('a'), sticks('a'))).toBe('between');
  });
});

describe('their texts', () => {
  const mine = [...pack.rules.values()].filter(({ check }) =>
    ['autoruns', 'redirection', 'certificates', 'permissions', 'modules', 'usb_storage'].includes(check),
  );

  it('give the staff the next questions to ask and what to check and do', () => {
    expect(mine).toHaveLength(12);
    for (const { texts } of mine) {
      expect(texts.en.staff).toMatch(/^Ask: .*\n[\s\S]*^Check: [\s\S]*^Do: /m);
      expect(texts.ja.staff).toMatch(/^聞くこと：[\s\S]*^調べること：[\s\S]*^対処：/m);
    }
  });

  it('spare the people at their PCs the words of the trade', () => {
    const jargon =
      /\b(root|cron|kernel|SUID|hash|DNS|resolver|hosts file|systemd|daemon|module)\b|カーネル|ハッシュ|ルート証明書/i;
    for (const { texts } of mine) {
      expect(texts.en.employee).not.toMatch(jargon);
      expect(texts.ja.employee).not.toMatch(jargon);
    }
  });

  it('name what happened and where', () => {
    const rule = pack.rules.get('security.hosts-redirect')!;
    const facts = { ...hosts('login.example.okta.com', '203.0.113.9') };
    const judged = judge(rule, { machine, now: NOW, facts })[0]!;
    expect(fillTexts(rule.texts, judged, 'en').title).toBe(
      'The hosts file leads login.example.okta.com to 203.0.113.9',
    );
    expect(fillTexts(rule.texts, judged, 'ja').title).toBe(
      'hosts ファイルが login.example.okta.com を 203.0.113.9 に向けています',
    );
  });
});
