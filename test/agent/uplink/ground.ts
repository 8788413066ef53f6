// An agent's uplink over real TLS to a real peer.
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OnRunCheck } from '../../../agent/uplink/commands.ts';
import { type Identity, storeIdentity } from '../../../agent/uplink/identity.ts';
import { openSpool, type Spool } from '../../../agent/uplink/spool.ts';
import type { Timings } from '../../../agent/uplink/timings.ts';
import { startUplink, type Uplink } from '../../../agent/uplink/uplink.ts';
import { GoodbyeReason } from '../../../proto/gen/types.ts';
import { spkiOf } from '../../../proto/handshake.ts';
import { Peer } from '../../support/peer.ts';
import { log, ownFolder } from './bench.ts';

/** Impatient, so that nobody has to wait. */
const QUICK: Partial<Timings> = { afterBootMs: 0, backOff: { baseMs: 5, capMs: 20 }, tickMs: 20 };

export interface Agent {
  folder: string;
  spool: Spool;
  uplink: Uplink;
  identity: Identity;
}

export async function openPeer(options?: Parameters<Peer['open']>[0]): Promise<Peer> {
  const peer = await new Peer().open(options);
  onTestFinished(() => peer.close());
  return peer;
}

interface AgentOptions {
  folder?: string;
  spool?: Spool;
  urls?: string[];
  timings?: Partial<Timings>;
  onRunCheck?: OnRunCheck;
  onBattery?: () => boolean | undefined;
}

/** Enrolled already, and connecting. */
export function startAgent(peer: Peer, options: AgentOptions = {}): Agent {
  const folder = options.folder ?? ownFolder();
  const spool = options.spool ?? openOwnSpool(folder);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = { privateKey, publicKey: spkiOf(publicKey) };
  peer.agentKey = key.publicKey;
  const identity = { ...peer.trust, urls: options.urls ?? peer.trust.urls, machineId: peer.machineId, key };
  storeIdentity(folder, identity);
  const uplink = startUplink({
    ...{ spool, identity, folder, log },
    agentVersion: '1.2.3',
    onRunCheck: options.onRunCheck ?? (() => undefined),
    onBattery: options.onBattery ?? (() => undefined),
    timings: { ...QUICK, ...options.timings },
  });
  onTestFinished(() => uplink.stop(GoodbyeReason.GOODBYE_REASON_STOPPED));
  return { folder, spool, uplink, identity };
}

export function openOwnSpool(folder: string, maxBytes = 2 ** 26): Spool {
  const spool = openSpool(join(folder, 'spool.db'), { log, minFreeBytes: 0, maxBytes });
  onTestFinished(() => spool.close());
  return spool;
}
