import { expect, it } from 'vitest';
import { ConfigError, messageOf } from '../../shared/errors.ts';

const cause = new Error('listen EADDRINUSE');

it.each([
  ['an error', cause, 'listen EADDRINUSE'],
  ['one with a cause', new Error('no port', { cause }), 'no port: listen EADDRINUSE'],
  [
    'one that names its cause itself',
    new ConfigError('no port (listen EADDRINUSE)', { code: 'PORT', cause }),
    'no port (listen EADDRINUSE)',
  ],
  ['a cause of a cause', new Error('a', { cause: new Error('b', { cause }) }), 'a: b: listen EADDRINUSE'],
  ['what is no error', 'text', 'text'],
])('the message of %s says everything once', (_, error, message) => expect(messageOf(error)).toBe(message));
