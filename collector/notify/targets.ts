// Who is told what: the targets of the configuration, each with its notifier.
import Type from 'typebox';
import { ConfigError } from '../../shared/errors.ts';
import { MESSAGES_AN_HOUR } from '../domain/policy/notices.ts';
import { NOTICE_KINDS, type Notice } from '../domain/work.ts';
import { NOTIFIERS } from './catalog.ts';
import type { Message } from './message.ts';
import type { Notifier } from './notifier.ts';

const ROLE = '^[a-z0-9][a-z0-9-]{0,31}$';

const common = {
  name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,31}$', description: 'small letters, digits and -' }),
  events: Type.Optional(Type.Array(Type.Enum([...NOTICE_KINDS]), { description: 'default: all' })),
  roles: Type.Optional(
    Type.Array(Type.String({ pattern: ROLE }), {
      description: 'of calls only those to these roles, like on-call, lead; default: all',
    }),
  ),
  per_hour: Type.Integer({
    minimum: 1,
    maximum: 100_000,
    default: MESSAGES_AN_HOUR,
    description: 'messages within any hour; what is over it comes as one list at the top of the hour',
  }),
};

function targetSchema({ settings }: Notifier): Type.TSchema {
  const { properties } = settings as Type.TObject;
  return Type.Object({ ...common, ...properties }, { additionalProperties: false });
}

/** `notify:` in the configuration: a list of targets for each kind of notifier. */
export const NotifyConfigSchema = Type.Object(
  Object.fromEntries(NOTIFIERS.map((notifier) => [notifier.kind, Type.Array(targetSchema(notifier), { default: [] })])),
  { additionalProperties: false, default: {} },
);

export interface Target {
  /** "webhook/security-desk". */
  name: string;
  /** `role`: of a call, whom it is for. */
  wants(kind: Notice['kind'], role?: string): boolean;
  /** Messages within any hour. */
  perHour: number;
  /** Broken off when the signal says so. */
  send(message: Message, signal: AbortSignal): Promise<void>;
}

type TargetSettings = { name: string; events?: string[]; roles?: string[]; per_hour?: number };

/** @throws ConfigError when two targets of a kind have one name: a notice could not say which is meant. */
export function targetsOf(config: Record<string, unknown>): Target[] {
  const targets = NOTIFIERS.flatMap((notifier) =>
    ((config[notifier.kind] ?? []) as TargetSettings[]).map((settings) => targetOf(notifier, settings)),
  );
  const names = targets.map(({ name }) => name);
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double === undefined) return targets;
  const text = `collector.notify: two targets are called ${double}; give one of them another name`;
  throw new ConfigError(text, { code: 'CONFIG' });
}

function targetOf(notifier: Notifier, settings: TargetSettings): Target {
  const { events, roles } = settings;
  return {
    name: `${notifier.kind}/${settings.name}`,
    wants: (kind, role) => (events?.includes(kind) ?? true) && (role === undefined || (roles?.includes(role) ?? true)),
    perHour: settings.per_hour ?? MESSAGES_AN_HOUR,
    send: (message, signal) => notifier.send(settings, message, signal),
  };
}
