/** A rule of the house's own, by id, condition on a volume, and severity. */
export function ownRule(id: string, when: string, severity = 'high'): string {
  const texts = (words: string) =>
    `{ title: "{label} ${words}", fine: "{label} ${words}", staff: ${words}, employee: ${words} }`;
  return `rules:
  - id: ${id}
    check: volumes
    track: fault
    for_each: volumes.volumes
    label: it.mount
    levels:
      - { severity: ${severity}, when: ${when} }
    texts:
      en: ${texts('is small')}
      ja: ${texts('が小さい')}
`;
}
