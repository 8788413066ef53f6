import Type from 'typebox';
import { findMachine } from '../find-machine.ts';
import { CLOSED, defineRoute } from '../route.ts';
import { MachineRef } from '../shapes/finding.ts';

const run = defineRoute({
  name: 'runCheck',
  method: 'POST',
  path: '/machines/:machine/checks/:check/run',
  who: ['tech', 'security'],
  summary: 'Ask the agent to run one of its checks now',
  status: 202,
  problems: [404, 409],
  params: Type.Object({
    machine: Type.String({ minLength: 1, maxLength: 255 }),
    check: Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$', description: 'like volumes' }),
  }),
  answer: Type.Object({ machine: MachineRef, check: Type.String() }, CLOSED),
  async run({ params, actor }, { store, gateway }) {
    const { id, name } = await findMachine(store, params.machine);
    const { check } = params;
    await gateway.command(id, check, actor);
    return { machine: { id, name }, check };
  },
});

export const checkRoutes = [run];
