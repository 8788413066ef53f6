// What would go wrong although all runs: nobody would be told, nobody may act, the disk fills up.
// Only what the collector can know by itself; each with its mend.
import { statfs } from 'node:fs/promises';
import { days, hours, minutes } from '../../../shared/duration.ts';
import type { Language } from '../../../shared/language.ts';
import { DEFAULT_POLICY, type Policy } from '../../domain/policy.ts';
import { mayActAs } from '../../domain/roles.ts';
import type { NoticeKind, OutboxRow, Role } from '../../domain/work.ts';
import type { ApiParts } from '../parts.ts';
import { WARNINGS, type WarningName } from './words.ts';

export interface Warning {
  name: WarningName;
  sentence: string;
  mend: string;
}

export async function warningsOf(parts: ApiParts, language: Language): Promise<Warning[]> {
  const now = (parts.now ?? Date.now)();
  const found: Found[] = [
    ...unheard(parts.told, parts.policy?.() ?? DEFAULT_POLICY),
    ...(await unstaffed(parts)),
    ...(await undelivered(parts, now)),
    ...(await crowded(parts.dataFolder)),
    ...(await unanchored(parts, now)),
  ];
  return found.map(([name, fillings]) => filled(name, fillings, language));
}

type Found = readonly [name: WarningName, fillings: Record<string, string | number>];

function filled(name: WarningName, fillings: Found[1], language: Language): Warning {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => String(fillings[key] ?? ''));
  const { sentence, mend } = WARNINGS[name];
  return { name, sentence: fill(sentence[language]), mend: fill(mend[language]) };
}

/** Work that nobody would hear of, and calls that reach nobody. */
function unheard(told: ApiParts['told'], { ladders, tierUps, caseLevels }: Policy): Found[] {
  const heard = (kind: NoticeKind, role?: string) => told(kind, role).length > 0;
  if (!(['ticket.opened', 'case.flagged', 'ticket.escalated', 'case.escalated'] as const).some((kind) => heard(kind)))
    return [['nobody-told', {}]];
  const ofCases = Object.values(caseLevels).flatMap(({ ladder, nextMorning }) => [
    ...(ladder ? [ladder] : []),
    ...(nextMorning === undefined ? [] : [{ rungs: [{ role: nextMorning }], remind: undefined }]),
  ]);
  const silent = [
    ...[...rolesOn(Object.values(ladders)), ...tierUps.map(({ to }) => `tier-${to}`)].filter(
      (role) => !heard('ticket.escalated', role),
    ),
    ...rolesOn(ofCases).filter((role) => !heard('case.escalated', role)),
  ];
  const roles = [...new Set(silent)];
  return roles.length === 0 ? [] : [['calls-unheard', { roles: roles.join(', ') }]];
}

interface Calling {
  rungs: readonly { role: string }[];
  remind?: { role: string } | undefined;
}

function rolesOn(ladders: readonly Calling[]): string[] {
  return ladders.flatMap(({ rungs, remind }) => [...rungs, ...(remind ? [remind] : [])].map(({ role }) => role));
}

/** Work that nobody has the role for. */
async function unstaffed({ people }: ApiParts): Promise<Found[]> {
  const good = (await people.list()).filter(({ revokedAt }) => revokedAt === undefined);
  const needed: Role[] = ['tech', 'security'];
  const lacking = needed.filter((role) => !good.some((person) => mayActAs({ kind: 'person', ...person }, [role])));
  return lacking.map((role) => ['nobody-is', { role }] as const);
}

/** A target is late when its messages failed and have waited so long. */
const LATE_MS = minutes(10);
const LOOKED_AT = 200;

async function undelivered({ store }: ApiParts, now: number): Promise<Found[]> {
  const { outboxDead } = await store.counts();
  const waiting = await store.outboxDue(now + days(2), LOOKED_AT);
  const late = waiting.filter(({ at, attempts }) => attempts > 0 && now - at >= LATE_MS);
  const byTarget = Map.groupBy(late, ({ target }) => target);
  return [
    ...[...byTarget].map(
      ([target, rows]) => ['outbox-stuck', { target, count: rows.length, ...lastOf(rows) }] as const,
    ),
    ...(outboxDead > 0 ? [['given-up', { count: outboxDead }] as const] : []),
  ];
}

function lastOf(rows: OutboxRow[]): { why: string } {
  return { why: rows.findLast(({ lastError }) => lastError !== undefined)?.lastError ?? '' };
}

/** Below both the store can't be sure of its next hours. */
const LEAST_FREE_BYTES = 5 * 2 ** 30;
const LEAST_FREE_RATIO = 0.05;

async function crowded(folder: string): Promise<Found[]> {
  const { bavail, blocks, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= LEAST_FREE_BYTES || bavail >= blocks * LEAST_FREE_RATIO) return [];
  return [['disk-nearly-full', { folder, free: Math.floor(free / 2 ** 20) }]];
}

/** It is anchored once a day; some hours later it has failed. */
const ANCHOR_AGE_MS = hours(30);

async function unanchored({ store, health }: ApiParts, now: number): Promise<Found[]> {
  const [latest] = await store.auditAnchors();
  const since = latest?.at ?? health().startedAt;
  return now - since < ANCHOR_AGE_MS ? [] : [['audit-unanchored', { since: new Date(since).toISOString() }]];
}
