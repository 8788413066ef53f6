// The sum of a run: for people a few lines, for programs one line of JSON.
import type { TicketShape } from '../../collector/api/shapes/ticket.ts';
import { present } from '../../shared/present.ts';
import type { Collector, Cost } from './collector.ts';
import type { Receiver } from './receiver.ts';
import type { Played, Stage } from './scenario.ts';
import { parentsOf, type View } from './watch.ts';

export interface Result {
  scenario: string;
  /** As many as were asked for. */
  machines: number;
  /** All PCs, those included that it does not hit. */
  fleet: number;
  /** Open at the height of it. */
  findings: number;
  /** Made for single machines. */
  tickets: number;
  parents: number;
  parentPriority?: string;
  namedChange?: string;
  /** Absent for a collector that was named: whom it tells is not known. */
  childNotifications?: number;
  notifications?: number;
  released: number;
  seconds: Record<string, number>;
  /** What the collector cost, where that is known. */
  collector?: Cost;
  /** Warnings and errors in the collector's log, by message. */
  complaints: Record<string, number>;
  /** Empty when all that must hold does. */
  unmet: string[];
}

interface Sum {
  stage: Stage;
  played: Played;
  /** At the end. */
  view: View;
  collector: Collector;
  receiver?: Receiver | undefined;
}

export function resultOf({ stage, played, view, collector, receiver }: Sum): Result {
  const { options, seconds, fleet } = stage;
  const told = receiver?.told();
  const children = told && childNotices(told, view.tickets, played.childrenUntil);
  const parent = view.tickets.find(({ id }) => id === played.parent?.id) ?? played.parent;
  const { mostNotices = Number.POSITIVE_INFINITY } = played;
  const unmet = [
    ...played.unmet,
    ...(children ? [`${children} notices about tickets of single machines went out.`] : []),
    ...(told && told.length > mostNotices ? [`${told.length} notices went out, not at most ${mostNotices}.`] : []),
  ];
  return present({
    scenario: options.scenario.name,
    machines: options.machines,
    fleet: fleet.machines.length,
    findings: played.findings,
    tickets: view.tickets.filter(({ scope }) => scope === undefined).length,
    parents: parentsOf(view).length,
    parentPriority: parent?.priority,
    namedChange: parent && changeOf(parent),
    childNotifications: children,
    notifications: told?.length,
    released: played.released,
    seconds,
    collector: collector.cost(),
    complaints: Object.fromEntries(collector.complaints()),
    unmet,
  });
}

/** "software Kumo Endpoint Guard: 8.2.1 -> 8.3.0" */
export function changeOf({ scope }: TicketShape): string | undefined {
  const change = scope?.change;
  if (!change) return undefined;
  const values = [change.before, change.after].filter((value) => value !== undefined);
  return `${change.check} ${change.subject}: ${values.map(String).join(' -> ')}`;
}

/** About what waits under a parent, or should have waited until then. */
function childNotices(told: ReturnType<Receiver['told']>, tickets: TicketShape[], until: number): number {
  const single = new Map(tickets.filter(({ scope }) => !scope).map((ticket) => [ticket.ref, ticket]));
  return told.filter(({ ref, at }) => {
    const ticket = single.get(ref);
    return ticket && (ticket.parentId !== undefined || at < until);
  }).length;
}

/** For people. */
export function summaryOf(result: Result): string {
  const { scenario, machines, fleet, seconds, collector, complaints, unmet } = result;
  const rows: [string, string | number | undefined][] = [
    ['PCs', `${machines}, of ${fleet}`],
    ['Open findings at the height', result.findings],
    ['Tickets of single PCs', result.tickets],
    ['Parent tickets', `${result.parents}${result.parentPriority ? ` (${result.parentPriority})` : ''}`],
    ['Change named', result.namedChange],
    ['Notices, about children', result.notifications && `${result.notifications}, ${result.childNotifications}`],
    ['Released', result.released || undefined],
    ...Object.entries(seconds).map(([what, took]): [string, string] => [`Seconds: ${what}`, String(took)]),
    ['Collector', collector && `${collector.cpuSeconds} s of CPU, ${collector.peakRssMib} MiB at most`],
    ...Object.entries(complaints).map(([what, times]): [string, string] => ['It complained', `${what} (${times})`]),
  ];
  const shown = rows.filter(([, value]) => value !== undefined);
  const lines = shown.map(([name, value]) => `  ${name.padEnd(30)}${value}`);
  const verdict = unmet.length === 0 ? ['All that must hold does.'] : ['It does not hold:', ...unmet];
  return [scenario, ...lines, '', ...verdict].join('\n');
}
