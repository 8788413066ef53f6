// Run on a stage: lets the real checks look at it and prints what the built-in rules make
// of it. Arguments: the names of the checks, and for how many days each has been looking.
import { CHECKS } from '../../../agent/checks/catalog.ts';
import { liveHost } from '../../../agent/host/live.ts';
import { type Observation, observe } from '../../../agent/observation.ts';
import { days } from '../../../shared/duration.ts';
import { judge } from '../../../shared/rules/judge.ts';
import { builtInPack } from '../../support/built-in-pack.ts';

const [names = '', lookingForDays = '0'] = process.argv.slice(2);
const live = liveHost();
const observations: Observation[] = [];
for (const check of CHECKS.filter(({ name }) => names.split(',').includes(name))) {
  const then = { ...live, now: () => live.now() - days(Number(lookingForDays)) };
  const { memory } = Number(lookingForDays) > 0 ? await observe(check, then, undefined, {}) : {};
  observations.push(await observe(check, live, memory, {}));
}

const facts = Object.assign({}, ...observations.map((observation) => observation.facts ?? {}));
const machine = { id: 'm-1', name: 'pc-1', os: live.platform, labels: {} };
const rules = [...builtInPack.rules.values()];
const found = rules
  .filter(({ check, judges }) => judges === 'facts' && check in facts)
  .flatMap((rule) => judge(rule, { machine, facts, now: live.now() }))
  .flatMap(({ verdict, ruleId, label }) =>
    verdict.is === 'holding' ? [`${verdict.severity} ${ruleId} ${label}`] : [],
  );
const unknown = observations.flatMap(({ check, unknown }) => (unknown ? [`unknown ${check} ${unknown.reason}`] : []));
console.log(JSON.stringify([...found, ...unknown].sort()));
