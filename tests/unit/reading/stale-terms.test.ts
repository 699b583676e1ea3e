import { describe, expect, it } from 'vitest';
import { foldDocument } from '../../../shared/reading/folded-text.ts';
import { staleTerms } from '../../../shared/reading/stale-terms.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { plainDocument } from './plain-document.ts';

const today = isoDate('2026-11-22');

function hits(...lines: readonly string[]) {
  return staleTerms(foldDocument(plainDocument(...lines)), today, null);
}

function said(...lines: readonly string[]): string[] {
  return hits(...lines).map(({ id, context }) => `${id} ${context}`);
}

describe('a stale phrase', () => {
  it('is live where the agreement relies on it', () => {
    expect(said('Data are shared under section 29(3) of the Data Protection Act 1998.')).toEqual([
      'T03 live',
      'T01 live',
    ]);
  });

  it('is history where the text says that it was replaced', () => {
    expect(said('This protocol replaces the one made under the Data Protection Act 1998.')).toEqual(
      ['T01 historic'],
    );
    expect(said('Clinical Commissioning Groups (now integrated care boards) took part.')).toEqual([
      'T20 historic',
    ]);
  });

  it('is history in a table of versions', () => {
    expect(
      said('# Version history', '| Version | Change', '| 1.0 | ACPO police template used'),
    ).toEqual(['T39 historic']);
  });

  it('is a quotation where a statute is repeated word for word', () => {
    expect(
      said(
        'Article 2 of the Regulations provides: "the Primary Care Trust shall disclose the information described in the Schedule to each responsible authority".',
      ),
    ).toEqual(['T21 quotation']);
  });

  it('needs company as an acronym: NPS may be a drug and CRC a convention', () => {
    expect(said('Officers seized NPS and other substances.')).toEqual([]);
    expect(
      said('The National Probation Service will attend.', 'The NPS keeps the minutes.'),
    ).toEqual(['T47 live', 'T47 live']);
    expect(said('Children have rights under the UN CRC.')).toEqual([]);
  });

  it('is not found in look-alikes', () => {
    expect(
      said('The Crime and Disorder Act 1998 and the eight Caldicott principles apply.'),
    ).toEqual([]);
    expect(said('The British Transport Police Authority is a partner.')).toEqual([]);
    expect(said('Use CJSM for secure messages, and hash files with SHA-256.')).toEqual([]);
    expect(said('We Pursue, Prevent, Protect and Prepare.')).toEqual([]);
    expect(said('The UK GDPR applies.')).toEqual([]);
  });

  it('is found with a footnote mark at its end', () => {
    expect(said('The Information Governance Toolkit1 defines the standard.')).toEqual(['T27 live']);
  });

  it('is a department by any of its old names, and no present or foreign one', () => {
    expect(said('The Department for Constitutional Affairs is a party.')).toEqual(['T62 live']);
    expect(said('Both Departments of Health agreed.')).toEqual(['T62 live']);
    expect(said('The Department of Health and Social Care agreed.')).toEqual([]);
    expect(said('The Department of Health and Human Services agreed.')).toEqual([]);
  });

  it('is not stale yet on a day before it went out of date', () => {
    const folded = foldDocument(plainDocument('NHS Severnmouth CCG is a party.', 'The NHS signs.'));
    expect(staleTerms(folded, isoDate('2022-06-30'), null)).toEqual([]);
    expect(staleTerms(folded, isoDate('2022-07-01'), null)).toHaveLength(1);
  });

  it('weighs one step more when it was written after it went out of date', () => {
    const folded = foldDocument(plainDocument('Sensitive personal data may be shared.'));
    expect(staleTerms(folded, today, isoDate('2018-05-24'))[0]?.severity).toBe('medium');
    expect(staleTerms(folded, today, isoDate('2018-05-25'))[0]?.severity).toBe('high');
  });

  it('is critical where it names a party', () => {
    const [hit] = hits(
      '# Parties',
      '- NHS Severnmouth Clinical Commissioning Group',
      'The NHS signs.',
    );
    expect(hit?.severity).toBe('critical');
  });

  it('counts once for a phrase within a phrase', () => {
    expect(said('West Mercia Police Authority keeps the register.')).toEqual(['L05 live']);
  });

  it('is found whatever the quotes, dashes, hyphens and line breaks', () => {
    expect(said('the Data Protec-\ntion Act  1998')).toEqual(['T01 live']);
    expect(said('Her Majesty\u2019s Prison')).toEqual(['T63 live']);
  });

  it('shows the sentence that it stands in, from its page', () => {
    const [hit] = hits(
      'Nothing here.',
      '---',
      'First sentence. Send it by fax to the ward. Last one.',
    );
    expect(hit).toMatchObject({ quote: 'Send it by fax to the ward.', page: 2 });
  });
});
