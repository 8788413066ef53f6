// What ioreg(8) prints: names of the registry, numbers, Yes and No; never translated.

/** The properties of each object: `"CycleCount" = 87`, with the bars of the tree before them or not. */
export function parseIoreg(text: string): Map<string, string>[] {
  return text
    .split(/^[ |]*\+-o /m)
    .slice(1)
    .map(
      (object) =>
        new Map([...object.matchAll(/^[ |]*"([^"]+)" = (.*)$/gm)].map(([, key = '', value = '']) => [key, value])),
    );
}

/** A whole number, of a property or of one within braces: `{"Operations (Read)"=4711}`. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
