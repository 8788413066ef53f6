import { StoreError } from '../../../../shared/errors.ts';
import type { Database } from '../../../../shared/sqlite.ts';
import type { Machine } from '../../../domain/fleet/machine.ts';
import type { DecidedMachine } from '../../commit.ts';
import { machineRow } from '../../rows/fleet.ts';
import { toJson } from '../../rows/json.ts';
import type { MachineTable } from '../../tables/fleet.ts';
import type { Counters } from './counters.ts';
import { upsertInto } from './upsert.ts';

export interface Machines {
  write(machine: Machine): void;
  /** What its connection says; what people decided about it stays as it is stored. */
  writeSeen(machine: Machine): void;
  /** What people decided about it. @throws StoreError when there is no such machine. */
  writeDecided(decided: DecidedMachine): void;
  /** The short id. @throws StoreError when there is no such machine. */
  idOf(uuid: string): number;
  osOf(uuid: string): string;
  /** Drops remembered ids: some may belong to rows that were undone. */
  forget(): void;
}

type Counted = Pick<Machine, 'standing' | 'presence' | 'os'>;
type Stored = { id: number } & Counted & Pick<MachineTable, 'labels' | 'public_key'>;

export function openMachines(database: Database, { bump }: Counters): Machines {
  const upsert = upsertInto(database, 'machine', 'uuid');
  const find = database.prepare('SELECT id, standing, presence, os, labels, public_key FROM machine WHERE uuid = ?');
  const decide = database.prepare('UPDATE machine SET standing = ?, labels = ? WHERE id = ?');
  const liveFindings = database.prepare(
    `SELECT count(*) AS count FROM finding WHERE machine_id = ? AND state IN ('open', 'clearing')`,
  );
  const ids = new Map<string, number>();

  const known = (uuid: string) => find.get(uuid) as Stored | undefined;

  function write(machine: Machine): void {
    put(machineRow(machine), machine, known(machine.id));
  }

  function writeSeen(machine: Machine): void {
    const old = known(machine.id);
    const decided = old && { standing: old.standing, labels: old.labels, public_key: old.public_key };
    put({ ...machineRow(machine), ...decided }, { ...machine, ...(old && { standing: old.standing }) }, old);
  }

  function writeDecided({ id, standing, labels }: DecidedMachine): void {
    const old = mustKnow(id);
    const after = { ...old, standing: standing ?? old.standing };
    decide.run(after.standing, labels ? toJson(labels) : old.labels, old.id);
    count(old, -1);
    count(after, 1);
  }

  function put(row: ReturnType<typeof machineRow>, machine: Machine, old: Stored | undefined): void {
    upsert(row);
    if (old) count(old, -1);
    count(machine, 1);
    if (old && old.os !== machine.os) moveFindings(old.id, old.os, machine.os);
  }

  /** Only machines that are let in belong to the fleet. */
  function count({ standing, presence, os }: Counted, by: number): void {
    if (standing !== 'active') return;
    bump('machines.total', '', by);
    bump('machines.presence', presence, by);
    bump('machines.os', os, by);
  }

  function moveFindings(id: number, from: string, to: string): void {
    const count = Number(liveFindings.get(id)?.['count']);
    bump('findings.os', from, -count);
    bump('findings.os', to, count);
  }

  function idOf(uuid: string): number {
    const remembered = ids.get(uuid);
    if (remembered !== undefined) return remembered;
    const { id } = mustKnow(uuid);
    ids.set(uuid, id);
    return id;
  }

  function mustKnow(uuid: string) {
    const machine = known(uuid);
    if (machine) return machine;
    throw new StoreError(`no machine ${uuid} is stored; store it before what belongs to it`, {
      code: 'UNKNOWN_MACHINE',
    });
  }

  return { write, writeSeen, writeDecided, idOf, osOf: (uuid) => mustKnow(uuid).os, forget: () => ids.clear() };
}
