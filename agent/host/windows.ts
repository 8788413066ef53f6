import { win32 } from 'node:path';
import { present } from '../../shared/present.ts';

/** "C:\\Windows" on almost every machine; undefined on other systems. */
const ROOT = process.platform === 'win32' ? process.env['SystemRoot'] : undefined;

/** Variables without which Windows' own programs and components do not find their files. */
const KEPT = ['SystemDrive', 'TEMP', 'TMP', 'ProgramData', 'ALLUSERSPROFILE', 'USERPROFILE', 'LOCALAPPDATA'] as const;

/** `path` below the folder of Windows. */
export function inWindows(...path: string[]): string {
  return win32.join(ROOT ?? 'C:\\Windows', ...path);
}

/**
 * What programs get on Windows. The search path holds the system's own folders only,
 * and PSModulePath is left out: PowerShell then loads its own modules, nobody else's.
 */
export function windowsEnvironment(): Record<string, string> {
  const system = inWindows('System32');
  const kept = Object.fromEntries(KEPT.map((name) => [name, process.env[name]]));
  return present({
    ...kept,
    SystemRoot: ROOT,
    windir: ROOT,
    PATH: [system, inWindows(), win32.join(system, 'Wbem')].join(';'),
    PATHEXT: '.COM;.EXE',
  }) as Record<string, string>;
}
