import { describe, expect, it } from 'vitest';
import { readMac } from '../../../../agent/checks/updates.darwin.ts';
import { joinOffers, parseList, parseRecommended } from '../../../../agent/checks/updates.offers.darwin.ts';
import type { Memory } from '../../../../agent/checks/updates.since.ts';
import type { PathFacts } from '../../../../agent/host/host.ts';
import { mac, NOW, plist, SURROUNDINGS } from './mac.ts';

const SETTINGS = '/Library/Preferences/com.apple.SoftwareUpdate.plist';
const PROFILE = '/Library/Managed Preferences/com.apple.SoftwareUpdate.plist';
const VERSION = 'ProductName:\t\tmacOS\nProductVersion:\t\t26.5.2\nBuildVersion:\t\t25F84\n';

/** As on a MacBook of September 2026: one key more or less comes with every macOS. */
const settings = (more = '') =>
  plist(`<dict>
	<key>AutomaticDownload</key><true/>
	<key>FirstOfferDateDictionary</key>
	<dict>
		<key>MSU_UPDATE_25F71_patch_26.5_minor</key><date>2026-05-20T16:15:10Z</date>
		<key>MSU_UPDATE_25G229_patch_26.7_minor</key><date>2026-09-15T01:36:31Z</date>
		<key>MSU_UPDATE_26A428_patch_27.0_major</key><date>2026-09-15T01:36:31Z</date>
	</dict>
	<key>LastSuccessfulDate</key><date>2026-11-21T18:40:50Z</date>
	<key>RecommendedUpdates</key>
	<array>
		<dict><key>Display Name</key><string>Safari</string><key>Display Version</key><string>27.0</string><key>Identifier</key><string>Safari27.0TahoeAuto</string><key>Product Key</key><string>047-48781</string></dict>
		<dict><key>Display Name</key><string>macOS 27</string><key>Display Version</key><integer>27</integer><key>Identifier</key><string>MSU_UPDATE_26A428_patch_27.0_major</string><key>MobileSoftwareUpdate</key><integer>1</integer><key>Product Key</key><string>MSU_UPDATE_26A428_patch_27.0_major</string></dict>
		<dict><key>Display Name</key><string>macOS Tahoe 26.7</string><key>Display Version</key><string>26.7</string><key>Identifier</key><string>MSU_UPDATE_25G229_patch_26.7_minor</string><key>MobileSoftwareUpdate</key><integer>1</integer><key>Product Key</key><string>MSU_UPDATE_25G229_patch_26.7_minor</string></dict>
	</array>
	${more}
</dict>`);

function updatesOf(text: string, { profile, list = '' }: { profile?: string; list?: string } = {}, memory?: Memory) {
  const paths = profile === undefined ? [SETTINGS] : [SETTINGS, PROFILE];
  const host = mac(
    {
      [`propertyListXml ${SETTINGS}`]: text,
      ...(profile !== undefined && { [`propertyListXml ${PROFILE}`]: profile }),
      softwareUpdates: list,
      systemVersion: VERSION,
    },
    { inspect: async (path) => (paths.includes(path) ? ({ kind: 'file' } as PathFacts) : undefined) },
  );
  return readMac(host, { memory, surroundings: SURROUNDINGS });
}

describe('updates of macOS', () => {
  it('count what mends this macOS, not the next one', async () => {
    const { facts } = await updatesOf(settings());
    expect(facts).toMatchObject({ manager: 'softwareupdate', pending: 2, security_pending: 2, automatic: true });
    expect(facts.packages.map(({ name, installed, available }) => [name, installed, available])).toEqual([
      ['Safari', '', '27.0'],
      ['macOS', '26.5.2', '26.7'],
    ]);
  });

  it('wait since the day macOS offered them first, or was seen to', async () => {
    const { facts, memory } = await updatesOf(settings());
    expect(facts.oldest_security_since_ms).toBe(Date.parse('2026-09-15T01:36:31Z'));
    const may = Date.UTC(2026, 4, 1);
    const earlier = { ...memory, macOS: { sinceMs: may, securityMs: may } };
    expect((await updatesOf(settings(), {}, earlier)).facts.oldest_security_since_ms).toBe(may);
    expect((await updatesOf(settings())).facts.packages[0]).toMatchObject({ name: 'Safari', since_ms: NOW });
  });

  it.each([
    ['AutomaticCheckEnabled', '<false/>'],
    ['AutomaticallyInstallMacOSUpdates', '<integer>0</integer>'],
    ['CriticalUpdateInstall', '<false/>'],
  ])('do not come by themselves when %s is %s', async (key, value) => {
    expect((await updatesOf(settings(`<key>${key}</key>${value}`))).facts.automatic).toBe(false);
  });

  it('follow a profile where there is one', async () => {
    const off = settings('<key>AutomaticallyInstallMacOSUpdates</key><false/>');
    const profile = plist('<dict><key>AutomaticallyInstallMacOSUpdates</key><true/></dict>');
    expect((await updatesOf(off, { profile })).facts).toMatchObject({ automatic: true, managed_by: 'mdm' });
    expect((await updatesOf(off)).facts).not.toHaveProperty('managed_by');
  });

  it('are unknown on a Mac that never looked for any', async () => {
    await expect(updatesOf(plist('<dict/>'))).rejects.toThrow(expect.objectContaining({ reason: 'stale_source' }));
    const none = mac({}, { inspect: async () => undefined });
    const read = readMac(none, { memory: undefined, surroundings: SURROUNDINGS });
    await expect(read).rejects.toThrow(expect.objectContaining({ reason: 'stale_source' }));
  });

  it('are told without the list, when that takes too long', async () => {
    const host = mac(
      { [`propertyListXml ${SETTINGS}`]: settings(), softwareUpdates: { fails: 'timeout' }, systemVersion: VERSION },
      { inspect: async (path) => (path === SETTINGS ? ({ kind: 'file' } as PathFacts) : undefined) },
    );
    expect((await readMac(host, { memory: undefined, surroundings: SURROUNDINGS })).facts.pending).toBe(2);
  });
});

