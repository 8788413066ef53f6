// An oracle for working time, of another make than what it judges: what the wall shows, as Intl writes it.
import type { Calendar, Shift } from '../../../collector/domain/policy/calendars.ts';
import { days, minutes } from '../../../shared/duration.ts';

const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Whether the calendar is open in the minute that begins then. */
export function wallClock({ zone, shifts, holidays }: Calendar): (at: number) => boolean {
  const wall = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  const startsOn = (date: string): readonly Shift[] => {
    const closed = holidays.has(date) || holidays.has(date.slice(5));
    return closed ? [] : shifts[NAMES[new Date(`${date}T00:00Z`).getUTCDay()]!];
  };
  return (at) => {
    const part = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]));
    const date = `${part['year']}-${part['month']}-${part['day']}`;
    const before = new Date(Date.parse(`${date}T12:00Z`) - days(1)).toISOString().slice(0, 10);
    const time = minutes(Number(part['hour']) * 60 + Number(part['minute']));
    const within = (late: number) => (shift: Shift) => shift.from <= time + late && time + late < shift.to;
    return startsOn(date).some(within(0)) || startsOn(before).some(within(days(1)));
  };
}
