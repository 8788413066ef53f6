import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../agent/checks/catalog.ts';
import { contractSchema } from '../proto/schema.ts';
import { pages } from '../scripts/generate-docs.ts';

const generated = pages();
const collected = generated['docs/what-is-collected.md'] ?? '';

describe('the reference', () => {
  it.each(Object.keys(generated))('%s is what contract, catalog and rules say (else: npm run docs)', (path) => {
    const committed = readFileSync(join(import.meta.dirname, '..', path), 'utf8');
    expect(committed).toBe(generated[path]);
  });

  it('is the same every time', () => {
    expect(pages()).toEqual(generated);
  });

  it('tells of every check, and of every field of its facts', () => {
    for (const { name } of CHECKS) expect(collected).toContain(`\n### ${name}\n`);
    const rows = new Set(
      [...collected.matchAll(/^\| `(?:\w+(?:\[\])?\.)*(\w+)(?:\[\])?` \|/gm)].map(([, field]) => field),
    );
    for (const { name, fields } of factMessages()) {
      for (const field of fields) expect(rows, `${name}.${field.name}`).toContain(field.name);
    }
  });

  it('leaves no field of the facts without its meaning', () => {
    const silent = factMessages().flatMap(({ name, fields }) =>
      fields.filter(({ doc }) => doc === '').map((field) => `${name}.${field.name}`),
    );
    expect(silent).toEqual([]);
  });
});

/** The messages that facts are made of. */
function factMessages() {
  const { messages } = contractSchema;
  const byName = new Map(messages.map((message) => [message.name, message]));
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name) || !byName.has(name)) return;
    reached.add(name);
    for (const { type } of byName.get(name)?.fields ?? []) reach(type);
  };
  for (const { type } of byName.get('Facts')?.fields ?? []) reach(type);
  return messages.filter(({ name }) => reached.has(name));
}
