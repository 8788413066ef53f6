// What can be set about the agent. Where it connects to comes from enrolment.
import Type from 'typebox';
import { DURATION_PATTERN } from '../shared/duration.ts';
import { LOG_LEVEL_SAYS, LOG_LEVELS } from '../shared/log.ts';
import { defaultDataFolder } from '../shared/paths.ts';
import { described } from '../shared/text.ts';

const closed = { additionalProperties: false };

const CheckSettings = Type.Object(
  {
    enabled: Type.Optional(Type.Boolean()),
    every: Type.Optional(Type.String({ pattern: DURATION_PATTERN, description: 'like 90s, 15m, 4h' })),
  },
  closed,
);

export const AgentConfigSchema = Type.Object(
  {
    data_folder: Type.String({
      default: defaultDataFolder('agent'),
      ...described({
        en: 'folder for the identity and the events not yet sent',
        ja: '登録情報と未送信のイベントを保存するフォルダー',
      }),
    }),
    log_level: Type.Enum([...LOG_LEVELS], { default: 'info', ...LOG_LEVEL_SAYS }),
    spool_mib: Type.Integer({
      minimum: 1,
      maximum: 256,
      default: 64,
      ...described({
        en: 'MiB of events kept while the collector is away',
        ja: 'コレクターに接続できない間に保存するイベントの上限 (MiB)',
      }),
    }),
    reconnect_within: Type.String({
      pattern: DURATION_PATTERN,
      default: '5m',
      ...described({
        en: 'longest wait between two tries to reach the collector; like 90s, 15m',
        ja: 'コレクターへの再接続を試みる間隔の上限。例: 90s、15m',
      }),
    }),
    checks: Type.Record(Type.String(), CheckSettings, {
      default: {},
      description: 'by name of the check: { every, enabled }',
    }),
  },
  closed,
);

export type AgentConfig = Type.Static<typeof AgentConfigSchema>;
