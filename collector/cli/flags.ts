// What is said of a finding besides its state: nobody can tell, something keeps it
// quiet, it comes and goes.
import type { Text } from '../../shared/text.ts';
import { UNKNOWN_REASONS } from '../../shared/unknown-reasons.ts';
import type { FindingShape } from '../api/shapes/finding.ts';
import { timeText } from './page.ts';
import type { Reader } from './reader.ts';
import { word } from './words.ts';

const FLAGS = {
  unknown: { en: 'unknown', ja: '不明' },
  quiet: { en: 'suppressed', ja: '抑止中' },
  flapping: { en: 'flapping', ja: '不安定' },
} satisfies Partial<Record<keyof FindingShape, Text>>;
const NAMES = ['unknown', 'quiet', 'flapping'] as const;

export function flagNames(finding: FindingShape, { language }: Reader): string {
  return NAMES.filter((name) => finding[name])
    .map((name) => FLAGS[name][language])
    .join(', ');
}

/** A field for each flag, with its reason. */
export function flagFields(finding: FindingShape, reader: Reader): [Text, string][] {
  const { unknown, quiet, flapping } = finding;
  const { language } = reader;
  const fields: [Text, string][] = [];
  if (unknown)
    fields.push([FLAGS.unknown, `${whyUnknown(unknown.reason, reader)}, ${timeText(unknown.since, reader)}`]);
  if (quiet) {
    const by = quiet.ref === undefined ? quiet.id : `${quiet.ref} (${quiet.name})`;
    fields.push([FLAGS.quiet, `${BY[quiet.by][language]} ${by}, ${timeText(quiet.since, reader)}`]);
  }
  if (flapping) {
    const said = language === 'ja' ? `状態が${flapping.changes}回変化` : `${flapping.changes} changes of its state`;
    fields.push([FLAGS.flapping, `${said}, ${timeText(flapping.since, reader)}`]);
  }
  return fields;
}

const BY: Record<NonNullable<FindingShape['quiet']>['by'], Text> = {
  window: { en: 'maintenance window', ja: 'メンテナンス' },
  silence: { en: 'silence', ja: '抑止' },
  dependency: { en: 'explained by', ja: '原因となる検出' },
};

const REASONS: Record<string, Text> = {
  ...UNKNOWN_REASONS,
  fact_missing: { en: 'a fact it needs is missing', ja: '判定に必要な項目がありません' },
};

/** A reason of its check, or what its machine is at present. */
export function whyUnknown(reason: string, reader: Reader): string {
  return REASONS[reason]?.[reader.language] ?? word('presence', reason, reader);
}
