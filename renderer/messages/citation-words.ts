import type { Citation } from '../../shared/audit/report.ts';
import { formatDay } from '../../shared/register/plain-date.ts';

/** How far a source was verified, and when: `read at its source 31 July 2026`. */
export function verificationWords(citation: Citation): string {
  switch (citation.verification) {
    case 'checked':
      return `read at its source ${formatDay(citation.checked)}`;
    case 'secondary':
      return `read at second hand ${formatDay(citation.checked)}`;
    case 'unverified':
      return 'not verified: check it before relying on it';
  }
}
