/** What sysctl(8) of macOS prints, by name: "hw.memsize: 17179869184". */
export function parseSysctl(text: string): Map<string, string> {
  return new Map([...text.matchAll(/^([\w.]+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** Milliseconds, from kern.boottime: "{ sec = 1763800000, usec = 123456 } Sat Nov 22 08:26:40 2025". */
export function bootTime(values: Map<string, string>): number | undefined {
  const seconds = /\bsec = (\d+)/.exec(values.get('kern.boottime') ?? '')?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
