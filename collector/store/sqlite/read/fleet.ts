import type { FactRow } from '../../../domain/fleet/machine.ts';
import { changeOf, factOf, machineOf } from '../../rows/fleet.ts';
import type { Store } from '../../store.ts';
import { asked, behind, joinedTables } from './joined.ts';
import { machineLists } from './machine-lists.ts';
import { pageOf, sliceOf } from './page.ts';
import type { Reader } from './reader.ts';
import type { Sync } from './sync.ts';

type FleetQuestions = Pick<Store, 'machine' | 'machineByKey' | 'machines' | 'facts' | 'timeline'>;

/** `fresh` adds what is known of a fact since it was last written. */
export function fleetQuestions(reader: Reader, fresh: (row: FactRow) => FactRow): Sync<FleetQuestions> {
  const { build, all, first } = reader;
  const machines = build.selectFrom('machine').selectAll();
  const joined = joinedTables(build);

  const machineWhere = (column: 'uuid' | 'public_key', value: string) => {
    const row = first(machines.where(column, '=', value));
    return row && machineOf(row);
  };

  return {
    machine: (id) => machineWhere('uuid', id),
    machineByKey: (publicKey) => machineWhere('public_key', publicKey),

    machines: machineLists(reader),

    facts: (machineId) => {
      const question = joined.facts.where('machine.uuid', '=', machineId).orderBy('check_name');
      return all(question).map((row) => fresh(factOf(row)));
    },

    timeline(machineId, page) {
      const slice = sliceOf(page, 1);
      const question = joined.changes
        .where('machine.uuid', '=', machineId)
        .where(({ and }) => and(asked([behind(slice.after, ['change.id'], '<')])))
        .orderBy('change.id', 'desc')
        .limit(slice.fetch);
      return pageOf(all(question), slice, (row) => [row.id], changeOf);
    },
  };
}
