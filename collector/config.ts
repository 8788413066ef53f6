// What can be set about the collector.
import Type from 'typebox';
import { LOG_LEVEL_SAYS, LOG_LEVELS } from '../shared/log.ts';
import { TuningSchema } from '../shared/rules/rule.ts';
import { described, type Text } from '../shared/text.ts';
import { NotifyConfigSchema } from './notify/targets.ts';
import { PolicyConfigSchema } from './settings/policy.ts';
import { closed, duration, hostName, section } from './settings/setting.ts';
import { WHEREABOUTS } from './whereabouts.ts';

function port(fallback: number, says: Text) {
  return Type.Integer({ minimum: 0, maximum: 65_535, default: fallback, ...described(says) });
}

const CERTIFICATE: Text = {
  en: 'your own certificate for agents, a PEM file',
  ja: 'エージェント向けの独自の証明書 (PEM ファイル)',
};
const KEY: Text = { en: 'its key, a PEM file', ja: 'その秘密鍵 (PEM ファイル)' };

function pem(says: Text) {
  return Type.String(described(says));
}

export const CollectorConfigSchema = Type.Object(
  {
    ...WHEREABOUTS,
    log_level: Type.Enum([...LOG_LEVELS], { default: 'info', ...LOG_LEVEL_SAYS }),
    agents: section({
      host: Type.String({
        default: '',
        ...described({
          en: 'address to listen on for agents; empty for all',
          ja: 'エージェント向けに待ち受けるアドレス。空欄はすべて',
        }),
      }),
      port: port(7443, { en: 'port for agents (TLS)', ja: 'エージェント向けのポート (TLS)' }),
      names: Type.Array(hostName(), {
        default: [],
        ...described({
          en: 'names or addresses under which agents reach this collector, separated by commas',
          ja: 'エージェントがこのコレクターに接続するときの名前またはアドレス (コンマ区切り)',
        }),
      }),
      handshakes_per_second: Type.Integer({
        minimum: 1,
        default: 200,
        ...described({ en: 'new connections a second at most', ja: '1 秒あたりの新規接続数の上限' }),
      }),
      handshakes_per_address: Type.Integer({
        minimum: 1,
        default: 20,
        ...described({
          en: 'the same from one address; more where a whole site comes through one router',
          ja: '同じアドレスからの上限。拠点全体が 1 台のルーター経由の場合は大きくします',
        }),
      }),
      certificate: Type.Optional(
        Type.Object({ cert: pem(CERTIFICATE), key: pem(KEY) }, { ...closed, description: 'your own, as PEM files' }),
      ),
    }),
    rules: section({
      folder: Type.Optional(
        Type.String(
          described({ en: 'folder of your own rule files (*.yaml)', ja: '独自のルールファイル (*.yaml) のフォルダー' }),
        ),
      ),
      tune: Type.Record(Type.String(), TuningSchema, { default: {}, description: 'by rule id' }),
    }),
    policy: PolicyConfigSchema,
    keep: section({
      journal: duration('14d', {
        en: 'how long batches are kept as they were received',
        ja: '受信データをそのまま保存する期間',
      }),
      history: duration('395d', {
        en: 'the same for changes, occurrences, trends, and findings since they are clear',
        ja: '変更、イベント、推移、解消済みの検出を保存する期間',
      }),
      work: duration('1825d', {
        en: 'the same for tickets and cases since they ended, and for the audit',
        ja: '終了したチケットとケース、監査記録を保存する期間',
      }),
    }),
    notify: NotifyConfigSchema,
  },
  closed,
);

export type CollectorConfig = Type.Static<typeof CollectorConfigSchema>;
