// Labels as people give them, to a machine or to the token that lets machines in.
import Type from 'typebox';

/** What they may be says domain/fleet/labels.ts, in words with the mend. */
export const LabelsSchema = Type.Record(Type.String(), Type.String(), {
  description:
    'keys: a letter of a-z, then up to 30 of a-z, 0-9, _ and -; values: 1 to 100 characters. Like site: tokyo',
});
