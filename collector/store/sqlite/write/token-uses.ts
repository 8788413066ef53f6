import { StoreError } from '../../../../shared/errors.ts';
import type { Database } from '../../../../shared/sqlite.ts';

/** Takes one use of an enrolment token. @throws StoreError CONFLICT when none is left or it is revoked */
export function openTokenUses(database: Database): (tokenId: string) => void {
  const take = database.prepare(
    'UPDATE enrolment_token SET uses = uses + 1 WHERE id = ? AND uses < max_uses AND revoked_at IS NULL',
  );
  return (tokenId) => {
    if (take.run(tokenId).changes === 1) return;
    throw new StoreError(`enrolment token ${tokenId} has no use left`, { code: 'CONFLICT' });
  };
}
