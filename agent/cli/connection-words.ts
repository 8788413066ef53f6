// How the agent stands to its collector, for people.
import { same, type Text } from '../../shared/text.ts';
import { mendOf } from '../uplink/reconnect.ts';
import type { UplinkStatus } from '../uplink/uplink.ts';

const STATES: Record<UplinkStatus['state'], string> = {
  waiting: '再接続の待機中',
  connecting: '接続を試行中',
  streaming: '接続中',
  paused: '送信を一時停止中',
  draining: '接続を終了中',
  'auth-failed': '認証に失敗',
  'pending-approval': '承認待ち',
  revoked: '失効',
  'clone-suspected': '重複の疑い',
  stopped: '停止',
};

/** Undefined before the first try. */
export function stateText(state: UplinkStatus['state'] | undefined): Text {
  return state === undefined ? { en: 'not connected yet', ja: '未接続' } : { en: state, ja: STATES[state] };
}

/** What keeps it from the collector, and the mend. */
export function problemLines({ reason, text }: NonNullable<UplinkStatus['problem']>): Text[] {
  const mend = mendOf(reason);
  return [same(`${reason}: ${text}`), ...(mend ? [mend] : [])];
}
