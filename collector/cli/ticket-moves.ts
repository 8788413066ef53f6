// The moves of a ticket as commands, each answered with its page.
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TicketFileShape } from '../api/shapes/ticket.ts';
import { CAUSES } from './causes.ts';
import { instantOf } from './instant.ts';
import type { Session } from './session.ts';
import type { Text } from './table.ts';
import { TICKET_COLUMNS, ticketPage } from './ticket-page.ts';
import { oneOf, type Run } from './verb.ts';

export function addTicketMoves(tickets: Command, run: Run): void {
  addHandling(tickets, run);
  addGrading(tickets, run);
  addEnding(tickets, run);
  addJoining(tickets, run);
}

export function pathOfTicket(ticket: string, move = ''): string {
  return `/tickets/${encodeURIComponent(ticket)}${move}`;
}

/** Sends what was given as options, as the move's body. */
function moved(name: string, remarkOn?: (ticket: TicketFileShape) => Text | undefined) {
  return async ({ client, output, reader }: Session, ref: string, body: object): Promise<void> => {
    const ticket = await client.ask<TicketFileShape>('POST', pathOfTicket(ref, `/${name}`), { body });
    output.thing(TICKET_COLUMNS, ticket, () => ticketPage(ticket, reader));
    const remark = remarkOn?.(ticket);
    if (remark) output.remark(remark);
  };
}

function addHandling(tickets: Command, run: Run): void {
  const assign = (session: Session, ref: string, to: string) => moved('assign')(session, ref, { to });
  const note = (session: Session, ref: string, words: string[]) =>
    moved('note')(session, ref, { text: words.join(' ') });
  const plain = (name: string) => (session: Session, ref: string) => moved(name)(session, ref, {});

  tickets
    .command('ack <ticket>')
    .description('you have seen it; it is nobody’s yet')
    .action(run(plain('ack')));
  tickets
    .command('take <ticket>')
    .description('it is yours now')
    .action(run(plain('take')));
  tickets.command('assign <ticket> <person>').description('it is theirs now').action(run(assign));
  tickets
    .command('unassign <ticket>')
    .description('nobody works on it any more')
    .action(run(plain('unassign')));
  tickets.command('note <ticket> <words...>').description('write into its journal').action(run(note));
  tickets
    .command('pending <ticket>')
    .description('let it wait; it comes back by itself')
    .addOption(oneOf('pending', '--on <whom>', 'whom or what it waits for').makeOptionMandatory())
    .requiredOption('--reason <words>', 'what it waits for')
    .requiredOption('--until <when>', 'when to look again: 3d, 2026-12-01', instantOf)
    .action(run(moved('pending')));
  tickets
    .command('resume <ticket>')
    .description('go on before that')
    .option('--reason <words>', 'what came')
    .action(run(moved('resume')));
  for (const [name, says] of [
    ['escalate', 'hand it over to a higher tier'],
    ['hand-back', 'hand it back to a lower tier'],
  ] as const) {
    tickets
      .command(`${name} <ticket>`)
      .description(says)
      .requiredOption('--tier <tier>', '1, 2 or 3', tierOf)
      .requiredOption('--note <words>', 'what the next must know')
      .action(run(moved(name)));
  }
}

function addGrading(tickets: Command, run: Run): void {
  tickets
    .command('priority <ticket>')
    .description('set it by hand, or let it follow impact and urgency again')
    .addOption(new Option('--set <priority>', 'it stays so').choices(['P1', 'P2', 'P3', 'P4', 'P5']))
    .addOption(new Option('--unpin', 'as the matrix says').conflicts('set'))
    .option('--reason <words>', 'why')
    .hook('preAction', eitherOf('set', 'unpin'))
    .action(run(grade));
  tickets
    .command('major <ticket>')
    .description('call it a major incident, or no more')
    .addOption(new Option('--on', 'it is one'))
    .addOption(new Option('--off', 'it is none any more').conflicts('on'))
    .requiredOption('--reason <words>', 'why')
    .hook('preAction', eitherOf('on', 'off'))
    .action(run(callMajor));
}

