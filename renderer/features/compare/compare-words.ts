import type {
  ComparedCell,
  ComparedColumn,
  ComparedRow,
} from '../../../shared/audit/comparison.ts';
import { currencyWords, ratingWords } from '../../messages/audit-words.ts';

const standingWords: Readonly<Record<ComparedCell['standing'], string>> = {
  common: 'the most common answer',
  apart: 'differs from the most common answer',
  nothing: 'says nothing',
  'no-place': 'cannot be told: the register has no place for it',
};

/** A cell's words as short as a column can carry: a long list by its number. */
export function cellWords(cell: ComparedCell): string {
  if (cell.standing === 'nothing') return cell.words === '' ? 'Not stated' : `“${cell.words}”`;
  if (cell.standing === 'no-place') return 'No place for it';
  if (cell.count !== null && cell.count > 3 && cell.words.includes(';')) {
    const first = cell.words.split(';')[0] ?? '';
    return `${cell.count} listed: ${first.trim()}, …`;
  }
  return cell.words;
}

/** What a screen reader is told of a cell: where, what, and how it stands. */
export function cellLabel(row: ComparedRow, column: ComparedColumn, cell: ComparedCell): string {
  const finding = cell.finding === null ? '' : ` It has a failing: ${cell.finding.title}.`;
  const sounder = cell.isSounder ? ' Here the odd one is right.' : '';
  return `${column.area}, ${row.label}: ${cellWords(cell)}; ${standingWords[cell.standing]}.${finding}${sounder}`;
}

/** The words of the rows that tell how an agreement stands. */
export function standingOf(row: ComparedRow, column: ComparedColumn): string {
  switch (row.id) {
    case 'currency':
      return currencyWords[column.currency];
    case 'rating':
      return ratingWords[column.rating];
    default: {
      const { fit, partly, notFit } = column.views;
      const all = fit + partly + notFit;
      if (all === 0) return 'Nobody asked';
      if (notFit > 0) return `Not fit ${notFit} of ${all}`;
      return partly > 0 ? `In part ${partly} of ${all}` : `Works ${fit} of ${all}`;
    }
  }
}
