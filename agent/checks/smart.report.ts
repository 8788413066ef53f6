// What `smartctl -a --json=c` says of one drive (smartmontools 7).
import type { Drive } from '../../proto/gen/types.ts';
import { CheckError } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';
import type { Output } from '../host/host.ts';
import { at, itemsAt, numberAt, parseJson, textAt } from './parse/json.ts';

export type DriveHealth = Omit<Drive, 'id' | 'device' | 'kind'>;

/** Bits of the exit code, smartctl(8). */
const OPEN_FAILED = 2;
const FAILING = 8;

const ATTRIBUTE = { reallocated: 5, reportedUncorrectable: 187, pending: 197, offlineUncorrectable: 198 };

/** Above this, vendors pack several counters into one raw value. */
const MAX_COUNT = 2 ** 32;

/** @throws CheckError no_permission, or parse_error. */
export function parseReport({ code, stdout }: Output): { serial?: string; health: DriveHealth } | 'no-smart' {
  const report = parseJson(stdout, 'smartctl');
  const messages = itemsAt(report, 'smartctl', 'messages').map((message) => textAt(message, 'string') ?? '');
  if (messages.some((message) => /Permission denied|Operation not permitted/.test(message))) {
    throw new CheckError('no_permission', messages.join('; '));
  }
  if (isAsleep(report, messages)) return { health: { asleep: true } };
  if (!hasHealth(report, code)) return 'no-smart';
  return present({
    serial: textAt(report, 'serial_number'),
    health: present({
      model: textAt(report, 'model_name') ?? textAt(report, 'scsi_model_name'),
      passed: passed(report, code),
      ...ataCounters(report),
      ...scsiCounters(report),
      ...nvmeHealth(report),
      used_percent: usedPercent(report),
      temperature_celsius: temperature(report),
      power_on_hours: numberAt(report, 'power_on_time', 'hours'),
      asleep: false,
    }),
  });
}

/** Said in words by smartctl up to 7.4, by number (ATA: 0 and 1 standby, -1 sleep) after. */
function isAsleep(report: unknown, messages: string[]): boolean {
  const mode = numberAt(report, 'power_mode', 'ata_value');
  if (at(report, 'smart_status') !== undefined) return false;
  return (mode !== undefined && mode <= 1) || messages.some((text) => /Device is in (?:STANDBY|SLEEP)/.test(text));
}

function hasHealth(report: unknown, code: number): boolean {
  const health = ['smart_status', 'ata_smart_attributes', 'nvme_smart_health_information_log'];
  return (code & OPEN_FAILED) === 0 && health.some((key) => at(report, key) !== undefined);
}

function passed(report: unknown, code: number): boolean | undefined {
  const verdict = at(report, 'smart_status', 'passed');
  if (typeof verdict === 'boolean') return verdict;
  return (code & FAILING) !== 0 ? false : undefined;
}

function ataCounters(report: unknown): Partial<DriveHealth> {
  const table = itemsAt(report, 'ata_smart_attributes', 'table');
  const raw = (id: number) =>
    count(
      table.find((row) => at(row, 'id') === id),
      'raw',
      'value',
    );
  return present({
    reallocated_sectors: raw(ATTRIBUTE.reallocated),
    pending_sectors: raw(ATTRIBUTE.pending),
    uncorrectable_errors: largest([raw(ATTRIBUTE.reportedUncorrectable), raw(ATTRIBUTE.offlineUncorrectable)]),
  });
}

function scsiCounters(report: unknown): Partial<DriveHealth> {
  const uncorrected = ['read', 'write', 'verify'].map((kind) =>
    count(report, 'scsi_error_counter_log', kind, 'total_uncorrected_errors'),
  );
  return present({
    reallocated_sectors: count(report, 'scsi_grown_defect_list'),
    uncorrectable_errors: largest(uncorrected),
  });
}

function nvmeHealth(report: unknown): Partial<DriveHealth> {
  const log = at(report, 'nvme_smart_health_information_log');
  return present({
    critical_warning: numberAt(log, 'critical_warning'),
    spare_percent: numberAt(log, 'available_spare'),
    spare_threshold_percent: numberAt(log, 'available_spare_threshold'),
    uncorrectable_errors: numberAt(log, 'media_errors'),
  });
}

function usedPercent(report: unknown): number | undefined {
  return (
    numberAt(report, 'nvme_smart_health_information_log', 'percentage_used') ??
    numberAt(report, 'endurance_used', 'current_percent')
  );
}

/** 0 and 127 stand for "no sensor". */
function temperature(report: unknown): number | undefined {
  const celsius = numberAt(report, 'temperature', 'current');
  return celsius === 0 || celsius === 127 ? undefined : celsius;
}

function count(value: unknown, ...path: string[]): number | undefined {
  const found = numberAt(value, ...path);
  return found !== undefined && found >= 0 && found < MAX_COUNT ? found : undefined;
}

function largest(counts: (number | undefined)[]): number | undefined {
  const known = counts.filter((found) => found !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
