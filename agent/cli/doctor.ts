// `deskside-agent doctor`: whether the agent itself is sound, whether its way to the
// collector is open, and what each check can see here, cannot see, and would need.
import { accessSync, constants, existsSync } from 'node:fs';
import { ConfigError, messageOf } from '../../shared/errors.ts';
import { idText } from '../../shared/id.ts';
import type { Language } from '../../shared/language.ts';
import { plain } from '../../shared/plain.ts';
import type { Verb } from '../../shared/program/verb.ts';
import { addSettings, type Given, readSettings } from '../../shared/settings.ts';
import { same, type Text } from '../../shared/text.ts';
import { padded } from '../../shared/width.ts';
import { chosenChecks } from '../agent.ts';
import type { Surroundings } from '../checks/check.ts';
import { type AgentConfig, AgentConfigSchema } from '../config.ts';
import type { Host } from '../host/host.ts';
import { liveHost } from '../host/live.ts';
import { readStatus } from '../status.ts';
import { addressOf } from '../uplink/address.ts';
import { type Identity, loadIdentity } from '../uplink/identity.ts';
import { problemLines, stateText } from './connection-words.ts';
import { type Examined, examineCheck } from './doctor.checks.ts';
import { eachOf } from './each-of.ts';

const DIAL_MS = 3_000;
const MARKS = { well: 'ok ', lacking: '-- ', broken: '!! ' };

export function addDoctor(program: Verb): void {
  const { language } = program;
  const command = program.command('doctor', {
    en: 'what works here, what does not, and what to do about it',
    ja: 'エージェントの動作を診断し、問題と対処方法を表示',
  });
  addSettings(command, AgentConfigSchema, 'agent').action(async (given: Given) => {
    const config = readSettings(given, AgentConfigSchema, 'agent');
    const host = liveHost();
    const agent = [folderOf(config), rightsOf(host), ...(await connectionOf(config, host, language))];
    const named = agent.map(({ what, is, lines }) => ({
      what: PARTS[what][language],
      is,
      lines: lines.map((line) => line[language]),
    }));
    print(named);
    console.log();
    print(await checksOf(config, host, language));
    const broken = named.filter(({ is }) => is === 'broken').map(({ what }) => what);
    const mend = { en: `\nTo be mended: ${broken.join(', ')}`, ja: `\n対処が必要: ${broken.join('、')}` };
    if (broken.length > 0) throw new ConfigError(mend, { code: 'DOCTOR' });
  });
}

/** What the agent needs besides its checks. */
const PARTS = {
  folder: { en: 'data folder', ja: 'データ保存先' },
  rights: { en: 'rights', ja: '権限' },
  enrolment: { en: 'enrolment', ja: '登録' },
  agent: { en: 'agent', ja: 'エージェント' },
  collector: { en: 'collector', ja: 'コレクター' },
} satisfies Record<string, Text>;

interface ExaminedPart {
  what: keyof typeof PARTS;
  is: Examined['is'];
  lines: Text[];
}

function print(examined: Examined[]): void {
  for (const { what, is, lines } of examined) {
    console.log(`${MARKS[is]}${padded(what, 15)} ${lines.map(plain).join(`\n${' '.repeat(19)}`)}`);
  }
}

function folderOf({ data_folder: folder }: AgentConfig): ExaminedPart {
  const what = 'folder';
  const later = { en: `${folder} (made at the first run)`, ja: `${folder} (初回の実行時に作られます)` };
  try {
    if (!existsSync(folder)) return { what, is: 'well', lines: [later] };
    accessSync(folder, constants.R_OK | constants.W_OK);
    return { what, is: 'well', lines: [same(folder)] };
  } catch (error) {
    const mend = {
      en: 'Run this as the user the folder belongs to',
      ja: 'フォルダーの所有者のユーザーで実行してください',
    };
    return { what, is: 'broken', lines: [same(messageOf(error)), mend] };
  }
}

