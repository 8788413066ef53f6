import { describe, expect, it } from 'vitest';
import { software } from '../../../../agent/checks/software.ts';
import { parsePrograms } from '../../../../agent/checks/software.win32.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';

describe('what is installed on Windows', () => {
  it('is listed by the names and versions that installers wrote', () => {
    const Programs = [
      { Name: ' 7-Zip 25.01 (x64) ', Version: '25.01' },
      { Name: 'Microsoft SQL Server 2019 (64-bit)', Version: '' },
      { Name: '一太郎2025', Version: ' 35.0.1' },
      { Name: '  ', Version: '1' },
      { Name: null, Version: null },
    ];
    expect(parsePrograms({ Programs })).toEqual([
      { name: '7-Zip 25.01 (x64)', version: '25.01', source: 'program' },
      { name: 'Microsoft SQL Server 2019 (64-bit)', version: '', source: 'program' },
      { name: '一太郎2025', version: '35.0.1', source: 'program' },
    ]);
  });

  it('is nothing where nothing is', () => {
    expect(parsePrograms({ Programs: [] })).toEqual([]);
  });

  it('is told once where 64 and 32 bits are installed', async () => {
    const host = recordedHost('test/machines/windows-11-healthy');
    const twice = { Programs: ['8.0.1', '8.0.2'].map((Version) => ({ Name: 'Runtime', Version })) };
    const pc = { ...host, query: async () => twice };
    const { facts } = await software.on.win32!(pc, { memory: undefined, surroundings: {} });
    expect(facts).toEqual({ packages: [{ name: 'Runtime', version: '8.0.1, 8.0.2', source: 'program' }] });
  });
});
