const NAMES: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows', darwin: 'macos' };

/** What people call the operating system: "linux", "windows" or "macos". */
export function systemName(platform: NodeJS.Platform): string {
  return NAMES[platform] ?? platform;
}
