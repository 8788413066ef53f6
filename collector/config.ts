// What can be set about the collector.
import Type from 'typebox';
import { LOG_LEVELS } from '../shared/log.ts';
import { TuningSchema } from '../shared/rules/rule.ts';
import { NotifyConfigSchema } from './notify/targets.ts';
import { PolicyConfigSchema } from './settings/policy.ts';
import { closed, duration, hostName, section } from './settings/setting.ts';
import { WHEREABOUTS } from './whereabouts.ts';

function port(fallback: number, description: string) {
  return Type.Integer({ minimum: 0, maximum: 65_535, default: fallback, description });
}

export const CollectorConfigSchema = Type.Object(
  {
    ...WHEREABOUTS,
    log_level: Type.Enum([...LOG_LEVELS], { default: 'info', description: LOG_LEVELS.join(', ') }),
    agents: section({
      host: Type.String({ default: '', description: 'address to listen on for agents; empty for all' }),
      port: port(7443, 'port for agents (TLS)'),
      names: Type.Array(hostName(), {
        default: [],
        description: 'names or addresses under which agents reach this collector, separated by commas',
      }),
      handshakes_per_second: Type.Integer({
        minimum: 1,
        default: 200,
        description: 'new connections a second at most',
      }),
      handshakes_per_address: Type.Integer({
        minimum: 1,
        default: 20,
        description: 'the same from one address; more where a whole site comes through one router',
      }),
      certificate: Type.Optional(
        Type.Object({ cert: Type.String(), key: Type.String() }, { ...closed, description: 'your own, as PEM files' }),
      ),
    }),
    rules: section({
      folder: Type.Optional(Type.String({ description: 'folder of your own rule files (*.yaml)' })),
      tune: Type.Record(Type.String(), TuningSchema, { default: {}, description: 'by rule id' }),
    }),
    policy: PolicyConfigSchema,
    keep: section({
      journal: duration('14d', 'how long batches are kept as they were received'),
      history: duration('395d', 'the same for changes, occurrences, trends, and findings since they are clear'),
      work: duration('1825d', 'the same for tickets and cases since they ended, and for the audit'),
    }),
    notify: NotifyConfigSchema,
  },
  closed,
);

export type CollectorConfig = Type.Static<typeof CollectorConfigSchema>;
