// Machines as lists: by name, or by what somebody looks for. The fleet is thousands at most: each order but
// that by name sorts them all, a millisecond; the one by findings reads all that are live, 40 ms for 25,000.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Finding } from '../../../domain/findings/finding.ts';
import type { Machine } from '../../../domain/fleet/machine.ts';
import { machineOf } from '../../rows/fleet.ts';
import type { MachineFilter, MachineOrder, Page } from '../../store.ts';
import { asked, behind } from './joined.ts';
import { type Place, pageOf, sliceOf } from './page.ts';
import { rankIn } from './rank.ts';
import type { Reader } from './reader.ts';

/** Who waits for a yes first, who is shut out last; between them those that were not heard of, the worst first. */
const STATE = sql<number>`(case standing when 'pending' then 0 when 'revoked' then 6 else
  case presence when 'silent' then 1 when 'stopped' then 2 when 'away' then 3 when 'asleep' then 4 else 5 end end)`;

const NAME = ['machine.name', 'machine.uuid'].map((column) => sql<number>`${sql.ref(column)}`);
const column = (name: string): RawBuilder<number> => sql`${sql.ref(name)}`;

/** All ascending. */
const ORDERS: Record<MachineOrder, RawBuilder<number>[]> = {
  name: NAME,
  'last-seen': [column('last_seen_at'), ...NAME],
  state: [STATE, column('presence_at'), ...NAME],
  findings: [sql`(-coalesce(burden.score, 0))`, ...NAME],
};

/** Of each machine with open findings: first how bad the worst is, then how many there are. */
function burden(track: Finding['track'] | undefined) {
  const only = track ? sql`and track = ${track}` : sql``;
  // "+" keeps SQLite from reading what is clear too, in the order of machines.
  return sql<{ machine_id: number; score: number }>`(select machine_id,
    max(${rankIn('severity')} + 1) * 1000000 + count(*) as score from finding
    where state <> 'clear' and state in ('open', 'clearing') ${only} group by +machine_id)`.as<'burden'>(
    sql.ref('burden'),
  );
}

const isLabelled = (key: string, value: string) =>
  sql<SqlBool>`exists (select 1 from json_each(machine.labels) as label where label.key = ${key} and label.value = ${value})`;

export function machineLists({ build, all }: Reader): (filter: MachineFilter) => Page<Machine> {
  return (filter) => {
    const { name, os, presence, standing, labels = {}, order = 'name', track } = filter;
    const keys = ORDERS[order];
    const slice = sliceOf(filter, keys.length);
    const found = build
      .selectFrom('machine')
      .selectAll('machine')
      .select(sql<string>`json_array(${sql.join(keys)})`.as('place'))
      .$if(order === 'findings', (query) => query.leftJoin(burden(track), 'burden.machine_id', 'machine.id'))
      .where(({ and, eb }) =>
        and(
          asked([
            name !== undefined && sql<SqlBool>`instr(lower(machine.name), lower(${name})) > 0`,
            os !== undefined && eb('os', '=', os),
            presence && eb('presence', '=', presence),
            standing && eb('standing', '=', standing),
            ...Object.entries(labels).map(([key, value]) => isLabelled(key, value)),
            behind(slice.after, keys, '>'),
          ]),
        ),
      );
    const question = keys.reduce((query, key) => query.orderBy(key), found).limit(slice.fetch);
    return pageOf(all(question), slice, ({ place }) => JSON.parse(place) as Place, machineOf);
  };
}
