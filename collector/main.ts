#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };
import type { Language } from '../shared/language.ts';
import { languageOf } from '../shared/language.ts';
import { untilAskedToStop } from '../shared/lifecycle.ts';
import { type Log, openLog } from '../shared/log.ts';
import { openProgram, type Program } from '../shared/program/verb.ts';
import { exitCodeOf } from '../shared/program.ts';
import { addSettings, type Given, readSettings } from '../shared/settings.ts';
import { type Collector, openCollector } from './collector.ts';
import { CollectorConfigSchema } from './config.ts';

// Whatever it writes is its own.
process.umask(0o077);
const args = process.argv.slice(2);
const language = languageOf(args, process.env);
process.exitCode = await exitCodeOf(() => program(language).run(args), language);

function program(language: Language): Program {
  const program = openProgram({
    name: 'deskside-collector',
    version: manifest.version,
    language,
    says: {
      en: 'Listens to agents, judges, remembers, opens tickets and cases.',
      ja: 'エージェントからの情報を受信して判定、記録し、チケットとケースを作成します。',
    },
    after: {
      en: "'deskside-collector run --help' lists the settings.",
      ja: "設定の一覧は 'deskside-collector run --help' で確認できます。",
    },
  });
  const says = { en: 'run until stopped (SIGTERM, Ctrl+C)', ja: '停止されるまで動作 (SIGTERM、Ctrl+C)' };
  addSettings(program.command('run', says, 'always'), CollectorConfigSchema, 'collector').action(run);
  return program;
}

async function run(given: Given): Promise<void> {
  const read = () => readSettings(given, CollectorConfigSchema, 'collector');
  const config = read();
  const log = openLog('deskside-collector', config.log_level);
  const collector = await openCollector(config, manifest.version, log, read);
  const asked = untilAskedToStop();
  reloadOnSignal(collector, log);
  await collector.start();
  log.info({ signal: await asked }, 'stopping');
  await collector.stop();
}

/** As daemons do. On Windows this signal says that a window was closed. */
function reloadOnSignal({ reload }: Collector, log: Log): void {
  if (process.platform === 'win32') return;
  process.on('SIGHUP', () => {
    reload({ kind: 'system', name: 'SIGHUP' }).catch((err: unknown) => log.error({ err }, 'rules not reloaded'));
  });
}
