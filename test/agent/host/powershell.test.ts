import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openPowerShell, type PowerShell, powerShellCommand } from '../../../agent/host/powershell.ts';
import type { CheckError } from '../../../shared/errors.ts';
import { soon } from '../../support/soon.ts';

const STAND_IN = join(import.meta.dirname, 'powershell-stand-in.ts');

const opened: PowerShell[] = [];
afterEach(() => {
  for (const powerShell of opened.splice(0)) powerShell.close();
});

function standIn(mode = ''): PowerShell {
  const environment = { MARK: 'given' };
  const powerShell = openPowerShell({ path: process.execPath, arguments: [STAND_IN, mode], environment });
  opened.push(powerShell);
  return powerShell;
}

function asks(powerShell: PowerShell, options: { timeoutMs?: number; alone?: boolean } = {}) {
  return (script: string, from?: number) => powerShell.ask('machine', { script, timeoutMs: 10_000, ...options }, from);
}

function hasEnded(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** A process number, as the stand-in tells it. */
const pid = (value: unknown): number => Number(value);

describe('asking PowerShell', () => {
  it('hands back what the script yields', async () => {
    const ask = asks(standIn());
    expect(await ask('say {"build":26100,"names":["C:"]}')).toEqual({ build: 26100, names: ['C:'] });
  });

  it('keeps text of any language in both directions, however it is cut on the way', async () => {
    const ask = asks(standIn());
    expect(await ask('say "ネットワーク Größe 😀\\\\ \\""')).toBe('ネットワーク Größe 😀\\ "');
    expect(await ask('pieces')).toBe('受付の PC 🖥');
  });

  it('passes the number to go on from, and none when there is none', async () => {
    const ask = asks(standIn());
    expect(await ask('from', 40_123_456_789)).toBe(40_123_456_789);
    expect(await ask('from')).toBeNull();
  });

  it('starts one process, and puts one question at a time', async () => {
    const ask = asks(standIn());
    const pids = await Promise.all([ask('pid'), ask('pid'), ask('pid')]);
    expect(new Set(pids).size).toBe(1);
  });

  it('gives it the variables it needs and no others', async () => {
    expect(await asks(standIn())('environment')).toEqual({ MARK: 'given' });
  });

  it('does not hear noise: warnings, half lines, answers to somebody else', async () => {
    expect(await asks(standIn())('chatter')).toBe('heard');
  });
});

describe('a PowerShell that misbehaves', () => {
  it('is killed when it hangs, and another one answers the next question', async () => {
    const powerShell = standIn();
    const first = pid(await asks(powerShell)('pid'));
    await expect(asks(powerShell, { timeoutMs: 200 })('hang')).rejects.toMatchObject({
      reason: 'timeout',
      message: 'query machine: PowerShell did not answer within 200 ms',
    });
    await soon(() => expect(hasEnded(first)).toBe(true));
    expect(pid(await asks(powerShell)('pid'))).not.toBe(first);
  });

  it('is killed when it prints 100 MiB', async () => {
    const powerShell = standIn();
    const first = pid(await asks(powerShell)('pid'));
    await expect(asks(powerShell)('flood 100')).rejects.toMatchObject({
      reason: 'parse_error',
      message: expect.stringMatching(/more than 4194304 bytes/),
    });
    await soon(() => expect(hasEnded(first)).toBe(true));
    expect(await asks(powerShell)('say 1')).toBe(1);
  });

  it('that ends in the middle of an answer is told with its last words, and replaced', async () => {
    const ask = asks(standIn());
    await expect(ask('die')).rejects.toMatchObject({
      reason: 'parse_error',
      message: 'query machine: PowerShell ended before it answered. out of memory',
    });
    expect(await ask('say "again"')).toBe('again');
  });

  it('that ends between two questions is replaced without a word', async () => {
    const ask = asks(standIn());
    const first = pid(await ask('answer-then-die'));
    await soon(() => expect(hasEnded(first)).toBe(true));
    await soon(async () => expect(await ask('say 2')).toBe(2));
  });

  it('fails the question it was asked and no other', async () => {
    const ask = asks(standIn());
    const answers = await Promise.allSettled([ask('say 1'), ask('die'), ask('say 3')]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('that application control limits is not supported, in words that name the mend', async () => {
    await expect(asks(standIn('limited'))('say 1')).rejects.toMatchObject({ reason: 'not_supported' });
  });

  it('that is not there is a missing tool, each time', async () => {
    const powerShell = openPowerShell({ path: '/nowhere/powershell.exe', arguments: [], environment: {} });
    for (const _ of [1, 2]) await expect(asks(powerShell)('pid')).rejects.toMatchObject({ reason: 'tool_missing' });
  });

  it('is forgotten when closed, and what was asked of it fails', async () => {
    const powerShell = standIn();
    const first = pid(await asks(powerShell)('pid'));
    const hanging = asks(powerShell)('hang').catch((error: CheckError) => error.reason);
    await new Promise((resolve) => setImmediate(resolve));
    powerShell.close();
    expect(await hanging).toBe('parse_error');
    await soon(() => expect(hasEnded(first)).toBe(true));
  });
});

describe('restarting', () => {
  it('takes a new process after 200 questions', async () => {
    const ask = asks(standIn());
    const pids: number[] = [];
    for (let count = 0; count < 201; count++) pids.push(pid(await ask('pid')));
    expect(new Set(pids.slice(0, 200)).size).toBe(1);
    expect(pids[200]).not.toBe(pids[199]);
    await soon(() => expect(hasEnded(pids[0]!)).toBe(true));
  });

  it('takes a new process when one has grown beyond 150 MiB, after its answer', async () => {
    const ask = asks(standIn());
    const first = pid(await ask('grow 150'));
    expect(pid(await ask('grow 151'))).toBe(first);
    expect(pid(await ask('pid'))).not.toBe(first);
  });
});

describe('questions that run alone', () => {
  it('have a process each, do not wait for others, and leave nothing behind', async () => {
    const powerShell = standIn();
    const worker = pid(await asks(powerShell)('pid'));
    const hanging = asks(powerShell)('hang').catch(() => undefined);
    const alone = asks(powerShell, { alone: true });
    const pids = [pid(await alone('pid')), pid(await alone('pid'))];
    expect(new Set([worker, ...pids]).size).toBe(3);
    await soon(() => expect(pids.every(hasEnded)).toBe(true));
    powerShell.close();
    await hanging;
  });

  it('are killed when their time is up', async () => {
    const alone = asks(standIn(), { alone: true, timeoutMs: 200 });
    await expect(alone('hang')).rejects.toMatchObject({ reason: 'timeout' });
  });
});

describe('why a query failed', () => {
  it.each([
    [{ category: 'PermissionDenied', message: 'アクセスが拒否されました。' }, 'no_permission'],
    [
      { category: 'NotSpecified', type: 'System.UnauthorizedAccessException', message: 'Zugriff verweigert' },
      'no_permission',
    ],
    [
      { category: 'NotSpecified', type: 'System.Runtime.InteropServices.COMException', hresult: -2147024891 },
      'no_permission',
    ],
    [
      { id: 'HRESULT 0x80041003,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand' },
      'no_permission',
    ],
    [{ id: 'CommandNotFoundException', category: 'ObjectNotFound' }, 'not_supported'],
    [
      { id: 'HRESULT 0x80041010,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand' },
      'not_supported',
    ],
    [
      { id: 'HRESULT 0x8004100e,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand' },
      'not_supported',
    ],
    [
      { id: 'NoCOMClassIdentified,Microsoft.PowerShell.Commands.NewObjectCommand', hresult: -2147221164 },
      'not_supported',
    ],
    [{ category: 'OperationTimeout' }, 'timeout'],
    [{ id: 'RuntimeException', category: 'InvalidOperation', message: 'Impossible' }, 'parse_error'],
    [{}, 'parse_error'],
  ])('%j is %s', async (failure, reason) => {
    await expect(asks(standIn())(`refuse ${JSON.stringify(failure)}`)).rejects.toMatchObject({ reason });
  });
});

describe('the agent that asks', () => {
  it('may end while a PowerShell waits for questions, which ends with it', async () => {
    const script = `
      import { openPowerShell } from ${JSON.stringify(join(import.meta.dirname, '../../../agent/host/powershell.ts'))};
      const command = { path: process.execPath, arguments: [${JSON.stringify(STAND_IN)}], environment: {} };
      const powerShell = openPowerShell(command);
      console.log(await powerShell.ask('pid', { script: 'pid', timeoutMs: 10000 }));`;
    const agent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    agent.stdout.on('data', (chunk) => (printed += chunk));
    expect(await once(agent, 'close')).toEqual([0, null]);
    const worker = Number(printed);
    expect(worker).toBeGreaterThan(0);
    await soon(() => expect(hasEnded(worker)).toBe(true));
  });

  it('starts the PowerShell that Windows brings along, without profiles and by its whole path', () => {
    const { path, arguments: args, environment } = powerShellCommand();
    expect(path).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    expect(args.join(' ')).toBe('-NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command -');
    expect(Object.keys(environment)).not.toContain('PSModulePath');
  });
});
