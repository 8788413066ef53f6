import { describe, expect, it } from 'vitest';
import { type EnrolmentBundle, formatBundle, parseBundle, secretOf } from '../../shared/enrolment-bundle.ts';

const BUNDLE: EnrolmentBundle = {
  urls: ['wss://collector.example:7443', 'wss://[2001:db8::1]:7443'],
  rootKey: 'ab'.repeat(32),
  ca: 'cd'.repeat(32),
  token: 'mfrggzdfmztwq2lk',
  secret: Buffer.alloc(24, 7).toString('base64url'),
};

describe('an enrolment bundle', () => {
  it('is one word that says everything', () => {
    const text = formatBundle(BUNDLE);
    expect(text).toMatch(/^deskside-enrol-1\.[\w-]+$/);
    expect(parseBundle(` ${text}\n`)).toEqual(BUNDLE);
    expect(secretOf(BUNDLE)).toEqual(Buffer.alloc(24, 7));
  });

  it.each([
    ['', 'does not begin with'],
    ['deskside-enrol-2.abc', 'does not begin with'],
    [formatBundle(BUNDLE).slice(0, 90), 'Copy the whole string'],
    ['deskside-enrol-1.MQ', 'Copy the whole string'],
    [formatBundle({ ...BUNDLE, urls: [] }), 'urls: names no collector'],
    [formatBundle({ ...BUNDLE, urls: ['ws://plain.example'] }), 'ws://plain.example is no wss:// address'],
    [formatBundle({ ...BUNDLE, rootKey: 'abc' }), 'rootKey'],
    [formatBundle({ ...BUNDLE, ca: '', token: '', secret: 'short' }), 'ca: no SHA-256 in hex; token: missing; secret'],
  ])('that is not right is refused with what is wrong with it: %s', (text, why) => {
    expect(() => parseBundle(text)).toThrow(why);
    expect(() => parseBundle(text)).toThrow("This enrolment bundle can't be used");
  });
});
