import { plain } from '../../../shared/plain.ts';
import type { Session } from '../session.ts';
import { defineVerbs } from '../verb.ts';
import { machinePath } from './machines.ts';

interface Asked {
  machine: { id: string; name: string };
  check: string;
}

export const checkVerbs = defineVerbs({
  name: 'checks',
  summary: 'what the agents look at',
  add(checks, run) {
    checks
      .command('run <machine> <check>')
      .description('ask the agent to run one now: checks run pc-17 volumes')
      .action(run(runCheck));
  },
});

async function runCheck({ client, output, reader }: Session, machine: string, check: string): Promise<void> {
  const path = `${machinePath(machine)}/checks/${encodeURIComponent(check)}/run`;
  const asked = await client.ask<Asked>('POST', path);
  const name = plain(asked.machine.name);
  const page =
    reader.language === 'ja'
      ? `${name} に ${asked.check} の実行を依頼しました。結果は 'deskside machines show ${name}' で確認できます。`
      : `${name} runs ${asked.check} now. 'deskside machines show ${name}' shows what it finds.`;
  const columns = [
    { key: 'machine', title: { en: 'MACHINE', ja: 'PC' }, show: (row: Asked) => row.machine.name },
    { key: 'check', title: { en: 'CHECK', ja: 'チェック' }, show: (row: Asked) => row.check },
  ];
  output.thing(columns, asked, () => [page]);
}
