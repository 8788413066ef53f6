// Numbers and moments as people read them.
import type { Language } from '../../shared/language.ts';

const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** Bytes with three digits at most: "9.31 GiB", "512 MiB". */
export function bytes(count: number): string {
  let rest = count;
  let unit = 0;
  while (Math.abs(rest) >= 999.5 && unit < BINARY.length - 1) {
    rest /= 1024;
    unit += 1;
  }
  return `${Number(rest.toPrecision(3))} ${BINARY[unit]}`;
}

/** A share from 0 to 1: "12 %". Little is not nothing: "0.4 %". */
export function percent(ratio: number): string {
  const share = ratio * 100;
  return `${share !== 0 && Math.abs(share) < 10 ? Number(share.toFixed(1)) : Math.round(share)} %`;
}

/** "1 rule", "2 rules". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const UNITS = [
  { ms: 86_400_000, en: 'd', ja: '日' },
  { ms: 3_600_000, en: 'h', ja: '時間' },
  { ms: 60_000, en: 'min', ja: '分' },
] as const;

/** "3 min ago", "in 2 h", "3 分前". */
export function ago(moment: number, now: number, language: Language): string {
  const past = now - moment;
  const unit = UNITS.find(({ ms }) => Math.abs(past) >= ms);
  if (!unit) return language === 'ja' ? 'たった今' : 'just now';
  const span = `${Math.floor(Math.abs(past) / unit.ms)} ${unit[language]}`;
  if (language === 'ja') return past >= 0 ? `${span}前` : `${span}後`;
  return past >= 0 ? `${span} ago` : `in ${span}`;
}

/** "2026-11-22 14:05 (3 min ago)", in the time zone of the reader. */
export function moment(at: number, now: number, language: Language): string {
  const local = new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  return `${local} (${ago(at, now, language)})`;
}
