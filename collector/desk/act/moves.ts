// Every move that people make with tickets, by its name.
import type { TicketAction } from '../../domain/actions.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { ending } from './ending.ts';
import type { Moves, Moving } from './file.ts';
import { grading } from './grading.ts';
import { handling } from './handling.ts';
import { joining } from './joining.ts';

const MOVES: Moves = { ...handling, ...grading, ...ending, ...joining };

export function moveTicket<Do extends TicketAction['do']>(
  moving: Moving,
  action: Extract<TicketAction, { do: Do }>,
): Ticket | Promise<Ticket> {
  const move: Moves[Do] = MOVES[action.do as Do];
  return move(moving, action);
}
