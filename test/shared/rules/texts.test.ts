import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language.ts';
import type { Value } from '../../../shared/rules/judged.ts';
import { fillTexts } from '../../../shared/rules/texts.ts';

const GiB = 2 ** 30;
const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

function filled(template: string, values: Record<string, Value>, language: Language): string {
  const same = { title: template, fine: template, staff: template, employee: template };
  return fillTexts({ en: same, ja: same }, { label: '/home', values }, language).title;
}

describe('a text', () => {
  it('is filled with the label and the values, in each of its four sorts', () => {
    const en = { title: '{label} t', fine: '{label} f', staff: '{label} s', employee: '{label} e' };
    const ja = { title: '{label} 題', fine: '{label} 良', staff: '{label} 係', employee: '{label} 人' };
    const filling = { label: '/home', values: {} };
    expect(fillTexts({ en, ja }, filling, 'en')).toEqual({
      title: '/home t',
      fine: '/home f',
      staff: '/home s',
      employee: '/home e',
    });
    expect(fillTexts({ en, ja }, filling, 'ja')).toMatchObject({ title: '/home 題', employee: '/home 人' });
  });

  it.each<[string, Value, string, string]>([
    ['{x|bytes}', 0, '0 bytes', '0 バイト'],
    ['{x|bytes}', 1, '1 byte', '1 バイト'],
    ['{x|bytes}', 512, '512 bytes', '512 バイト'],
    ['{x|bytes}', 5 * GiB, '5 GB', '5 GB'],
    ['{x|bytes}', 4.66 * GiB, '4.7 GB', '4.7 GB'],
    ['{x|bytes}', 465.7 * GiB, '466 GB', '466 GB'],
    ['{x|bytes}', 3 * 2 ** 60, '3,072 PB', '3,072 PB'],
    ['{x|percent}', 0.047, '4.7%', '4.7%'],
    ['{x|percent}', 0.913, '91%', '91%'],
    ['{x|number}', 1234567.25, '1,234,567.3', '1,234,567.3'],
    ['{x}', 1234, '1,234', '1,234'],
    ['{x|duration}', 3.9 * day, '3 days', '3日'],
    ['{x|duration}', day, '1 day', '1日'],
    ['{x|duration}', 1.6 * hour, '1.5 hours', '1.5時間'],
    ['{x|duration}', 10 * minute, '10 minutes', '10分'],
    ['{x|duration}', 20 * second, '20 seconds', '20秒'],
    ['{x|duration}', 61, '61 milliseconds', '61ミリ秒'],
    ['{x|duration}', 0, '0 seconds', '0秒'],
    ['{x|date}', Date.parse('2026-06-10T00:00:00Z'), 'June 10, 2026', '2026年6月10日'],
    ['{x|date}', 1e300, '?', '不明'],
    ['{x}', true, 'yes', 'はい'],
    ['{x}', false, 'no', 'いいえ'],
    ['{x}', 'ext4 {label}', 'ext4 {label}', 'ext4 {label}'],
    ['{x}', '$& $1', '$& $1', '$& $1'],
    ['{x|number}', Number.NaN, '?', '不明'],
  ])('shows %s of %s as %s and %s', (template, x, en, ja) => {
    expect(filled(template, { x }, 'en')).toBe(en);
    expect(filled(template, { x }, 'ja')).toBe(ja);
  });

  it('says so where a value is not known', () => {
    expect(filled('{free|bytes} of {label}', {}, 'en')).toBe('? of /home');
    expect(filled('{label} の {free|bytes}', {}, 'ja')).toBe('/home の 不明');
  });
});
