// The page about the built-in rules: what each judges, and what it calls it.
import { contractSchema } from '../../proto/schema.ts';
import { builtInRules, loadPack, type Rule } from '../../shared/rules/pack.ts';
import { code, table } from './markdown.ts';

const INTRODUCTION = `# Rules

<!-- Made by \`npm run docs\` from shared/rules/pack/*.yaml. Do not edit. -->

The built-in rules, by file. A rule judges the facts of its check ([what is collected](what-is-collected.md)),
a change of them, or occurrences. On the fault track a finding becomes a ticket, on the security track a
case. "{...}" in a title is filled from the facts. While the fault that explains a finding is open, the
finding makes no work of its own. Your own rules and changes to these go into
\`deskside.yaml\`.
`;

/** The page, ending in a line break. */
export function rulesPage(): string {
  const files = builtInRules();
  const all = [...loadPack(files, contractSchema).rules.values()];
  return [
    INTRODUCTION,
    ...files.map(({ file }) => {
      const rules = all.filter(({ place }) => place.startsWith(`${file}:`));
      return `## ${file.replace(/\.ya?ml$/, '')}\n\n${overview(rules)}\n\n${rules.map(sectionOf).join('\n')}`;
    }),
  ].join('\n');
}

function overview(rules: Rule[]): string {
  const rows = rules.map(({ id, check, track, levels, texts }) => [
    linkTo(id),
    code(check),
    track,
    levels.map(({ severity }) => severity).join(', '),
    texts.en.title,
    texts.ja.title,
  ]);
  return table(['Rule', 'Check', 'Track', 'Severity', 'Title', '題名'], rows);
}

function sectionOf({ id, check, track, judges, levels, attack, explainedBy, texts, source }: Rule): string {
  const conditions = levels.map(({ severity, when }) => `- ${severity}: ${code(when.text)}`);
  const lines = [
    `- ${judges} of ${code(check)}${source.occurrence === undefined ? '' : `, ${code(source.occurrence)}`}; ${track} track`,
    ...(source.for_each === undefined ? [] : [`- for each of ${code(source.for_each)}`]),
    ...(source.unseen === undefined ? [] : [`- nobody can tell of others where ${code(source.unseen)}`]),
    ...(source.only === undefined ? [] : [`- only where ${code(source.only)}`]),
    ...conditions,
    ...(source.clear === undefined ? [] : [`- fine again: ${code(source.clear)}`]),
    ...timesOf(source),
    ...(explainedBy.length === 0 ? [] : [`- explained by ${explainedBy.map((cause) => linkTo(cause)).join(', ')}`]),
    ...(attack.length === 0 ? [] : [`- ATT&CK: ${attack.join(', ')}`]),
  ];
  return `### ${id}\n\n**${texts.en.title}**  \n**${texts.ja.title}**\n\n${lines.join('\n')}\n`;
}

function timesOf({ samples, for: duration, hold, window }: Rule['source']): string[] {
  const times = [
    ...(samples !== undefined && samples > 1 ? [`${samples} observations in a row`] : []),
    ...(duration === undefined ? [] : [`must last ${duration}`]),
    ...(hold === undefined ? [] : [`stays open for ${hold}`]),
    ...(window === undefined ? [] : [`within ${window}`]),
  ];
  return times.length === 0 ? [] : [`- ${times.join('; ')}`];
}

const linkTo = (id: string) => `[${id}](#${anchorOf(id)})`;

/** As the hosts of Markdown make them: lower case, without dots. */
function anchorOf(id: string): string {
  return id.replaceAll('.', '');
}
