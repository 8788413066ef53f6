// Rules of the house: what the collector sees by itself, without facts, so that no
// file of rules can say it. They have what every rule has for people: texts,
// track, severity; who calls them says when they hold.
import type { Judged, Value } from '../../../shared/rules/judged.ts';
import type { Pack } from '../../../shared/rules/pack.ts';
import { MACHINE_CLONED, MACHINE_FLOODING, MACHINE_STOPPED } from './connection-rules.ts';
import type { Finding } from './finding.ts';
import type { HouseRule } from './house-rule.ts';
import { type Observed, observe, type Sighting } from './observe.ts';

/** What a rule of the house holds for. `label` is the subject's name for people. */
export interface About {
  subject: string;
  label: string;
  values?: Record<string, Value>;
}

/** The check of findings that come from connections, not from observations. */
const PRESENCE = 'presence';
const AT_ONCE = { samples: 1, forMs: 0, holdMs: 0, attack: [] };

/** `check` is the blind check's own name; {label} is that name too. */
export const MACHINE_BLIND: HouseRule = {
  ...AT_ONCE,
  id: 'machine.blind',
  check: 'machine',
  track: 'fault',
  severity: 'low',
  texts: {
    en: {
      title: 'The check "{label}" has not been able to tell anything for more than a day',
      fine: 'The check "{label}" can tell again',
      staff:
        'Nothing this check looks at is watched meanwhile. The reason it gives: {reason}. Run "deskside-agent check {label}" on the PC for the details, then "deskside-agent doctor", which says how to mend it: a permission, a program that does not answer, an answer that can not be read.',
      employee: 'A part of this PC can not be watched at the moment. You need to do nothing; the help desk knows.',
    },
    ja: {
      title: 'チェック「{label}」が1日以上判断できていません',
      fine: 'チェック「{label}」は再び判断できるようになりました',
      staff:
        'このチェックの対象は、その間監視されていません。チェックが返した理由：{reason}。PC で "deskside-agent check {label}" を実行して詳細を確認し、続いて "deskside-agent doctor" で直し方（権限、応答のないプログラム、読み取れない応答など）を確認してください。',
      employee: 'この PC の一部の状態を現在確認できていません。ご対応は不要です。ヘルプデスクが把握しています。',
    },
  },
};

export const MACHINE_SILENT: HouseRule = {
  ...AT_ONCE,
  id: 'machine.silent',
  check: PRESENCE,
  track: 'fault',
  severity: 'medium',
  texts: {
    en: {
      title: '{label} is silent although it should be on',
      fine: '{label} is heard again',
      staff:
        'It went away without saying that it sleeps or shuts down. Is it powered, and on the network? Do others at its place answer? If it is on and connected, look at the agent with "deskside-agent status".',
      employee: 'The help desk does not hear from this PC any more and is looking into it.',
    },
    ja: {
      title: '{label} は稼働しているはずですが、応答がありません',
      fine: '{label} から再び応答がありました',
      staff:
        'スリープやシャットダウンの通知なしに通信が途絶えました。電源とネットワーク接続を確認し、同じ場所のほかの PC が応答しているかも確認してください。起動していて接続もある場合は、"deskside-agent status" でエージェントを確認してください。',
      employee: 'この PC からの応答が途絶えたため、ヘルプデスクで確認しています。',
    },
  },
};

/** A rule of the house is in force as long as this list has it. */
export const HOUSE_RULES: readonly HouseRule[] = [
  MACHINE_BLIND,
  MACHINE_SILENT,
  MACHINE_STOPPED,
  MACHINE_FLOODING,
  MACHINE_CLONED,
];

const byId = new Map(HOUSE_RULES.map((rule) => [rule.id, rule]));

export function houseRuleOf(ruleId: string): HouseRule | undefined {
  return byId.get(ruleId);
}

type Spoken = Pick<HouseRule, 'texts' | 'attack'>;

/** What a finding's rule says to people, whether a file or the house made it; undefined once it is gone. */
export function ruleFor({ rules }: Pick<Pack, 'rules'>, { ruleId }: Pick<Finding, 'ruleId'>): Spoken | undefined {
  return rules.get(ruleId) ?? houseRuleOf(ruleId);
}

/** It holds: the finding opens, or goes on. `rule` may be given with another check or severity. */
export function houseHolds(
  before: Finding | undefined,
  rule: HouseRule,
  about: About,
  at: Sighting,
): Observed | undefined {
  return observe(before, judgedOf(rule, about, { is: 'holding', severity: rule.severity }), rule, at);
}

/** It does not hold any more. */
export function houseClears(before: Finding, rule: HouseRule, at: Sighting): Observed | undefined {
  return observe(before, judgedOf(rule, before, { is: 'clear' }), rule, at);
}

function judgedOf({ id }: HouseRule, { subject, label, values = {} }: About, verdict: Judged['verdict']): Judged {
  return { ruleId: id, subject, label, values, verdict, trace: [] };
}
