// The programs as people start them: bundled as `npm start` does, once for all tests,
// while the first of them run already.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import type { TestProject } from 'vitest/node';
import { buildAll } from '../../scripts/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built programs. */
    programs: string;
  }
}

const BUNDLES: Record<string, string> = {
  'agent/main.ts': 'agent.mjs',
  'collector/main.ts': 'collector.mjs',
  'collector/cli/main.ts': 'deskside.mjs',
};

/** Called by vitest before all tests; what it returns, after them. */
export function setup({ provide }: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-programs-'));
  provide('programs', folder);
  const built = buildAll(join(folder, 'dist')).finally(() => writeFileSync(join(folder, 'done'), ''));
  // Told at the end; until then it would end the tests.
  built.catch(() => undefined);
  return async () => {
    await built;
    rmSync(folder, { recursive: true });
  };
}

export interface Built {
  /** What node is to be started with. */
  path: string;
  environment: { NODE_COMPILE_CACHE: string };
}

/** The bundle of the program with this main; other scripts as they are. */
export async function built(file: string): Promise<Built> {
  const folder = inject('programs');
  await vi.waitUntil(() => existsSync(join(folder, 'done')), { timeout: 60_000 });
  const bundle = BUNDLES[file];
  const path = bundle ? join(folder, 'dist', bundle) : join(import.meta.dirname, '../..', file);
  return { path, environment: { NODE_COMPILE_CACHE: join(folder, 'compiled') } };
}
