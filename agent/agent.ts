// Puts the parts of the agent together: what each stands on is what it is given.
import { join } from 'node:path';
import { parseDuration } from '../shared/duration.ts';
import { ConfigError } from '../shared/errors.ts';
import { idText } from '../shared/id.ts';
import { type Lifecycle, lifecycleOf } from '../shared/lifecycle.ts';
import type { Log } from '../shared/log.ts';
import { present } from '../shared/present.ts';
import { makePrivateFolder } from '../shared/private-files.ts';
import { hint } from '../shared/problems.ts';
import { watchChanges } from './ahead.ts';
import { CHECKS } from './checks/catalog.ts';
import type { AnyCheck, Surroundings } from './checks/check.ts';
import type { AgentConfig } from './config.ts';
import { openTidying } from './footprint.ts';
import { reasonToLeave } from './goodbye.ts';
import { liveHost } from './host/live.ts';
import { batteryWatch, sparingBattery } from './power.ts';
import { openRunner } from './runner.ts';
import { openScheduler } from './scheduler.ts';
import { againWhenSettled, watchSettling } from './settling.ts';
import { openStatusFile, statusOf } from './status.ts';
import { addressOf } from './uplink/address.ts';
import { type Identity, loadIdentity } from './uplink/identity.ts';
import { BACK_OFF, type BackOff } from './uplink/reconnect.ts';
import { openSpool } from './uplink/spool.ts';
import { startUplink, type Uplink, type UplinkStatus } from './uplink/uplink.ts';

const MIB = 2 ** 20;

/** @throws ConfigError when settings, identity or spool can't be used. */
export function openAgent(config: AgentConfig, version: string, log: Log): Lifecycle {
  const checks = chosenChecks(config);
  makePrivateFolder(config.data_folder);
  const identity = enrolled(config.data_folder);
  const machineId = idText(identity.machineId);
  const folder = config.data_folder;
  const spool = openSpool(join(folder, 'spool.db'), { maxBytes: config.spool_mib * MIB, log });
  const host = liveHost();
  const settling = watchSettling();
  const tidying = openTidying();
  let uplink: Uplink | undefined;
  let watching: ReturnType<typeof watchChanges> | undefined;
  const runner = openRunner({
    ...{ host, checks, spool, log },
    surroundings: () => surroundingsOf(identity, uplink),
    settling: () => settling.leftMs() > 0,
    wake: () => {
      uplink?.wake();
      tidying.afterWork();
    },
  });
  const runNow = againWhenSettled(checks, settling, (name) => void runner.run(name));
  const runScheduled = sparingBattery(host, checks, runNow);
  const scheduler = openScheduler(machineId, checks, runScheduled);
  const onRunCheck = (name: string, commandId: Uint8Array) => {
    if (!checks.some((check) => check.name === name)) return `there is no check "${name}" on this agent`;
    void runner.run(name, commandId);
    return undefined;
  };
  const about = { version, machine: machineId, startedMs: Date.now() };
  const statusFile = openStatusFile(folder, () => statusOf({ ...about, checks, spool, runner, scheduler, uplink }));
  return lifecycleOf([
    { name: 'spool', stop: () => spool.close() },
    { name: 'status', stop: () => statusFile.close() },
    {
      name: 'uplink',
      start: () => {
        const timings = { backOff: backOffOf(config) };
        const watched = { onBattery: batteryWatch(host), onChange: statusFile.touch };
        uplink = startUplink({ folder, identity, spool, agentVersion: version, onRunCheck, ...watched, timings, log });
      },
      stop: async () => uplink?.stop(await reasonToLeave(host)),
    },
    {
      name: 'checks',
      start: () => {
        // Everything once at the start: a new machine shows its facts within seconds.
        for (const check of inOrderOfHaste(checks)) void runScheduled(check.name);
        scheduler.start();
        watching = watchChanges(host, checks, (name) => void runScheduled(name));
        log.info({ machine: machineId, checks: checks.length }, 'agent runs');
      },
      stop: async () => {
        scheduler.stop();
        watching?.stop();
        settling.stop();
        await runner.stop();
      },
    },
  ]);
}

function backOffOf({ reconnect_within: longest }: AgentConfig): BackOff {
  return { ...BACK_OFF, capMs: parseDuration(longest) ?? BACK_OFF.capMs };
}

function enrolled(folder: string): Identity {
  const identity = loadIdentity(folder);
  if (identity) return identity;
  const text = {
    en: `${folder}: this PC is not enrolled. Make a token with "deskside tokens new", then: deskside-agent enrol <bundle>`,
    ja: `${folder}: この PC は登録されていません。'deskside tokens new' でトークンを作り、'deskside-agent enrol <bundle>' で登録してください。`,
  };
  throw new ConfigError(text, { code: 'NOT_ENROLLED' });
}

/** The catalog as the settings want it. */
export function chosenChecks({ checks: settings }: AgentConfig): AnyCheck[] {
  const names = CHECKS.map((check) => check.name as string);
  const unknown = Object.keys(settings).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    const problems = unknown.map((name) => `agent.checks.${name}: there is no check "${name}"${hint(name, names)}`);
    throw new ConfigError(problems.join('\n'), { code: 'CONFIG' });
  }
  return CHECKS.filter((check) => settings[check.name]?.enabled ?? !check.off).map((check) => {
    const { every } = settings[check.name] ?? {};
    return every === undefined ? check : { ...check, every: parseDuration(every) ?? check.every };
  });
}

/** What is asked often is quick, what is asked rarely is slow. */
function inOrderOfHaste(checks: AnyCheck[]): AnyCheck[] {
  return checks.toSorted((a, b) => a.every - b.every);
}

function surroundingsOf(identity: Identity, uplink: Uplink | undefined): Surroundings {
  const status = uplink?.status();
  const url = status?.url ?? identity.urls[0];
  return present({
    collector: url === undefined ? undefined : addressOf(url),
    answeredBy: answererOf(status),
    clockOffsetMs: uplink?.clockOffsetMs(),
  });
}

function answererOf(status: UplinkStatus | undefined): Surroundings['answeredBy'] {
  if (status?.problem) return status.problem.reason === 'UNTRUSTED' ? 'stranger' : undefined;
  return status?.state === 'streaming' || status?.state === 'paused' ? 'collector' : undefined;
}
