import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../collector/domain/fleet/changes.ts';
import { contractSchema } from '../../../../proto/schema.ts';

const at = { machineId: 'm', atMs: 5, receivedAt: 6 };
const changes = (check: string, before: object | undefined, after: object) =>
  changesBetween(contractSchema, check, before, after, at).map(
    ({ machineId, atMs, receivedAt, check: of, ...rest }) => {
      expect({ machineId, atMs, receivedAt, check: of }).toEqual({ ...at, check });
      return rest;
    },
  );

const ssl = { name: 'openssl', installed: '1', available: '2', security: true, since_ms: 1 };
const vim = { name: 'vim', installed: '8', available: '9', security: false, since_ms: 1 };

describe('the timeline', () => {
  it('tells what came, went and changed, item by item', () => {
    const before = { manager: 'apt', pending: 2, packages: [ssl, vim] };
    const after = {
      manager: 'apt',
      pending: 1,
      packages: [
        { ...ssl, available: '3' },
        { ...vim, name: 'nano' },
      ],
    };
    expect(changes('updates', before, after)).toEqual([
      { kind: 'changed', subject: '', path: 'pending', before: 2, after: 1 },
      { kind: 'changed', subject: 'openssl', path: 'packages.openssl.available', before: '2', after: '3' },
      { kind: 'removed', subject: 'vim', path: 'packages', before: vim },
      { kind: 'added', subject: 'nano', path: 'packages', after: { ...vim, name: 'nano' } },
    ]);
  });

  it('is silent about what moves all the time', () => {
    const volume = { id: 'a', mount: '/', free_bytes: 10, free_ratio: 0.5, inodes_free_ratio: 0.5 };
    const moved = { id: 'a', mount: '/', free_bytes: 9, free_ratio: 0.4, inodes_free_ratio: 0.4 };
    expect(changes('volumes', { volumes: [volume] }, { volumes: [moved] })).toEqual([]);
  });

  it('takes a list in another order for the same', () => {
    const [a, b] = [
      { name: 'a', admin: true },
      { name: 'b', admin: false },
    ];
    expect(changes('accounts', { accounts: [a, b] }, { accounts: [b, a] })).toEqual([]);
    expect(changes('reboot', { signals: ['x', 'y'] }, { signals: ['y', 'x'] })).toEqual([]);
    expect(changes('reboot', { signals: ['x'] }, { signals: ['x', 'y'] })).toHaveLength(1);
  });

  it('says what could not be read any more by leaving it out', () => {
    expect(changes('reboot', { required: true }, {})).toEqual([
      { kind: 'changed', subject: '', path: 'required', before: true },
    ]);
  });

  it('begins with the second facts', () => {
    expect(changes('reboot', undefined, { required: true })).toEqual([]);
  });

  it('sums up what is beyond 200 lines in one', () => {
    const packages = Array.from({ length: 250 }, (_, index) => ({ ...vim, name: `p${index}` }));
    const all = changes('updates', { packages: [] }, { packages });
    expect(all).toHaveLength(201);
    expect(all.at(-1)).toEqual({ kind: 'changed', subject: '', path: '(more)', after: 50 });
  });
});