describe('the list of softwareupdate', () => {
  const english = `Software Update Tool

Software Update found the following new or updated software:
* Label: macOS Ventura 13.3.1-22E261
\tTitle: macOS Ventura 13.3.1, Version: 13.3.1, Size: 868648KiB, Recommended: YES, Action: restart, 
* Label: Command Line Tools for Xcode-14.3
\tTitle: Command Line Tools for Xcode, Version: 14.3, Size: 711888KiB, Recommended: YES, 
`;

  it('says what needs a restart', () => {
    expect(parseList(english, '13.2')).toEqual([
      { name: 'macOS', title: 'macOS Ventura 13.3.1', version: '13.3.1', security: true, restart: true },
      {
        name: 'Command Line Tools for Xcode',
        title: 'Command Line Tools for Xcode',
        version: '14.3',
        security: false,
        restart: false,
      },
    ]);
  });

  it.each([
    ['German', 'Titel: macOS Ventura 13.3.1, Version: 13.3.1, Größe: 868648KiB, Empfohlen: JA, Aktion: restart, '],
    [
      'French',
      'Titre : macOS Ventura 13.3.1, Version : 13.3.1, Taille : 868648KiB, Recommandé : OUI, Action : restart, ',
    ],
    ['Japanese', 'タイトル: macOS Ventura 13.3.1, バージョン: 13.3.1, サイズ: 868648KiB, 推奨: はい, 操作: restart, '],
  ])('means the same in %s', (_, line) => {
    const text = `* Label: macOS Ventura 13.3.1-22E261\n\t${line}\n`;
    expect(parseList(text, '13.2')).toEqual(parseList(english, '13.2').slice(0, 1));
  });

  it('was written in another form before macOS 10.15', () => {
    const text = `Software Update found the following new or updated software:
   * Security Update 2020-004-10.14.6
	Security Update 2020-004 (10.14.6), 1689435K [recommended] [restart]
   * iTunesXPatch-12.9.5
	iTunes Device Support Update ( ), 112640K [recommended]
`;
    expect(
      parseList(text, '10.14.6').map(({ version, security, restart }) => ({ version, security, restart })),
    ).toEqual([
      { version: '10.14.6', security: true, restart: true },
      { version: '', security: false, restart: false },
    ]);
  });

  it('is empty when nothing is new, or the scan failed', () => {
    expect(parseList('Software Update Tool\n\n', '15.1')).toEqual([]);
    expect(parseList('Scan finished with error: Error Domain=NSURLErrorDomain Code=-1005\n', '15.1')).toEqual([]);
  });

  it('may still name what is installed by now', () => {
    expect(parseList(english, '13.3.1').map(({ name }) => name)).toEqual(['Command Line Tools for Xcode']);
  });
});

describe('rapid security responses', () => {
  const offered = {
    RecommendedUpdates: [
      {
        'Display Name': 'macOS Security Response 13.4.1 (c)',
        'Display Version': '13.4.1 (c)',
        Identifier: 'MSU_UPDATE_22F770820d_patch_13.4.1_rsr',
      },
    ],
  };

  it('are security updates of the version they belong to', () => {
    expect(parseRecommended(offered, '13.4.1')).toMatchObject([
      { name: 'macOS', version: '13.4.1 (c)', security: true },
    ]);
    expect(parseRecommended(offered, '13.4.1 (c)')).toEqual([]);
  });

  it('are joined with the list', () => {
    const listed = parseList(
      '* Label: macOS Security Response 13.4.1 (c)-22F770820d\n\tTitle: macOS Security Response 13.4.1 (c), Version: 13.4.1 (c), Size: 3072KiB, Recommended: YES, Action: restart, \n',
      '13.4.1',
    );
    expect(joinOffers(parseRecommended(offered, '13.4.1'), listed)).toHaveLength(1);
  });
});
