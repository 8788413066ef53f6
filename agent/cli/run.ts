// `deskside-agent run`: watch this PC until stopped.
import type { Command } from 'commander';
import { untilAskedToStop } from '../../shared/lifecycle.ts';
import { openLog } from '../../shared/log.ts';
import { addSettings, readSettings } from '../../shared/settings.ts';
import { openAgent } from '../agent.ts';
import { AgentConfigSchema } from '../config.ts';

export function addRun(program: Command, version: string): void {
  const run = program.command('run').description('watch this PC until stopped (SIGTERM, Ctrl+C)');
  addSettings(run, AgentConfigSchema, 'agent').action(async () => {
    const config = readSettings(run, AgentConfigSchema, 'agent');
    const log = openLog('deskside-agent', config.log_level);
    const agent = openAgent(config, version, log);
    const asked = untilAskedToStop();
    await agent.start();
    log.info({ signal: await asked }, 'stopping');
    await agent.stop();
  });
}