function rightsOf({ platform }: Host): ExaminedPart {
  const what = 'rights';
  if (platform === 'win32') {
    const line = {
      en: 'those of this user; the service is LocalSystem',
      ja: '現在のユーザーの権限です。サービスは LocalSystem で動作します',
    };
    return { what, is: 'well', lines: [line] };
  }
  if (process.getuid?.() === 0) return { what, is: 'well', lines: [same('root')] };
  const line = {
    en: 'an ordinary user: some checks see less than the service, which is root',
    ja: '一般ユーザーの権限です。root で動作するサービスより、確認できる項目が少なくなります',
  };
  return { what, is: 'lacking', lines: [line] };
}

const NOT_ENROLLED = {
  en: 'none. Next: deskside-agent enrol <bundle>',
  ja: "登録されていません。'deskside-agent enrol <bundle>' で登録してください",
};

async function connectionOf({ data_folder: folder }: AgentConfig, host: Host, language: Language) {
  const what = 'enrolment';
  const broken = (line: Text): ExaminedPart[] => [{ what, is: 'broken', lines: [line] }];
  try {
    const identity = loadIdentity(folder);
    if (!identity) return broken(NOT_ENROLLED);
    const id = idText(identity.machineId);
    const enrolment: ExaminedPart = { what, is: 'well', lines: [{ en: `machine ${id}`, ja: `PC ${id}` }] };
    return [enrolment, agentOf(folder), ...(await collectorsOf(identity, host))];
  } catch (error) {
    return broken(same(messageOf(error, language)));
  }
}

function agentOf(folder: string): ExaminedPart {
  const what = 'agent';
  const found = readStatus(folder);
  if (!found?.running) return { what, is: 'lacking', lines: [{ en: 'does not run now', ja: '動作していません' }] };
  const { pid, connection } = found.status;
  const { problem } = connection ?? {};
  const state = stateText(connection?.state);
  const lines: Text[] = [{ en: `runs as process ${pid}, ${state.en}`, ja: `動作中 (プロセス ${pid})、${state.ja}` }];
  if (problem) lines.push(...problemLines(problem));
  return { what, is: problem ? 'lacking' : 'well', lines };
}

/** One that answers is enough. */
async function collectorsOf({ urls }: Identity, host: Host): Promise<ExaminedPart[]> {
  const found = await Promise.all(urls.map((url) => collectorOf(url, host)));
  const reached = found.some(({ is }) => is === 'well');
  return found.map((each) => (reached ? { ...each, is: 'well' } : each));
}

async function collectorOf(url: string, host: Host): Promise<ExaminedPart> {
  const what = 'collector';
  return await host.dial(addressOf(url), DIAL_MS).then(
    (ms) => {
      const took = `${ms.toFixed(1)} ms`;
      return { what, is: 'well', lines: [{ en: `${url} answers in ${took}`, ja: `${url} の応答 ${took}` }] };
    },
    (error) => ({ what, is: 'lacking', lines: [same(`${url}: ${messageOf(error)}`)] }),
  );
}

async function checksOf(config: AgentConfig, host: Host, language: Language): Promise<Examined[]> {
  const checks = chosenChecks(config);
  const surroundings = surroundingsOf(config);
  let done = 0;
  return await eachOf(checks, async (check) => {
    const examined = await examineCheck(check, host, surroundings, language);
    tell(progressText(++done, checks.length, check.name)[language], done < checks.length);
    return examined;
  });
}

/** What is wrong with the enrolment is told by then. */
function surroundingsOf({ data_folder: folder }: AgentConfig): Surroundings {
  try {
    const [url] = loadIdentity(folder)?.urls ?? [];
    return url === undefined ? {} : { collector: addressOf(url) };
  } catch {
    return {};
  }
}

function progressText(done: number, all: number, name: string): Text {
  return {
    en: `${done} of ${all} checks done, last ${name}`,
    ja: `チェック ${all} 件中 ${done} 件が完了 (直近: ${name})`,
  };
}

/** On one line that is gone at the end; nothing where nobody watches. */
function tell(text: string, more: boolean): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${more ? text : ''}`);
}
