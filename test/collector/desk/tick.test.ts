import { afterEach, beforeEach, expect, it } from 'vitest';
import { hours, minutes } from '../../../shared/duration.ts';
import { type Office, openOffice } from './office.ts';
import { type Crowd, openCrowd } from './storms/crowd.ts';

let office: Office;
let crowd: Crowd;
beforeEach(async () => {
  office = await openOffice();
  crowd = await openCrowd(office, 3);
});
afterEach(() => office.close());

it('what fails for one machine holds up neither the others nor the rounds that follow, and is told', async () => {
  const [first, broken, last] = crowd.machines;
  await crowd.fail([first!]);
  await crowd.pass(minutes(2));
  await crowd.mend([first!]);
  await crowd.pass(minutes(25), minutes(1));
  await crowd.fail([broken!, last!]);

  const full = office.store.commit.bind(office.store);
  const defect = new Error('a defect in the code for pc-1');
  office.store.commit = (change) =>
    change.tickets?.some(({ row }) => row.machineId === broken!.id) ? Promise.reject(defect) : full(change);
  office.clock.now += hours(1);
  await expect(office.desk.tick()).rejects.toBe(defect);

  const tickets = await crowd.singles();
  expect(tickets.find(({ machineId }) => machineId === last!.id)?.state).toBe('new');
  expect(tickets.find(({ machineId }) => machineId === first!.id)?.state).toBe('resolved');
  office.store.commit = full;
  await office.desk.tick();
  expect(await crowd.singles()).toHaveLength(3);
});
