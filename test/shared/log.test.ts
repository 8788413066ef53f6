import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forPeople } from '../../shared/log.ts';

const log = join(import.meta.dirname, '../../shared/log.ts');
const program = `
  import { openLog } from ${JSON.stringify(log)};
  const log = openLog('tried', 'info');
  for (let line = 0; line < 5_000; line++) log.info({ line }, 'something happened');
  setImmediate(() => console.log('still here'));`;

function run(stderr: number | 'pipe') {
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', stderr],
    encoding: 'utf8',
  });
}

describe('the log', () => {
  it('is a line of JSON for each event where a program reads it', () => {
    const lines = run('pipe').stderr.trim().split('\n');
    expect(lines).toHaveLength(5_000);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ name: 'tried', msg: 'something happened', line: 0 });
  });

  it.runIf(process.platform === 'linux')('ends no program when it can not be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stdout } = run(full);
    closeSync(full);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'still here\n' });
  });
});

describe('the log on a terminal', () => {
  const line = (fields: object): string =>
    forPeople(
      JSON.stringify({ level: 30, time: '2026-01-02T03:04:05.006Z', pid: 1, hostname: 'pc', name: 'tried', ...fields }),
    );

  it('is a sentence with its details in brackets', () => {
    const text = line({ check: 'logins', tries: 3, addresses: ['a', 'b'], msg: 'check can not tell' });
    expect(text).toMatch(
      /^\d\d:\d\d:05 tried: check can not tell \(check: logins, tries: 3, addresses: \["a","b"\]\)\n$/,
    );
  });

  it('says what is worse than information, and the words of an error', () => {
    const err = { type: 'Error', message: 'no space left', stack: 'Error: no space left\n    at x' };
    expect(line({ level: 50, err, msg: 'not saved' })).toMatch(/ tried: error: not saved \(err: no space left\)\n$/);
  });

  it('lets no machine that is watched write on it', () => {
    expect(line({ detail: 'a\u001b[2Jb\nc', msg: 'x' })).toContain('(detail: a\\x1b[2Jb c)');
  });
});
