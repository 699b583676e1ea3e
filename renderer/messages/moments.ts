import { format, parseISO } from 'date-fns';

/** The day of a moment where the officer sits: `14 Jan 2026`. */
export function momentDay(at: string): string {
  return format(parseISO(at), 'd MMM yyyy');
}

/** The day and time of a moment where the officer sits: `14 Jan 2026, 09:30`. */
export function momentDayAndTime(at: string): string {
  return format(parseISO(at), 'd MMM yyyy, HH:mm');
}
