import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { printers } from '../../../agent/checks/printers.ts';
import { noStage } from '../../support/powers.ts';
import { type Parts, readWith } from './health/machine.ts';

const read = async (parts: Parts) => (await readWith(printers, parts)).facts;
const lpstat = (text: string, more: Parts = {}) => read({ ...more, programs: { lpstat: text } });
const printer = (name: string, head: string, alerts = 'none') =>
  `printer ${name} ${head}  enabled since Sat Nov 22 08:00:00 2025\n\tForm mounted:\n\tContent types: any\n\tDescription: ${name}\n\tAlerts: ${alerts}\n\tLocation: \n`;
const job = (name: string, number: number, time: string, alerts = 'none') =>
  `${name}-${number}                mika              1024   Sat Nov 22 ${time} 2025\n\tAlerts: ${alerts}\n\tqueued for ${name}\n`;
const HEAD = 'scheduler is running\nsystem default destination: front-desk\n';

describe('printers of CUPS', () => {
  it('are idle, printing, stopped, offline or in error', async () => {
    const text = [
      HEAD,
      printer('front-desk', 'is idle.'),
      printer('hall', 'now printing hall-12.'),
      printer('cellar', 'disabled since Fri Nov 21 17:00:00 2025 -\n\tpaper jam', 'paused'),
      printer('attic', 'is idle.', 'offline-report'),
      printer('yard', 'is idle.', 'media-empty-error marker-supply-low-warning'),
      printer('shop', 'is idle.', 'marker-supply-low-warning'),
    ].join('');
    const one = { default_printer: false, stuck_jobs: 0 };
    expect(await lpstat(text)).toEqual({
      spooler_running: true,
      printers: [
        { ...one, name: 'front-desk', default_printer: true, state: 'idle' },
        { ...one, name: 'hall', state: 'printing' },
        { ...one, name: 'cellar', state: 'stopped' },
        { ...one, name: 'attic', state: 'offline' },
        { ...one, name: 'yard', state: 'error' },
        { ...one, name: 'shop', state: 'idle' },
      ],
    });
  });

  it('have stuck jobs when these wait for more than an hour, and not because their owner wants it', async () => {
    const jobs = [
      job('front-desk', 12, '08:59:59'),
      job('front-desk', 13, '09:30:00'),
      job('front-desk', 14, '07:00:00', 'job-hold-until-specified'),
    ];
    const facts = await lpstat(HEAD + printer('front-desk', 'is idle.') + jobs.join(''));
    expect(facts).toMatchObject({ printers: [{ name: 'front-desk', stuck_jobs: 1 }] });
    expect(JSON.stringify(facts)).not.toContain('mika');
  });

  it('are missed only where there are any', async () => {
    const files = { '/etc/cups/printers.conf': '# Printer configuration\n<DefaultPrinter hall>\n</Printer>\n' };
    const down = 'scheduler is not running\n';
    expect(await lpstat(down, { files })).toEqual({ spooler_running: false, printers: [] });
    expect(await lpstat(down)).toEqual({ printers: [] });
    expect(await read({})).toEqual({ printers: [] });
  });

  it('are read alike on a Mac', async () => {
    const facts = await read({ platform: 'darwin', programs: { lpstat: HEAD + printer('front-desk', 'is idle.') } });
    expect(facts).toMatchObject({ spooler_running: true, printers: [{ name: 'front-desk' }] });
  });
});

describe('printers of Windows', () => {
  const windows = (answer: object) => read({ platform: 'win32', queries: { printers: answer } });
  const paper = {
    Name: 'Drucker im Flur (Kopie 1)',
    Default: true,
    DetectedErrorState: 0,
    WorkOffline: false,
    PrinterStatus: 3,
  };
  const Spooler = { Status: 4, StartType: 2 };

  it.each([
    ['idle', {}],
    ['idle', { DetectedErrorState: 5 }],
    ['printing', { PrinterStatus: 4 }],
    ['offline', { DetectedErrorState: 9 }],
    ['offline', { WorkOffline: true }],
    ['error', { DetectedErrorState: 8 }],
  ])('are %s by number, whatever they are called', async (state, more) => {
    expect(await windows({ Spooler, Printers: [{ ...paper, ...more }], OldJobs: [] })).toEqual({
      spooler_running: true,
      printers: [{ name: paper.Name, default_printer: true, state, stuck_jobs: 0 }],
    });
  });

  it('have the old jobs of their names', async () => {
    expect(await windows({ Spooler, Printers: paper, OldJobs: [paper.Name, 'OKI', paper.Name] })).toMatchObject({
      printers: [{ stuck_jobs: 2 }],
    });
  });

  it.each([
    [{ Status: 1, StartType: 2 }, false],
    [{ Status: 1, StartType: 4 }, undefined],
    [null, undefined],
  ])('need the spooler, unless it is switched off on purpose: %j', async (spooler, running) => {
    expect(
      ((await windows({ Spooler: spooler, Printers: null, OldJobs: null })) as { spooler_running?: boolean })
        .spooler_running,
    ).toBe(running);
  });
});

const none = noStage('/usr/sbin/cupsd', '/usr/bin/lpstat');

describe.skipIf(none)(`a CUPS of our own (${none ?? 'as root'})`, () => {
  it('tells of a stopped printer with one job that waits and one that is held', () => {
    const output = execFileSync('unshare', ['-m', process.execPath, 'test/agent/checks/health/cups.ts'], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    const { down, fresh, later } = JSON.parse(output.split('\n').findLast((text) => text.startsWith('{'))!);
    expect(down).toEqual({ printers: [] });
    const idle = { name: 'front_desk', default_printer: true, state: 'idle', stuck_jobs: 0 };
    const stopped = { name: 'broken', default_printer: false, state: 'stopped' };
    expect(fresh).toEqual({ spooler_running: true, printers: [{ ...stopped, stuck_jobs: 0 }, idle] });
    expect(later).toEqual({ spooler_running: true, printers: [{ ...stopped, stuck_jobs: 1 }, idle] });
  }, 40_000);
});
