import { describe, expect, it } from 'vitest';
import { parsePlist } from '../../../../agent/checks/parse/plist.ts';
import { plist } from './mac.ts';

const parse = (body: string) => parsePlist(plist(body), 'test');

describe('property lists', () => {
  it('hold texts, numbers, flags, dates, lists and more of them', () => {
    const body = `<dict>
	<key>text</key><string>a &lt;b&gt; &amp; &quot;c&quot;</string>
	<key>none</key><string></string>
	<key>nothing</key><string/>
	<key>number</key><integer>-7</integer>
	<key>real</key><real>1.5</real>
	<key>date</key><date>2026-11-22T09:00:00Z</date>
	<key>list</key><array><true/><false/><array/><dict/></array>
	<key>R&amp;D</key><dict><key>inner</key><string>列
二行</string></dict>
</dict>`;
    expect(parse(body)).toEqual({
      text: 'a <b> & "c"',
      none: '',
      nothing: '',
      number: -7,
      real: 1.5,
      date: '2026-11-22T09:00:00Z',
      list: [true, false, [], {}],
      'R&D': { inner: '列\n二行' },
    });
  });

  it.each([
    ['nothing', ''],
    ['other words', 'Could not find disk: disk9\n'],
    ['more than one', `${plist('<dict/>')}${plist('<dict/>')}`],
    ['one that is too deep', plist(`${'<array>'.repeat(40)}${'</array>'.repeat(40)}`)],
    ['a list that ends twice', plist('<array></array></array>')],
    ['a list that is cut off', '<plist version="1.0"><dict><key>a</key><array><string>b</string>'],
  ])('are unknown when there is %s', (_, text) => {
    expect(() => parsePlist(text, 'diskutil')).toThrow(expect.objectContaining({ reason: 'parse_error' }));
  });
});
