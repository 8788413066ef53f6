import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeDisk, noDisk } from '../../support/disk.ts';
import { finished } from '../../support/programs.ts';

const check = (...args: string[]) => finished('agent/main.ts', ['check', ...args]);

describe('deskside-agent check', { timeout: 60_000 }, () => {
  it.each([
    ['--output', 'xml', 'table, json'],
    ['--lang', 'fr', 'en, ja'],
  ])('takes no other %s, such as %s', async (flag, value, choices) => {
    const { code, stdout, stderr } = await check('clock', flag, value);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`Allowed choices are ${choices}`);
  });

  it('answers in JSON', async () => {
    const { code, stdout } = await check('clock', '--output', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ check: 'clock', findings: expect.any(Array) }]);
  });
});

describe.skipIf(noDisk())('deskside-agent check, of a full disk whose name a terminal would obey', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0).reverse()) end();
  });

  it.each(['table', 'json'])('shows the name and no more, as %s', { timeout: 60_000 }, async (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'deskside-\u001b[31m\u202e'));
    ends.push(() => rmSync(folder, { recursive: true }));
    const disk = makeDisk(folder, 64);
    ends.push(disk.remove);
    await disk.fill(0.001);
    const { code, stdout } = await check('volumes', '--output', format);
    expect(code).toBe(0);
    expect(stdout).toContain('[31m');
    for (const obeyed of ['\u001b', '\u202e']) expect(stdout).not.toContain(obeyed);
  });
});
