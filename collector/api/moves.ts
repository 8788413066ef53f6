// What the moves of tickets and cases have in common.
import Type, { type Static } from 'typebox';
import { RequestError } from '../../shared/errors.ts';
import { type Asked, SAYS_SOMETHING } from './route.ts';

/** Words a person writes into the journal. */
export const Words = (description: string) => Type.String({ maxLength: 4000, pattern: SAYS_SOMETHING, description });

export const VERSION = {
  version: Type.Optional(Type.Integer({ minimum: 1, description: 'the version you saw; or If-Match' })),
};

/** The version the move is made on, from the body or If-Match. @throws RequestError 400 when they differ. */
export function versionOf({ body, ifMatch }: Asked<unknown, unknown, Static<typeof Versioned>>): { version?: number } {
  const version = body.version ?? ifMatch;
  if (ifMatch !== undefined && version !== ifMatch)
    throw new RequestError(
      400,
      'TWO_VERSIONS',
      `If-Match says version ${ifMatch}, the body says ${version}. Send one.`,
    );
  return version === undefined ? {} : { version };
}

const Versioned = Type.Object(VERSION);

/** "17", "t-17" and "T-17" are the same ticket; ids stay as they are. */
export function refOf(letter: 'T' | 'C', written: string): string {
  const number = new RegExp(`^(?:${letter}-?)?(\\d{1,9})$`, 'i').exec(written)?.[1];
  return number === undefined ? written : `${letter}-${Number(number)}`;
}
