/**
 * Whether a service of macOS was switched on or off, from `launchctl print-disabled`:
 * "=> enabled" or "=> disabled", before macOS 13 "=> false" or "=> true", for it lists
 * what is disabled. Undefined where nobody has said anything: its default holds.
 */
export function isEnabled(text: string, service: string): boolean | undefined {
  const state = text
    .split('\n')
    .map((line) => /^\s*"([^"]+)" => (enabled|disabled|true|false)\s*$/.exec(line))
    .find((match) => match?.[1] === service)?.[2];
  return state === undefined ? undefined : state === 'enabled' || state === 'false';
}
