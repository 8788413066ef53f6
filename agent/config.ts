// What can be set about the agent. Where it connects to comes from enrolment.
import Type from 'typebox';
import { DURATION_PATTERN } from '../shared/duration.ts';
import { LOG_LEVELS } from '../shared/log.ts';
import { defaultDataFolder } from '../shared/paths.ts';

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
      description: 'folder for the identity and the events not yet sent',
    }),
    log_level: Type.Enum([...LOG_LEVELS], { default: 'info', description: LOG_LEVELS.join(', ') }),
    spool_mib: Type.Integer({
      minimum: 1,
      maximum: 256,
      default: 64,
      description: 'MiB of events kept while the collector is away',
    }),
    reconnect_within: Type.String({
      pattern: DURATION_PATTERN,
      default: '5m',
      description: 'longest wait between two tries to reach the collector; like 90s, 15m',
    }),
    checks: Type.Record(Type.String(), CheckSettings, {
      default: {},
      description: 'by name of the check: { every, enabled }',
    }),
  },
  closed,
);

export type AgentConfig = Type.Static<typeof AgentConfigSchema>;
