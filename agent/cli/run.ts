// `deskside-agent run`: watch this PC until stopped.
import { untilAskedToStop } from '../../shared/lifecycle.ts';
import { openLog } from '../../shared/log.ts';
import type { Verb } from '../../shared/program/verb.ts';
import { addSettings, type Given, readSettings } from '../../shared/settings.ts';
import { openAgent } from '../agent.ts';
import { AgentConfigSchema } from '../config.ts';
import { untilApproved } from '../uplink/approval.ts';

export function addRun(program: Verb, version: string): void {
  const run = program.command('run', {
    en: 'watch this PC until stopped (SIGTERM, Ctrl+C)',
    ja: '停止されるまでこの PC を監視 (SIGTERM、Ctrl+C)',
  });
  addSettings(run, AgentConfigSchema, 'agent').action(async (given: Given) => {
    const config = readSettings(given, AgentConfigSchema, 'agent');
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
