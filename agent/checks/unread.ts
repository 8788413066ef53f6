// Reading several places where one that is closed to this account must not hide the others.
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';

export interface AsFarAsAllowed extends Pick<Host, 'list' | 'inspect' | 'readFile'> {
  /** Paths that this account may not read, in the order they were tried. They were answered like ones that are not there. */
  unread(): string[];
}

/** All other failures are thrown, as the host does. */
export function asFarAsAllowed(host: Host): AsFarAsAllowed {
  const unread = new Set<string>();
  const attempt = async <T>(path: string, reading: Promise<T>): Promise<T | undefined> => {
    try {
      return await reading;
    } catch (error) {
      if (!(error instanceof CheckError) || error.reason !== 'no_permission') throw error;
      unread.add(path);
      return undefined;
    }
  };
  return {
    list: (path) => attempt(path, host.list(path)),
    inspect: (path) => attempt(path, host.inspect(path)),
    readFile: (path, options) => attempt(path, host.readFile(path, options)),
    unread: () => [...unread],
  };
}
