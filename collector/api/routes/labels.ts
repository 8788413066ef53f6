import Type from 'typebox';
import { present } from '../../../shared/present.ts';
import { DEFAULT_POLICY } from '../../domain/policy.ts';
import { findMachine } from '../find-machine.ts';
import { labelHints } from '../label-hints.ts';
import { CLOSED, defineRoute } from '../route.ts';
import { LabelsSchema } from '../shapes/labels.ts';
import { LabelledSchema } from '../shapes/machine.ts';
import { MachineParams, machineFile } from './machines.ts';

const label = defineRoute({
  name: 'labelMachine',
  method: 'POST',
  path: '/machines/:machine/labels',
  who: ['lead', 'admin'],
  summary: 'Set and remove labels of a machine; a lead its importance only',
  problems: [404, 409, 422],
  params: MachineParams,
  body: Type.Object(
    {
      set: Type.Optional(LabelsSchema),
      remove: Type.Optional(Type.Array(Type.String(), { maxItems: 50, description: 'keys' })),
    },
    CLOSED,
  ),
  answer: LabelledSchema,
  async run({ params, body, actor, language }, parts) {
    const { store, desk, pack, policy = () => DEFAULT_POLICY } = parts;
    const { id } = await findMachine(store, params.machine);
    const machine = await desk.label(actor, id, present(body));
    const hints = labelHints(body.set ?? {}, pack(), policy());
    return { machine: await machineFile(parts, machine), hints: hints.map((hint) => hint[language]) };
  },
});

export const labelRoutes = [label];