async function grade(session: Session, ref: string, given: { set?: string; unpin?: true; reason?: string }) {
  const { set: priority, unpin, reason } = given;
  if (unpin) return moved('unpin')(session, ref, {});
  return moved('priority')(session, ref, { priority, reason });
}

async function callMajor(session: Session, ref: string, { on, reason }: { on?: true; reason: string }) {
  return moved('major')(session, ref, { major: on === true, reason });
}

function addEnding(tickets: Command, run: Run): void {
  tickets
    .command('resolve <ticket>')
    .description('it is mended')
    .addOption(new Option('--cause <cause>', 'what it came from').choices(Object.keys(CAUSES)).makeOptionMandatory())
    .requiredOption('--fix <words>', 'how it was mended')
    .option('--fix-required <words>', 'what must still be done so that it never comes back')
    .option('--force <reason>', 'although a finding still holds, because; needs --recheck')
    .option('--recheck <when>', 'when to look again: 3d, 2026-12-01; it reopens if it still holds', instantOf)
    .action(run(resolve));
  tickets
    .command('reopen <ticket>')
    .description('it was not mended after all')
    .requiredOption('--reason <words>', 'why')
    .action(run(moved('reopen')));
  tickets
    .command('close <ticket>')
    .description('confirm, as the one who asked for help, that it is mended')
    .action(run((session: Session, ref: string) => moved('close')(session, ref, {})));
  tickets
    .command('cancel <ticket>')
    .description('it is no work')
    .addOption(oneOf('cancelled', '--because <reason>', 'what it is instead').makeOptionMandatory())
    .requiredOption('--reason <words>', 'why')
    .action(run(moved('cancel', stillHolds)));
}

const stillHolds = ({ findings }: TicketFileShape) =>
  findings.some(({ state }) => state === 'open') ? STILL_HOLDS : undefined;

const STILL_HOLDS: Text = {
  en: 'What it was about still holds. It makes no new ticket until it gets worse, or went away and came back.',
  ja: '検出された問題は続いています。悪化するか、いったん解消して再発するまで、新しいチケットは作られません。',
};

async function resolve(session: Session, ref: string, { recheck, ...given }: { recheck?: string; force?: string }) {
  return moved('resolve')(session, ref, { ...given, recheckAt: recheck });
}

function addJoining(tickets: Command, run: Run): void {
  const merge = (session: Session, ref: string, into: string, given: { reason?: string }) =>
    moved('merge')(session, ref, { into, ...given });
  tickets
    .command('merge <ticket> <into>')
    .description('make it an alias of the other, which takes over its lines')
    .option('--reason <words>', 'why they are the same fault')
    .action(run(merge));
  tickets
    .command('unmerge <ticket>')
    .description('undo that')
    .requiredOption('--reason <words>', 'why they are not the same fault')
    .action(run(moved('unmerge')));
  tickets
    .command('parent <ticket>')
    .description('let it wait with another ticket and end with it, or by itself again')
    .option('--set <ticket>', 'the one it waits with')
    .addOption(new Option('--leave', 'it waits with none').conflicts('set'))
    .option('--reason <words>', 'why')
    .hook('preAction', eitherOf('set', 'leave'))
    .action(run(setParent));
}

async function setParent(session: Session, ref: string, given: { set?: string; leave?: true; reason?: string }) {
  const { set: parent, leave, reason } = given;
  if (leave) return moved('leave-parent')(session, ref, { reason });
  return moved('join-parent')(session, ref, { parent, reason });
}

/** Wrong usage without one of them. */
function eitherOf(one: string, other: string) {
  return (command: Command): void => {
    const given = command.opts();
    if (!given[one] && !given[other]) command.error(`error: say --${one} or --${other}`);
  };
}

function tierOf(written: string): number {
  if (/^[123]$/.test(written)) return Number(written);
  throw new InvalidArgumentError('Write 1, 2 or 3.');
}
