// What comes out of the measurements, for people.

export interface Footprint {
  name: string;
  cpuSecondsPerDay: number;
  /** Share of one core, percent. */
  meanCpuPercent: number;
  idleAnonMib: number;
  peakAnonMib: number;
  idleRssMib: number;
  /** Absent where they were not counted. */
  childrenPerDay?: number;
  bytesSentPerDay?: number;
  /** From the start of the program to its first data with the other side. */
  firstDataMs: number;
  notes: string[];
}

const ROWS: [title: string, show: (footprint: Footprint) => string][] = [
  ['CPU seconds a day', ({ cpuSecondsPerDay }) => cpuSecondsPerDay.toFixed(1)],
  ['CPU seconds an hour', ({ cpuSecondsPerDay }) => (cpuSecondsPerDay / 24).toFixed(2)],
  ['of one core', ({ meanCpuPercent }) => `${meanCpuPercent.toFixed(3)} %`],
  ['private memory, idle', ({ idleAnonMib }) => mib(idleAnonMib)],
  ['private memory, peak', ({ peakAnonMib }) => mib(peakAnonMib)],
  ['resident memory, idle', ({ idleRssMib }) => mib(idleRssMib)],
  ['child processes a day', ({ childrenPerDay }) => childrenPerDay?.toFixed(0) ?? 'not counted'],
  ['bytes sent a day', ({ bytesSentPerDay }) => (bytesSentPerDay === undefined ? 'unknown' : kib(bytesSentPerDay))],
  ['start to first data', ({ firstDataMs }) => `${firstDataMs.toFixed(0)} ms`],
];

export function tableOf(footprints: Footprint[]): string {
  const rows = [
    ['', ...footprints.map(({ name }) => name)],
    ...ROWS.map(([title, show]) => [title, ...footprints.map(show)]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  const notes = footprints.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`));
  return [...lines, '', ...notes].join('\n');
}

function mib(value: number): string {
  return `${value.toFixed(1)} MiB`;
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KiB`;
}
