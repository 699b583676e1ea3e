import { format, parseISO } from 'date-fns';
import { formatDayShort, type Dated } from '../../shared/register/plain-date.ts';

/** A date for a narrow column, no more exact than its source: `1 Apr 2023`, `Apr 2023`, `2023`. */
export function shortDated(dated: Dated): string {
  switch (dated.precision) {
    case 'day':
      return formatDayShort(dated.on);
    case 'month':
      return format(parseISO(dated.on), 'MMM yyyy');
    case 'year':
      return dated.on.slice(0, 4);
  }
}
