// Where the programs keep their files when nobody says otherwise.
import { join } from 'node:path';

/**
 * Run from its sources (or from npm start), Deskside keeps everything in ./var of
 * the checkout: delete it to start afresh. Installed, it uses the system's place.
 */
export function defaultDataFolder(program: 'agent' | 'collector'): string {
  const checkout = import.meta.filename.endsWith('.ts') ? join(import.meta.dirname, '..', 'var') : undefined;
  return join(checkout ?? systemFolder(), program);
}

function systemFolder(): string {
  switch (process.platform) {
    case 'win32':
      return join(process.env['ProgramData'] ?? 'C:\\ProgramData', 'Deskside');
    case 'darwin':
      return '/Library/Application Support/Deskside';
    default:
      return '/var/lib/deskside';
  }
}

/** deskside.yaml: beside the sources (of which npm start tells its bundles), or where the system keeps settings. */
export function defaultConfigFile(): string {
  const told = process.env['DESKSIDE_DEFAULT_CONFIG'];
  if (told) return told;
  if (import.meta.filename.endsWith('.ts')) return join(import.meta.dirname, '..', 'deskside.yaml');
  return process.platform === 'win32' ? join(systemFolder(), 'deskside.yaml') : '/etc/deskside/deskside.yaml';
}
