/** "Section" -> "Key" -> value. The last of several wins; what stands before any section is in "". */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Files like those of display managers and KDE; later texts win over earlier ones. Comments begin a line. */
export function parseIni(...texts: string[]): Ini {
  const sections = new Map<string, Map<string, string>>();
  for (const text of texts) {
    let section = '';
    for (const line of text.split('\n').map((raw) => raw.trim())) {
      const heading = /^\[([^\]]*)\]/.exec(line)?.[1];
      const [, key, value] = /^([^#;=][^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
      if (heading !== undefined) section = heading;
      else if (key !== undefined && value !== undefined) {
        const entries = sections.get(section) ?? new Map<string, string>();
        sections.set(section, entries.set(key, value));
      }
    }
  }
  return sections;
}
