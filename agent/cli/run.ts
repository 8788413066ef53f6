// `deskside-agent run`: watch this PC until stopped.
import type { Command } from 'commander';
import { untilAskedToStop } from '../../shared/lifecycle.ts';
import { openLog } from '../../shared/log.ts';
import { addSettings, readSettings } from '../../shared/settings.ts';
import { openAgent } from '../agent.ts';
import { AgentConfigSchema } from '../config.ts';
import { untilApproved } from '../uplink/approval.ts';

export function addRun(program: Command, version: string): void {
  const run = program.command('run').description('watch this PC until stopped (SIGTERM, Ctrl+C)');
  addSettings(run, AgentConfigSchema, 'agent').action(async () => {
    const config = readSettings(run, AgentConfigSchema, 'agent');
    const log = openLog('deskside-agent', config.log_level);
    const asked = untilAskedToStop();
    const stop = new AbortController();
    void asked.then(() => stop.abort());
    await untilApproved({ folder: config.data_folder, agentVersion: version, log, stopped: stop.signal });
    if (stop.signal.aborted) return;
    const agent = openAgent(config, version, log);
    await agent.start();
    log.info({ signal: await asked }, 'stopping');
    await agent.stop();
  });
}
