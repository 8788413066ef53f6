import { describe, expect, it } from 'vitest';

import { type Pending, pendingFacts, remember } from '../../../agent/checks/updates.since.ts';

const DAY = 86_400_000;
const update = (name: string, security = false, available = '2'): Pending => ({
  name,
  installed: '1',
  available,
  security,
});

describe('the memory of updates', () => {
  it('keeps the first time of a package while ever newer versions wait', () => {
    const first = remember([update('openssl', true)], undefined, 1 * DAY);
    const later = remember([update('openssl', true, '3')], first, 9 * DAY);
    expect(later['openssl']).toEqual({ sinceMs: DAY, securityMs: DAY });
  });

  it('forgets a package that is no longer pending: when it comes again, it is new', () => {
    const first = remember([update('curl')], undefined, DAY);
    const none = remember([], first, 2 * DAY);
    expect(remember([update('curl')], none, 3 * DAY)['curl']).toEqual({ sinceMs: 3 * DAY });
  });

  it('lets the age of a security update begin with the security update', () => {
    const plain = remember([update('bash')], undefined, DAY);
    const memory = remember([update('bash', true)], plain, 40 * DAY);
    expect(pendingFacts([update('bash', true)], memory)).toMatchObject({
      oldest_since_ms: DAY,
      oldest_security_since_ms: 40 * DAY,
    });
  });

  it('never says that something was first seen in the future', () => {
    const ahead = remember([update('bash')], undefined, 9 * DAY);
    expect(remember([update('bash')], ahead, 2 * DAY)['bash']).toEqual({ sinceMs: 2 * DAY });
  });

  it('does not grow old by a start with an empty battery', () => {
    const may = Date.UTC(2027, 4, 1);
    const first = remember([update('openssl', true)], undefined, may);
    const unset = remember([update('openssl', true), update('new')], first, Date.UTC(2001, 0, 1));
    expect(remember([update('openssl', true), update('new')], unset, may + DAY)).toEqual({
      openssl: { sinceMs: may, securityMs: may },
      new: { sinceMs: may + DAY },
    });
  });

  it('is not confused by a package that is called like a property of every object', () => {
    expect(remember([update('constructor')], {}, DAY)['constructor']).toEqual({ sinceMs: DAY });
  });
});

describe('pendingFacts', () => {
  it('lists at most 200 packages, security first, and still counts all', () => {
    const pending = Array.from({ length: 250 }, (_, i) => update(`p${i}`, i >= 240));
    const facts = pendingFacts(pending, remember(pending, undefined, DAY));
    expect(facts).toMatchObject({ pending: 250, security_pending: 10 });
    expect(facts.packages).toHaveLength(200);
    expect(facts.packages.slice(0, 11).map(({ security }) => security)).toEqual([...Array(10).fill(true), false]);
  });

  it('counts patches as security, but not among the packages', () => {
    const pending: Pending[] = [update('bash'), { ...update('patch:SUSE-1', true), patch: true }];
    const facts = pendingFacts(pending, remember(pending, undefined, DAY));
    expect(facts).toMatchObject({ pending: 1, security_pending: 1 });
    expect(facts.packages[0]).toEqual({
      name: 'patch:SUSE-1',
      installed: '1',
      available: '2',
      security: true,
      since_ms: DAY,
    });
  });

  it('has no oldest when nothing is pending', () => {
    expect(pendingFacts([], {})).toEqual({ pending: 0, security_pending: 0, packages: [] });
  });
});
