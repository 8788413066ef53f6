import type { Database } from '../../../../shared/sqlite.ts';

/** What is counted. The part behind the dot says by what; `total` counts under the key "". */
export type CounterName =
  | 'machines.total'
  | 'machines.presence'
  | 'machines.os'
  | 'findings.rule'
  | 'findings.severity'
  | 'findings.os'
  | 'tickets.active'
  | 'cases.active'
  | 'outbox.waiting'
  | 'outbox.dead'
  | 'audit.written';

export interface Counters {
  bump(name: CounterName, key: string, by: number): void;
  /** Writes what was bumped; call it in the same savepoint. */
  write(): void;
  /** Drops what was bumped: the work it counted was undone. */
  forget(): void;
}

export function openCounters(database: Database): Counters {
  const add = database.prepare(
    `INSERT INTO counter (name, key, count) VALUES (?, ?, ?)
     ON CONFLICT (name, key) DO UPDATE SET count = count + excluded.count`,
  );
  const bumps = new Map<string, { name: CounterName; key: string; by: number }>();

  return {
    bump(name, key, by) {
      const place = `${name} ${key}`;
      const bump = bumps.get(place);
      if (bump) bump.by += by;
      else bumps.set(place, { name, key, by });
    },
    write() {
      for (const { name, key, by } of bumps.values()) if (by !== 0) add.run(name, key, by);
      bumps.clear();
    },
    forget: () => bumps.clear(),
  };
}
