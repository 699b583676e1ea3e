import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../shared/reading/read-agreement.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { plainDocument } from './plain-document.ts';

function signed(heading: string, ...rows: readonly string[]) {
  const document = plainDocument('# Information sharing agreement', `# ${heading}`, ...rows);
  return readAgreement(document, isoDate('2026-11-22')).terms.signed;
}

const head = '| Party | Role | Date';

describe('a table of signatures', () => {
  it('with a date beside each party is signed', () => {
    const read = signed(
      'Signatures',
      head,
      '| Severnshire Police | Chief Constable | 1 May 2024',
      '| Severnshire County Council | Director of Children’s Services | 3 May 2024',
    );
    expect(read).toMatchObject({ value: 'yes', quote: 'Severnshire Police', page: 1 });
  });

  it('with a date beside some is signed in part', () => {
    const read = signed(
      'Signatories',
      head,
      '| Severnshire Police | Chief Constable | 1 May 2024',
      '| Severnshire County Council | Director of Children’s Services | ',
    );
    expect(read.value).toBe('part');
  });

  it('with no date, or with a place for one, is not signed, whatever the roles say', () => {
    const read = signed(
      'Signatures',
      head,
      '| Severnshire Police | Chief Constable | ',
      '| Severnshire County Council | Head of Service | DD/MM/YYYY',
    );
    expect(read.value).toBe('no');
  });

  it('is not any table with dates: a list of versions signs nothing', () => {
    const read = signed('Version history', head, '| Severnshire Police | Author | 1 May 2024');
    expect(read.value).toBe('cannot-tell');
  });
});
