import { describe, expect, it } from 'vitest';
import { software } from '../../../../agent/checks/software.ts';
import type { Host } from '../../../../agent/host/host.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';

const mac = recordedHost('test/machines/macos-14-no-filevault');
const read = async (host: Host) =>
  (await software.on.darwin!(host, { memory: undefined, surroundings: {} })).facts as object;

describe('the applications of a Mac', () => {
  it('have the names of their folders, and the version they state, if any', async () => {
    expect(await read(mac)).toEqual({
      packages: [
        { name: 'AnyDesk', version: '8.1.0', source: 'app' },
        { name: 'Google Chrome', version: '140.0.7339.133', source: 'app' },
        { name: 'Lizenz Prüfer', version: '', source: 'app' },
      ],
    });
  });

  it('are asked for only where the name can be handed on', async () => {
    const asked: (string | undefined)[] = [];
    const names = ['.localized', 'Notes.txt', 'Odd\nname.app', `${'x'.repeat(121)}.app`, 'Pages.app', 'Utilities'];
    const host: Host = {
      ...mac,
      list: async () => names,
      run: async (_, argument) => {
        asked.push(argument);
        return { code: 0, stdout: '14.4\n', stderr: '' };
      },
    };
    expect(await read(host)).toEqual({ packages: [{ name: 'Pages', version: '14.4', source: 'app' }] });
    expect(asked).toEqual(['/Applications/Pages.app/Contents/Info.plist']);
  });

  it('are unknown without the folder', async () => {
    await expect(read({ ...mac, list: async () => undefined })).rejects.toMatchObject({ reason: 'not_supported' });
  });
});
