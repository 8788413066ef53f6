// What the audit has ids for, by the names that people use.
import { silenceAt } from '../desk/act/silences.ts';
import { windowAt } from '../desk/act/windows.ts';
import type { Store } from '../store/store.ts';
import { everyMachine, findMachine } from './find-machine.ts';
import { unknownCase } from './routes/cases.ts';
import { ticketAt } from './routes/tickets.ts';

/** A person signs with the name, a machine with its id: all that ever had this name. */
export async function actorsCalled(store: Store, written: string): Promise<string[]> {
  return [written, ...(await machinesCalled(store, written))];
}

/** Ids of what is called so: a number, a machine, a person, or an id itself. @throws RequestError 404, 409. */
export async function objectsCalled(store: Store, written: string): Promise<string[]> {
  if ((await store.audit({ objects: [written], limit: 1 })).rows.length > 0) return [written];
  switch (/^([tcws])-\d+$/i.exec(written)?.[1]?.toUpperCase()) {
    case 'T':
      return [(await ticketAt(store, written)).work.id];
    case 'C':
      return [await caseId(store, written)];
    case 'W':
      return [(await windowAt(store, written)).id];
    case 'S':
      return [(await silenceAt(store, written)).id];
  }
  const people = (await store.apiTokens()).filter(({ name }) => name === written).map(({ id }) => id);
  const called = [...people, ...(await machinesCalled(store, written))];
  return called.length > 0 ? called : [(await findMachine(store, written)).id];
}

async function caseId(store: Store, written: string): Promise<string> {
  const file = await store.case(written);
  if (!file) throw unknownCase(written);
  return file.work.id;
}

/** A PC that was enrolled afresh has left its old self behind. */
async function machinesCalled(store: Store, written: string): Promise<string[]> {
  const meant = written.toLowerCase();
  const machines = await everyMachine(store, written);
  return machines.filter(({ name }) => name.toLowerCase() === meant).map(({ id }) => id);
}
