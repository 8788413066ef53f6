import { describe, expect, it } from 'vitest';
import { findFinding } from '../../../collector/api/find-finding.ts';
import type { Store } from '../../../collector/store/store.ts';
import { aFinding } from '../domain/builders.ts';

const among = (...ids: string[]) =>
  ({
    findingsBeginning: async (written: string, limit: number) =>
      ids
        .filter((id) => id.startsWith(written.toLowerCase()))
        .map((id) => aFinding({ id }))
        .slice(0, limit),
  }) as unknown as Store;

describe('a finding', () => {
  it('is named by any beginning that only it has', async () => {
    expect((await findFinding(among('abcd', 'xyz'), 'A')).id).toBe('abcd');
    expect((await findFinding(among('abc', 'abcd'), 'abc')).id).toBe('abc');
  });

  it('is not guessed: none and several are told apart', async () => {
    await expect(findFinding(among('abcd'), 'b')).rejects.toMatchObject({ status: 404, code: 'NO_FINDING' });
    const several = findFinding(among('ab1', 'ab2'), 'ab');
    await expect(several).rejects.toMatchObject({
      status: 409,
      message: '"ab" could be ab1 (/), ab2 (/). Write more of the id.',
    });
    const many = findFinding(among('a1', 'a2', 'a3', 'a4', 'a5', 'a6'), 'a');
    await expect(many).rejects.toThrow(/a5 \(\/\) and more/);
  });
});
