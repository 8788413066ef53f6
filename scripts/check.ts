// Everything that must hold before a change lands, cheapest first. Stops at the
// first step that fails.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const report = join(tmpdir(), `deskside-tests-${process.pid}.json`);
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

const STEPS: [string, string, string[]][] = [
  ['format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['-p', '.']],
  ['generated code', process.execPath, ['scripts/generate-proto.ts', '--check']],
  ['dead code', bin('knip'), []],
  ['tests', bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]],
];

for (const [name, program, args] of STEPS) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
sumUp();

function sumUp(): void {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
    rmSync(report);
  } catch {
    console.log('\nNo test ran.');
  }
}
