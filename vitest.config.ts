import { join, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests with processes, kernels and machines of their own: what takes longest. */
const LONG = [
  'faults/',
  'agent/scenarios/',
  'e2e/',
  'scripts/',
  'agent/checks/uml/',
  'agent/checks/network',
  'agent/cli/',
];

/** The long ones first, so that at the end no worker waits for another's. Needs no memory of earlier runs. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const path = relative(join(import.meta.dirname, 'test'), moduleId);
  const place = LONG.findIndex((start) => path.startsWith(start));
  return place === -1 ? LONG.length : place;
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // As long as something may take on a busy machine; as short as it takes elsewhere.
    expect: { poll: { timeout: 15_000, interval: 20 } },
    // Two cores: more workers only make the tests with real processes wait.
    maxWorkers: 2,
    maxConcurrency: 2,
    // Our modules keep no state, so that files may share them: importing them anew for each file takes as
    // long as a quarter of the tests.
    isolate: false,
    restoreMocks: true,
    globalSetup: 'test/support/built.ts',
    setupFiles: 'test/support/leftovers.ts',
    sequence: { sequencer: LongFirst },
    // The programs are started some hundred times; compiled once is enough.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') },
  },
});
