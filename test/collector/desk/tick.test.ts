import { afterEach, beforeEach, expect, it } from 'vitest';
import { hours, minutes } from '../../../shared/duration.ts';
import { type Office, openOffice } from './office.ts';
import { type Fleet, openFleet } from './storms/fleet.ts';

let office: Office;
let fleet: Fleet;
beforeEach(async () => {
  office = await openOffice();
  fleet = await openFleet(office, 3);
});
afterEach(() => office.close());

it('what fails for one machine holds up neither the others nor the rounds that follow, and is told', async () => {
  const [first, broken, last] = fleet.machines;
  await fleet.fail([first!]);
  await fleet.pass(minutes(2));
  await fleet.mend([first!]);
  await fleet.pass(minutes(25), minutes(1));
  await fleet.fail([broken!, last!]);

  const full = office.store.commit.bind(office.store);
  const defect = new Error('a defect in the code for pc-1');
  office.store.commit = (change) =>
    change.tickets?.some(({ row }) => row.machineId === broken!.id) ? Promise.reject(defect) : full(change);
  office.clock.now += hours(1);
  await expect(office.desk.tick()).rejects.toBe(defect);

  const tickets = await fleet.singles();
  expect(tickets.find(({ machineId }) => machineId === last!.id)?.state).toBe('new');
  expect(tickets.find(({ machineId }) => machineId === first!.id)?.state).toBe('resolved');
  office.store.commit = full;
  await office.desk.tick();
  expect(await fleet.singles()).toHaveLength(3);
});
