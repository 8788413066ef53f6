// Keeps the house in shape: who may import whom, one door for each library, every
// plug-in in its catalog, files that fit on a few screens.
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const TOP = ['agent', 'collector', 'proto', 'shared', 'scripts', 'test'];

interface Source {
  path: string;
  text: string;
  imports: string[];
}

const sources: Source[] = TOP.flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((name) => join(top, name)),
)
  .filter((path) => /\.(ts|js)$/.test(path) && !path.includes('/gen/') && !path.startsWith('test/machines/'))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });

/** Paths from the root for our own files, package names for the rest. */
function importsOf(path: string, text: string): string[] {
  const specifiers = [
    ...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm),
  ];
  return specifiers.map(([, from, dynamic, bare]) => {
    const specifier = from ?? dynamic ?? bare ?? '';
    if (specifier.startsWith('.')) return relative(root, join(root, dirname(path), specifier));
    const parts = specifier.split('/');
    return specifier.startsWith('@')
      ? parts.slice(0, 2).join('/')
      : specifier.startsWith('node:')
        ? specifier
        : (parts[0] ?? '');
  });
}

/** Imports of files below `from` that lead to what `to` matches, as "a imports b". */
function trespasses(from: string, to: (imported: string) => boolean, except: string[] = []): string[] {
  return sources
    .filter(({ path }) => path.startsWith(from) && !except.some((allowed) => path.startsWith(allowed)))
    .flatMap(({ path, imports }) => imports.filter(to).map((imported) => `${path} imports ${imported}`));
}

const under =
  (...folders: string[]) =>
  (imported: string) =>
    folders.some((folder) => imported.startsWith(folder));

