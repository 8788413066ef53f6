// Writes the reference pages in docs/ from the contract, the catalog and the rules.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rulesPage } from './docs/rules.ts';
import { whatIsCollected } from './docs/what-is-collected.ts';

/** By path from the root. */
export function pages(): Record<string, string> {
  return { 'docs/what-is-collected.md': whatIsCollected(), 'docs/rules.md': rulesPage() };
}

if (import.meta.main) {
  for (const [path, text] of Object.entries(pages())) {
    const place = join(import.meta.dirname, '..', path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
    console.log(path);
  }
}
