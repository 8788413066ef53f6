// Windows locks after the machine's limit, that of device management, or with a
// screensaver that asks for the password: whichever comes first.
import type { ScreenLock, SessionLock } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import type { Reading } from './check.ts';
import { at, flagAt, listOf, numberAt, textAt } from './parse/json.ts';

export async function readWindows(host: Host): Promise<Reading<'screen_lock', never>> {
  return { facts: parseScreenLock(await host.query('screenLock')) };
}

export function parseScreenLock(answer: unknown): ScreenLock {
  const machine = numberAt(answer, 'InactivityTimeoutS') ?? 0;
  const managed = (numberAt(answer, 'ManagedTimeoutMinutes') ?? 0) * 60;
  return {
    sessions: listOf(at(answer, 'Users')).flatMap((user) => {
      const sid = textAt(user, 'Sid');
      return sid === undefined ? [] : [lockOf(sid, [machine, managed, screensaver(user)])];
    }),
  };
}

function lockOf(user: string, timeouts: number[]): SessionLock {
  const set = timeouts.filter((timeout) => timeout > 0);
  return set.length > 0 ? { user, enabled: true, timeout_s: Math.min(...set) } : { user, enabled: false };
}

/** Seconds, 0 without one that locks. A policy wins over the user's own, value by value; all are texts. */
function screensaver(user: unknown): number {
  const value = (name: string) => textAt(user, 'Policy', name) ?? textAt(user, 'Own', name);
  const chosen = flagAt(user, 'Policy', 'Saver') || flagAt(user, 'Own', 'Saver');
  const locks = chosen && value('Active') === '1' && value('Secure') === '1';
  return locks ? Number(value('TimeoutS')) || 0 : 0;
}