describe('import directions', () => {
  it('keeps agent and collector apart', () => {
    expect(trespasses('agent/', under('collector/'))).toEqual([]);
    expect(trespasses('collector/', under('agent/'))).toEqual([]);
  });

  it('lets proto see shared only, and shared nobody', () => {
    expect(trespasses('proto/', under('agent/', 'collector/', 'scripts/', 'test/'))).toEqual([]);
    expect(trespasses('shared/', under('agent/', 'collector/', 'proto/', 'scripts/', 'test/'))).toEqual([]);
  });

  it('lets nobody import scripts or tests', () => {
    for (const top of ['agent/', 'collector/', 'proto/', 'shared/']) {
      expect(trespasses(top, under('scripts/', 'test/'))).toEqual([]);
    }
  });

  it('gives checks the types of the host and nothing of the machine', () => {
    const machine = (imported: string) => imported.startsWith('node:') || builtinModules.includes(imported);
    const elsewhere = under('agent/uplink/', 'agent/cli/', 'agent/host/live', 'agent/host/recorded');
    expect(trespasses('agent/checks/', elsewhere)).toEqual([]);
    // Hashing serials is arithmetic, not a look at the machine.
    expect(
      trespasses('agent/checks/', (name) => machine(name) && name !== 'node:crypto' && name !== 'node:buffer'),
    ).toEqual([]);
    const asking = sources.filter(({ path, text }) => path.startsWith('agent/checks/') && /\bprocess\.\w/.test(text));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  it('keeps the domain pure: shared and itself only, no clock, no chance', () => {
    // Arithmetic of zones is arithmetic, too, and so is a calendar's text.
    const arithmetic = ['node:crypto', 'temporal-polyfill', 'rrule-temporal', 'ical.js'];
    const impure = (imported: string) =>
      !imported.startsWith('shared/') && !imported.startsWith('collector/domain/') && !arithmetic.includes(imported);
    expect(trespasses('collector/domain/', impure)).toEqual([]);
    const asking = sources.filter(
      ({ path, text }) =>
        path.startsWith('collector/domain/') &&
        /Date\.now|new Date\(\)|Math\.random|randomUUID|randomBytes|newId\(/.test(text),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  it('keeps tickets and cases from seeing each other, and the fleet apart', () => {
    expect(trespasses('collector/domain/tickets/', under('collector/domain/cases/'))).toEqual([]);
    expect(trespasses('collector/domain/cases/', under('collector/domain/tickets/'))).toEqual([]);
    expect(
      trespasses(
        'collector/domain/fleet/',
        under('collector/domain/tickets/', 'collector/domain/cases/', 'collector/domain/findings/'),
      ),
    ).toEqual([]);
    expect(
      trespasses('collector/domain/findings/', under('collector/domain/tickets/', 'collector/domain/cases/')),
    ).toEqual([]);
  });

  it('keeps the command line on the far side of HTTP', () => {
    const inside = under(
      'collector/store/',
      'collector/desk',
      'collector/domain/',
      'collector/ingest/',
      'collector/access/',
      'collector/notify/',
    );
    expect(trespasses('collector/cli/', inside)).toEqual([]);
  });

  it('has no circles', () => {
    const edges = new Map(
      sources.map(({ path, imports }) => [path, imports.filter((name) => /\.(ts|js)$/.test(name))]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of edges.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe('one door for each library', () => {
  it.each<[string, string[]]>([
    ['systeminformation', ['agent/host/']],
    ['node:child_process', ['agent/host/', 'scripts/', 'test/']],
    ['ws', ['agent/uplink/connection', 'collector/ingest/', 'test/']],
    ['undici', ['collector/notify/http', 'collector/cli/client', 'scripts/', 'test/']],
    ['node-schedule', ['shared/alarm', 'test/shared/alarm']],
    ['pino', ['shared/log']],
    ['node:sqlite', ['shared/sqlite', 'test/']],
    ['@marcbachmann/cel-js', ['shared/rules/cel']],
    ['temporal-polyfill', ['collector/domain/calendar', 'collector/domain/quiet/ics-zone']],
    ['rrule-temporal', ['collector/domain/quiet/recurrence']],
    ['@holiday-jp/holiday_jp', ['collector/settings/holidays']],
    ['ical.js', ['collector/domain/quiet/ics-', 'collector/settings/holidays', 'test/']],
    ['protobufjs', ['proto/', 'scripts/generate-proto']],
    ['fastify', ['collector/api/', 'test/collector/api/']],
    ['commander', ['shared/program']],
  ])('%s is imported by its door alone', (library, doors) => {
    const users = sources.filter(({ imports }) => imports.includes(library)).map(({ path }) => path);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((path) => !doors.some((door) => path.startsWith(door)))).toEqual([]);
  });

  it('only mains end a process', () => {
    const mains = ['agent/main.ts', 'collector/main.ts', 'collector/cli/main.ts', 'scripts/', 'test/'];
    const enders = sources.filter(
      ({ path, text }) =>
        /process\.exit\b|process\.exitCode/.test(text) && !mains.some((main) => path.startsWith(main)),
    );
    expect(enders.map(({ path }) => path)).toEqual([]);
  });
});

describe('catalogs', () => {
  it.each([
    ['agent/checks', 'defineCheck('],
    ['collector/notify', 'defineNotifier('],
    ['collector/api/routes', 'defineRoute('],
  ])('every plug-in of %s is in its catalog', (folder, mark) => {
    const family = sources.filter(
      ({ path, text }) => path.startsWith(`${folder}/`) && new RegExp(`[^n] ${mark.replace('(', '\\(')}`).test(text),
    );
    const catalogs = sources.filter(
      ({ path }) => path === `${folder}/catalog.ts` || path === `${dirname(folder)}/catalog.ts`,
    );
    const listed = catalogs.flatMap(({ imports }) => imports);
    expect(family.length).toBeGreaterThan(0);
    expect(family.map(({ path }) => path).filter((path) => !listed.includes(path))).toEqual([]);
  });
});

describe('shape', () => {
  it('keeps every source within 250 lines', () => {
    const long = sources.filter(({ path, text }) => !path.startsWith('test/') && text.split('\n').length > 251);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('has no folder or file for odds and ends', () => {
    expect(
      sources.map(({ path }) => path).filter((path) => /(^|\/)(utils?|helpers?|common|misc|index)(\.ts|\/)/.test(path)),
    ).toEqual([]);
  });
});
