import { expect, it } from 'vitest';
import { hours, minutes, seconds } from '../../../shared/duration.ts';
import { openFleet } from './fleet.ts';
import { AIKO, disk } from './office.ts';

it('the clocks of a ticket that took in the silence of its machine go on when the machine is back', async () => {
  const { desk, store, clock, ...fleet } = await openFleet({
    machines: 1,
    labels: () => ({ site: 'tokyo', class: 'server' }),
  });
  await fleet.send(0, [disk(2, clock.now)]);
  await fleet.later(minutes(15), seconds(30));
  await fleet.send(0, [disk(2, clock.now)]);
  await fleet.later(hours(1), minutes(1));
  await fleet.part(0, 'silent');
  await fleet.later(minutes(30), seconds(30));
  expect((await store.ticket('T-1'))?.work.awaySince).toBeDefined();
  const silence = await store.ticket('T-2');
  expect(silence?.findings).toMatchObject([{ ruleId: 'machine.silent' }]);
  expect(silence?.work.awaySince).toBeUndefined();

  await desk.act(AIKO, { do: 'ticket.merge', id: 'T-2', into: 'T-1' });
  await fleet.connect(0);
  await fleet.later(minutes(2));
  const { work, entries = [] } = (await store.ticket('T-1')) ?? {};
  expect(work?.awaySince).toBeUndefined();
  expect(entries.filter(({ move }) => move === 'machine-away' || move === 'machine-back')).toHaveLength(2);
  await fleet.close();
});
