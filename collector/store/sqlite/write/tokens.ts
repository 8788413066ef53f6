import { StoreError } from '../../../../shared/errors.ts';
import type { Database } from '../../../../shared/sqlite.ts';
import type { Commit } from '../../commit.ts';
import { apiTokenRow, enrolmentTokenRow } from '../../rows/trail.ts';
import { upsertInto } from './upsert.ts';

/** Writes what lets machines and people in. @throws StoreError CONFLICT when no use is left or the token is revoked */
export function openTokens(database: Database): (commit: Commit) => void {
  const writeEnrolmentToken = upsertInto(database, 'enrolment_token', 'id');
  const writeApiToken = upsertInto(database, 'api_token', 'id');
  const take = database.prepare(
    'UPDATE enrolment_token SET uses = uses + 1 WHERE id = ? AND uses < max_uses AND revoked_at IS NULL',
  );

  return ({ enrolmentTokens = [], tokenUse, apiTokens = [] }) => {
    for (const token of enrolmentTokens) writeEnrolmentToken(enrolmentTokenRow(token));
    if (tokenUse !== undefined && take.run(tokenUse).changes !== 1) {
      throw new StoreError(`enrolment token ${tokenUse} has no use left`, { code: 'CONFLICT' });
    }
    for (const token of apiTokens) writeApiToken(apiTokenRow(token));
  };
}
