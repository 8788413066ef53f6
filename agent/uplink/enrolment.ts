// How a machine becomes known: by a bundle that a person brought. The key pair is on
// the disk first, and the public key is what the collector knows us by; so whatever
// breaks on the way, the same bundle can be tried again.
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { CloseCode, LIMITS } from '../../proto/frames.ts';
import type { EnrolRequest, EnrolResult } from '../../proto/gen/types.ts';
import { enrolmentKeyOf, enrolmentProof, signFor } from '../../proto/handshake.ts';
import { type EnrolmentBundle, parseBundle, secretOf } from '../../shared/enrolment-bundle.ts';
import { ConfigError, ProtocolError } from '../../shared/errors.ts';
import type { Text } from '../../shared/text.ts';
import { Connection, type Ending, openConnection } from './connection.ts';
import { greet, outOfTurn } from './greeting.ts';
import { type AgentKey, ensureKey, type Identity, setIdentityAside, storeIdentity, storePending } from './identity.ts';

export interface EnrolmentOptions {
  /** The agent's data folder. */
  folder: string;
  agentVersion: string;
  /** Hex; hardware ids repeat across vendors, so it is advice only. */
  hardwareHash?: string;
  /** Take a new key: this machine is a copy of another one. */
  asNewMachine?: boolean;
  timeoutMs?: number;
}

export type Enrolment =
  | { is: 'enrolled'; identity: Identity }
  /** Somebody has to approve it; enrol again later with the same bundle (pendingBundle). */
  | { is: 'pending' };

/** @throws ConfigError saying why not, and what to do. */
export async function enrol(text: string, options: EnrolmentOptions): Promise<Enrolment> {
  const bundle = parseBundle(text);
  if (options.asNewMachine) setIdentityAside(options.folder, Date.now());
  const key = ensureKey(options.folder);
  const result = await askInTurn(bundle, key, options);
  if (result.pending_approval) {
    storePending(options.folder, text);
    return { is: 'pending' };
  }
  const { urls, rootKey, ca } = bundle;
  const identity: Identity = { machineId: result.machine_id, urls, rootKey, ca, key };
  storeIdentity(options.folder, identity);
  return { is: 'enrolled', identity };
}

/** The first collector that answers decides. */
async function askInTurn(bundle: EnrolmentBundle, key: AgentKey, options: EnrolmentOptions): Promise<EnrolResult> {
  const unreached: string[] = [];
  for (const url of bundle.urls) {
    const answer = await ask(url, bundle, key, options);
    if (!('reason' in answer)) return answer;
    if (answer.reason !== 'UNREACHABLE' && answer.reason !== 'OVERLOADED') throw refusalOf(url, answer);
    unreached.push(answer.text);
  }
  const text = {
    en: `No collector could be reached: ${unreached.join('; ')}. Is it running, and does a firewall let us through?`,
    ja: `コレクターに接続できません: ${unreached.join('、')}。コレクターが起動しているか、ファイアウォールが通信を許可しているかを確認してください。`,
  };
  throw new ConfigError(text, { code: 'UNREACHABLE', retryable: true });
}

async function ask(
  url: string,
  bundle: EnrolmentBundle,
  key: AgentKey,
  options: EnrolmentOptions,
): Promise<EnrolResult | Ending> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? LIMITS.handshakeMs);
  const connection = await openConnection(url, bundle.ca, deadline);
  if (!(connection instanceof Connection)) return connection;
  try {
    const result = await introduce(connection, bundle, key, options);
    connection.close(CloseCode.GOING_AWAY, { reason: 'STOPPED', text: 'done' });
    return result ?? connection.ending;
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    connection.refuse(error);
    return connection.ending;
  }
}

async function introduce(
  connection: Connection,
  bundle: EnrolmentBundle,
  key: AgentKey,
  { agentVersion, hardwareHash = '' }: EnrolmentOptions,
): Promise<EnrolResult | undefined> {
  const introduction = { machineId: new Uint8Array(), instanceId: randomBytes(16), agentVersion };
  const greeting = await greet(connection, { ...introduction, publicKey: key.publicKey }, bundle.rootKey);
  if (!greeting) return undefined;
  const { transcript } = greeting;
  const request: EnrolRequest = {
    public_key: key.publicKey,
    token_id: bundle.token,
    proof: enrolmentProof(enrolmentKeyOf(secretOf(bundle)), transcript, key.publicKey),
    self_signature: signFor('enrol', transcript, key.privateKey),
    hostname: hostname(),
    hardware_hash: hardwareHash,
  };
  connection.send({ enrol_request: request }, { mustUnderstand: true });
  const answer = await connection.receive();
  if (!answer) return undefined;
  const result = answer.enrol_result ?? outOfTurn(answer, 'enrol_result');
  if (result.pending_approval || result.machine_id.length === 16) return result;
  throw new ProtocolError(CloseCode.BAD_PROTOCOL, 'BAD_PROTOCOL', 'the machine id is not 16 bytes long');
}

function refusalOf(url: string, { reason, text }: Ending): ConfigError {
  const mend = MENDS[reason] ?? LATER;
  const why = text.replace(/\.$/, '');
  const said = {
    en: `${url} did not enrol this machine: ${why}. ${mend.en}.`,
    ja: `${url} への登録が拒否されました: ${why}。${mend.ja}。`,
  };
  return new ConfigError(said, { code: reason });
}

const LATER: Text = {
  en: 'Try again in a while; if it stays so, look into the log of the collector',
  ja: 'しばらくしてからやり直してください。続く場合は、コレクターのログを確認してください',
};

const MENDS: Partial<Record<Ending['reason'], Text>> = {
  AUTH_FAILED: {
    en: 'Ask for a new enrolment bundle; each is good for so many machines and for so long',
    ja: '新しい登録用の文字列を管理者に依頼してください。使用できる台数と期限が決まっています',
  },
  UNTRUSTED: {
    en: 'Does something on the way read the traffic? Otherwise ask for a new enrolment bundle',
    ja: '通信を途中で検査する機器がないか確認してください。ない場合は、新しい登録用の文字列を管理者に依頼してください',
  },
  WRONG_COLLECTOR: {
    en: 'Ask for a bundle of the collector at this address',
    ja: 'このアドレスのコレクターの登録用の文字列を管理者に依頼してください',
  },
  REVOKED: { en: 'Enrol as a new machine', ja: '新しい PC として登録してください (--as-new-machine)' },
  VERSION: {
    en: 'Update the older of the two, agent or collector',
    ja: 'エージェントとコレクターのうち、古いほうを更新してください',
  },
};
