import Type from 'typebox';
import { approveMachine, revokeMachine } from '../../access/standing.ts';
import { findMachine } from '../find-machine.ts';
import { Words } from '../moves.ts';
import { CLOSED, defineRoute } from '../route.ts';
import { MachineSchema } from '../shapes/machine.ts';
import { MachineParams, machineFile } from './machines.ts';

const approve = defineRoute({
  name: 'approveMachine',
  method: 'POST',
  path: '/machines/:machine/approve',
  who: ['admin'],
  summary: 'Let a waiting machine in',
  problems: [404, 409],
  params: MachineParams,
  body: Type.Object({}, CLOSED),
  answer: MachineSchema,
  async run({ params, actor }, parts) {
    const { store, now = Date.now } = parts;
    const { id } = await findMachine(store, params.machine);
    return machineFile(parts, await approveMachine(store, actor, id, now()));
  },
});

const revoke = defineRoute({
  name: 'revokeMachine',
  method: 'POST',
  path: '/machines/:machine/revoke',
  who: ['admin'],
  summary: 'Shut a machine out for good and end its session',
  problems: [404, 409],
  params: MachineParams,
  body: Type.Object({ reason: Words('why it is shut out') }, CLOSED),
  answer: MachineSchema,
  async run({ params, body, actor }, parts) {
    const { store, gateway, now = Date.now } = parts;
    const { id } = await findMachine(store, params.machine);
    const revoked = await revokeMachine(store, actor, id, { reason: body.reason, now: now() });
    await gateway.revoke(id);
    return machineFile(parts, revoked);
  },
});

export const standingRoutes = [approve, revoke];
