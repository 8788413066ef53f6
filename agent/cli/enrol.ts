// `deskside-agent enrol`: make this PC known to a collector.
import { text as readAll } from 'node:stream/consumers';
import { ConfigError } from '../../shared/errors.ts';
import { idText } from '../../shared/id.ts';
import { makePrivateFolder } from '../../shared/private-files.ts';
import type { Verb } from '../../shared/program/verb.ts';
import { addSettings, type Given, readSettings } from '../../shared/settings.ts';
import type { Text } from '../../shared/text.ts';
import { AgentConfigSchema } from '../config.ts';
import { type Enrolment, enrol } from '../uplink/enrolment.ts';
import { storedIdentity } from '../uplink/identity.ts';

export function addEnrol(program: Verb, version: string): void {
  const command = program
    .command('enrol <bundle>', {
      en: 'make this PC known to a collector; "-" reads the bundle from standard input',
      ja: 'この PC をコレクターに登録。"-" を指定すると、登録用の文字列を標準入力から読み取ります',
    })
    .option('--as-new-machine', {
      en: 'forget who this PC was: it is a copy of another, or changes its collector',
      ja: '新しい PC として登録し直す。複製した PC や、コレクターを変更する場合',
    });
  addSettings(command, AgentConfigSchema, 'agent').action(async (given: string, options: Given) => {
    const { data_folder: folder } = readSettings(options, AgentConfigSchema, 'agent');
    makePrivateFolder(folder);
    const asNewMachine = options['asNewMachine'] === true;
    if (!asNewMachine) refuseKnown(folder);
    const bundle = given === '-' ? await readAll(process.stdin) : given;
    const result = await enrol(bundle, { folder, agentVersion: version, asNewMachine });
    console.log(saidOf(result)[program.language]);
  });
}

function refuseKnown(folder: string): void {
  const known = storedIdentity(folder);
  if (!known || known === 'damaged') return;
  const id = idText(known.machineId);
  throw new ConfigError(
    {
      en: `${folder}: this PC is enrolled already, as ${id}. To start anew, add --as-new-machine`,
      ja: `${folder}: この PC はすでに登録されています (${id})。登録し直すには --as-new-machine を付けてください。`,
    },
    { code: 'ENROLLED' },
  );
}

function saidOf(result: Enrolment): Text {
  if (result.is === 'pending')
    return {
      en: 'A person has to approve this PC first (deskside machines approve). Next: deskside-agent run, which waits for it.',
      ja: "管理者の承認待ちです ('deskside machines approve')。次に 'deskside-agent run' を実行してください。承認されるまで待機します。",
    };
  const id = idText(result.identity.machineId);
  return {
    en: `Enrolled as ${id}. Next: deskside-agent run`,
    ja: `登録しました (${id})。次に 'deskside-agent run' を実行してください。`,
  };
}
