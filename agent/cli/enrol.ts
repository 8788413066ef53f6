// `deskside-agent enrol`: make this PC known to a collector.
import { text as readAll } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { ConfigError } from '../../shared/errors.ts';
import { idText } from '../../shared/id.ts';
import { makePrivateFolder } from '../../shared/private-files.ts';
import { addSettings, readSettings } from '../../shared/settings.ts';
import { AgentConfigSchema } from '../config.ts';
import { enrol } from '../uplink/enrolment.ts';
import { storedIdentity } from '../uplink/identity.ts';

export function addEnrol(program: Command, version: string): void {
  const command = program
    .command('enrol <bundle>')
    .description('make this PC known to a collector; "-" reads the bundle from standard input')
    .addOption(
      new Option('--as-new-machine', 'forget who this PC was: it is a copy of another, or changes its collector'),
    );
  addSettings(command, AgentConfigSchema, 'agent').action(
    async (given: string, options: { asNewMachine?: boolean }) => {
      const { data_folder: folder } = readSettings(command, AgentConfigSchema, 'agent');
      makePrivateFolder(folder);
      const asNewMachine = options.asNewMachine === true;
      const known = asNewMachine ? undefined : storedIdentity(folder);
      if (known && known !== 'damaged') {
        const text = `${folder}: this PC is enrolled already, as ${idText(known.machineId)}. To start anew, add --as-new-machine`;
        throw new ConfigError(text, { code: 'ENROLLED' });
      }
      const bundle = given === '-' ? await readAll(process.stdin) : given;
      const result = await enrol(bundle, { folder, agentVersion: version, asNewMachine });
      if (result.is === 'enrolled')
        console.log(`Enrolled as ${idText(result.identity.machineId)}. Next: deskside-agent run`);
      else
        console.log(
          'A person has to approve this PC first (deskside machines approve). Next: deskside-agent run, which waits for it.',
        );
    },
  );
}
