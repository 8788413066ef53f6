// Bundles the programs into dist/: one file each, started by plain `node`.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Some dependencies are CommonJS and call require at run time. */
const banner = `import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);`;

const ENTRIES = {
  agent: 'agent/main.ts',
  collector: 'collector/main.ts',
  deskside: 'collector/cli/main.ts',
  // A worker thread of the collector's, started by its file.
  'checkpoint-worker': 'collector/store/sqlite/checkpoint-worker.ts',
};

export async function buildAll(): Promise<void> {
  const outdir = join(root, 'dist');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'linked',
    banner: { js: banner },
    logLevel: 'warning',
  });
  cpSync(join(root, 'shared/rules/pack'), join(outdir, 'pack'), { recursive: true });
}

if (import.meta.main) await buildAll();
