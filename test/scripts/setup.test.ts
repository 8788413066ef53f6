import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'deskside-setup-'));
  for (const folder of ['scripts', 'node_modules/.bin']) mkdirSync(join(checkout, folder), { recursive: true });
  copyFileSync(join(import.meta.dirname, '../../scripts/setup.js'), join(checkout, 'scripts/setup.js'));
  writeFileSync(join(checkout, 'package.json'), '{"type":"module"}');
  writeFileSync(join(checkout, 'package-lock.json'), '{}');
  writeFileSync(join(checkout, 'node_modules/.deskside-installed'), '{}');
});
afterEach(() => rmSync(checkout, { recursive: true }));

/** As a machine would whose own Node is of this version. */
function setUp(node: string): SpawnSyncReturns<string> {
  const versions = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${node}' } });`;
  const preload = `data:text/javascript,${encodeURIComponent(versions)}`;
  return spawnSync(process.execPath, ['--import', preload, join(checkout, 'scripts/setup.js')], { encoding: 'utf8' });
}

describe('setup', () => {
  it('has nothing to say when all is there', () => {
    writeFileSync(join(checkout, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node'), '');
    expect(setUp('20.1.0')).toMatchObject({ status: 0, stderr: '' });
  });

  it('asks for Node 24 where none came with the dependencies', () => {
    const { status, stderr } = setUp('20.1.0');
    expect(status).toBe(1);
    expect(stderr).toContain(`for ${process.platform} on ${process.arch}. Install Node 24 or later yourself`);
    expect(setUp('24.3.0')).toMatchObject({ status: 0, stderr: '' });
  });

  it('refuses a Node that is too old for itself', () => {
    const { status, stderr } = setUp('16.20.0');
    expect(status).toBe(1);
    expect(stderr).toContain('This is Node 16.20.0. Deskside needs Node 18 or later');
  });
});
