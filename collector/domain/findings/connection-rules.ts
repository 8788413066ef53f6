// Rules of the house about what connections say of a machine.
import { hours, minutes } from '../../../shared/duration.ts';
import type { Machine } from '../fleet/machine.ts';
import type { Finding } from './finding.ts';
import type { HouseRule } from './house-rule.ts';

/** The check of findings that come from connections, not from observations. */
export const CONNECTION = 'connection';

const AT_ONCE = { check: CONNECTION, samples: 1, forMs: 0, holdMs: 0 };

/** An upgrade or a restart is over by then; what is not was meant. */
export const STOPPED_AFTER_MS = minutes(5);

/** Disabling tools: T1562.001 in the numbering up to ATT&CK v18. */
export const MACHINE_STOPPED: HouseRule = {
  ...AT_ONCE,
  id: 'machine.stopped',
  track: 'security',
  severity: 'high',
  attack: ['T1562.001'],
  texts: {
    en: {
      title: 'Somebody stopped the agent on {label}; the machine itself goes on',
      fine: 'The agent on {label} runs again',
      staff:
        'The agent said goodbye because its service was stopped, not because the machine shut down, and did not come back within five minutes. Who is signed in there, and did anybody of the staff work on it? Nothing on this machine is watched until it runs again. If nobody admits to it, treat it as tampering.',
      employee: 'The program that keeps an eye on the health of this PC does not run. The help desk will contact you.',
    },
    ja: {
      title: '{label} のエージェントが停止されました (PC は稼働中)',
      fine: '{label} のエージェントは再び動作しています',
      staff:
        'シャットダウンではなくサービスの停止によりエージェントが終了し、5分以内に復帰していません。サインイン中の利用者と、担当者による作業の有無を確認してください。復帰するまでこの PC は監視されません。心当たりのある人がいない場合は、改ざんとして扱ってください。',
      employee: 'この PC の状態を確認するプログラムが停止しています。ヘルプデスクからご連絡します。',
    },
  },
};

export const MACHINE_FLOODING: HouseRule = {
  ...AT_ONCE,
  id: 'machine.flooding',
  track: 'security',
  severity: 'medium',
  attack: ['T1499'],
  texts: {
    en: {
      title: '{label} sends far more than an agent does',
      fine: '{label} sends no more than an agent does',
      staff:
        'It went on sending after it was told to pause, so its connection was cut; it is let in again after a minute. A broken agent does that, and so does somebody who has its key. Compare what it sent with "deskside machines timeline", look at the agent\'s log, and enrol it anew if in doubt.',
      employee: 'The help desk is checking a program on this PC. You need to do nothing.',
    },
    ja: {
      title: '{label} から異常な量のデータが送られています',
      fine: '{label} からの送信量は正常に戻りました',
      staff:
        '一時停止の指示後も送信を続けたため、接続を切断しました (1分後に再接続できます)。エージェントの不具合のほか、鍵を持つ第三者の可能性もあります。"deskside machines timeline" で内容を確認し、エージェントのログを調べ、疑わしい場合は登録し直してください。',
      employee: 'この PC のプログラムをヘルプデスクで確認しています。ご対応は不要です。',
    },
  },
};

export const MACHINE_CLONED: HouseRule = {
  ...AT_ONCE,
  id: 'machine.cloned',
  track: 'fault',
  severity: 'high',
  attack: [],
  texts: {
    en: {
      title: 'Two machines claim to be {label}',
      fine: 'Only one machine claims to be {label}',
      staff:
        'A second machine came with the identity of this one and was kept out. Most often a disk image was copied with the agent in it: find the copy by its address in the audit ("deskside audit ls"), delete the agent\'s state folder there and enrol it as a machine of its own.',
      employee: 'The help desk is checking how this PC is registered. You need to do nothing.',
    },
    ja: {
      title: '{label} を名乗る PC が2台あります',
      fine: '{label} を名乗る PC は1台だけです',
      staff:
        'この PC と同じ識別情報を持つ別の PC からの接続を拒否しました。多くの場合、エージェントを含むディスクイメージの複製が原因です。監査記録 ("deskside audit ls") のアドレスから複製を特定し、その PC でエージェントの状態フォルダーを削除して、別の PC として登録してください。',
      employee: 'この PC の登録状況をヘルプデスクで確認しています。ご対応は不要です。',
    },
  },
};

/** How long after it was last seen it counts as over. */
const OVER_AFTER_MS: Record<string, number> = {
  [MACHINE_FLOODING.id]: hours(1),
  [MACHINE_CLONED.id]: hours(24),
};

/** Whether what a connection showed does not hold any more. */
export function isOver({ ruleId, observedMs }: Finding, { presence }: Machine, now: number): boolean {
  if (ruleId === MACHINE_STOPPED.id) return presence === 'online';
  return now - observedMs >= (OVER_AFTER_MS[ruleId] ?? 0);
}
