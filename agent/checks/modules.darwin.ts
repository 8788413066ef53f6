import type { Module, Modules } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';

export async function readMacModules(host: Host): Promise<Modules> {
  const kernel = parseLoaded((await host.run('loadedExtensions')).stdout);
  const system = parseSystemExtensions((await host.run('systemExtensions')).stdout);
  return { foreign: [...kernel, ...system] };
}

/** `kmutil showloaded`: "  180    0 0 0x1000 0x1000 com.example.driver (1.2) 1A2B... <8 6 5>"; macOS loads signed ones only. */
export function parseLoaded(text: string): Module[] {
  const names = [...text.matchAll(/^\s*\d+\s.*?\s([A-Za-z][\w-]*(?:\.[\w-]+)+) \([^)]*\)/gm)].map(
    ([, name = '']) => name,
  );
  return names.filter((name) => !name.startsWith('com.apple.')).map((name) => ({ name, signed: true }));
}

/** `systemextensionsctl list`: "*\t*\tABCDE12345\tcom.example.net (1.0/1)\tExample\t[activated enabled]". */
export function parseSystemExtensions(text: string): Module[] {
  const lines = text.matchAll(/^\*?\t\*?\t\w+\t(\S+) \([^)]*\)\t.*\t\[activated enabled\]$/gm);
  return [...new Set([...lines].map(([, name = '']) => name))].map((name) => ({ name, signed: true }));
}
