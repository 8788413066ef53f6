// Bundles the programs into dist/, started by plain `node`: one file each, and beside
// the agent's what it loads only when it is needed.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, stop } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Some dependencies are CommonJS and call require at run time. */
const banner = `import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);`;

const AGENT = { agent: 'agent/main.ts' };
const OTHERS = {
  collector: 'collector/main.ts',
  deskside: 'collector/cli/main.ts',
  // A worker thread of the collector's, started by its file.
  'checkpoint-worker': 'collector/store/sqlite/checkpoint-worker.ts',
};

export async function buildAll(outdir = join(root, 'dist')): Promise<void> {
  rmSync(outdir, { recursive: true, force: true });
  await bundle(outdir, { entryPoints: AGENT, splitting: true, chunkNames: 'agent-[name]-[hash]' });
  await bundle(outdir, { entryPoints: OTHERS });
}

/** Programs that start quickly, with the rules beside them. */
export async function bundle(outdir: string, options: BuildOptions): Promise<void> {
  await build({
    ...options,
    outdir,
    absWorkingDir: root,
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
  // Its helper process would live as long as this one.
  await stop();
  cpSync(join(root, 'shared/rules/pack'), join(outdir, 'pack'), { recursive: true });
}

if (import.meta.main) await buildAll();
