// What a label may have been meant to be. A house may have any labels: a hint refuses nothing.
import { nearest } from '../../shared/problems.ts';
import type { Pack } from '../../shared/rules/pack.ts';
import type { Text } from '../../shared/text.ts';
import type { Labels } from '../domain/fleet/labels.ts';
import { IMPACT_OF_IMPORTANCE } from '../domain/policy/priorities.ts';
import type { Policy } from '../domain/policy.ts';

/** Beside what rules look at. */
const OURS = ['site', 'class', 'importance'];
const IN_RULES = /machine\.labels\.([a-z]\w*)|machine\.labels\["([^"]+)"\]|"([^"]+)" in machine\.labels/g;

/** A sentence for each label that nothing heeds as it is. */
export function labelHints(labels: Labels, pack: Pack, { calendars }: Policy): Text[] {
  const known = new Set([...OURS, ...keysInRules(pack)]);
  const keys = Object.keys(labels).filter((key) => !known.has(key));
  return [
    ...keys.flatMap((key) => misspelt(key, known) ?? []),
    ...(importanceHint(labels['importance']) ?? []),
    ...(siteHint(labels['site'], calendars) ?? []),
  ];
}

function keysInRules({ rules }: Pack): string[] {
  const texts = [...rules.values()]
    .filter(({ byLabels }) => byLabels)
    .flatMap(({ only, clear, levels }) => [only, clear, ...levels.map(({ when }) => when)])
    .map((expression) => expression?.text ?? '');
  return texts.flatMap((text) => [...text.matchAll(IN_RULES)].map(([, field, at, has]) => field ?? at ?? has ?? ''));
}

function misspelt(key: string, known: Set<string>): Text | undefined {
  const [near] = nearest(key, known);
  if (near === undefined) return undefined;
  return {
    en: `Nothing here looks at the label "${key}" so far. Did you mean "${near}"?`,
    ja: `ラベル "${key}" を参照するものは、いまのところありません。もしかして: "${near}"`,
  };
}

function importanceHint(value: string | undefined): Text[] | undefined {
  const values = [...IMPACT_OF_IMPORTANCE.keys()];
  if (value === undefined || values.includes(value)) return undefined;
  return [
    {
      en: `importance=${value} raises no priority; ${values.join(' and ')} do.`,
      ja: `importance=${value} では優先度は上がりません。優先度を上げる値は ${values.join('、')} です。`,
    },
  ];
}

/** A house that has listed no sites has nothing to compare with. */
function siteHint(value: string | undefined, { ofSites, normal }: Policy['calendars']): Text[] | undefined {
  if (value === undefined || ofSites.size === 0 || ofSites.has(value)) return undefined;
  const sites = [...ofSites.keys()];
  return [
    {
      en: `No calendar is set for the site "${value}": it has the calendar "${normal}". Sites with one of their own: ${sites.join(', ')}.`,
      ja: `拠点 "${value}" にはカレンダーの設定がないため、"${normal}" を使います。設定のある拠点: ${sites.join('、')}`,
    },
  ];
}
