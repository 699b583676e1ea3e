import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import { createAuditor } from '../../../shared/audit/auditor.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { documentRule, type RulePack } from '../../../shared/rules/rule.ts';
import { readingOf, registerOf, type Given } from '../rules/given.ts';
import { clause, dates, on, perpetual, type Reads } from '../rules/given-readings.ts';

const today = isoDate('2026-11-22');

function audited(given: Given, pack: RulePack = rulePack) {
  const [agreement] = audit(registerOf(given), pack, today).agreements;
  if (agreement === undefined) throw new Error('The case has no agreement.');
  return agreement;
}
const with_ = (reads: Reads, also: Given = {}): Given => ({ ...also, documents: [{ reads }] });
const found = (given: Given, rule: string) =>
  audited(given).findings.find((finding) => finding.rule === rule);

describe('a document that was read', () => {
  it('answers what the register has no place for, with its words and page', () => {
    const basis = {
      clauses: [
        {
          id: 'C05',
          outcome: 'met' as const,
          quote: 'Schedule 2 paragraph 2 of the Data Protection Act 2018',
          page: 4,
          because: null,
        },
      ],
    };
    expect(found({}, 'lawful-basis-stated')?.outcome).toBe('cannot-tell');
    expect(found(with_(basis), 'lawful-basis-stated')).toBeUndefined();
    const insufficient = found(with_(basis), 'lawful-basis-sufficient');
    expect(insufficient).toMatchObject({ outcome: 'not-met' });
    expect(insufficient?.message).toMatch(/^The only basis that the document cites is/);
    const terms = { article6Basis: 'Schedule 2 paragraph 2 DPA 2018' };
    expect(found(with_(basis, { terms }), 'lawful-basis-sufficient')?.message).toContain(
      'the register',
    );
    expect(insufficient?.evidence[0]?.quote).toEqual({
      documentId: 'document-0',
      page: 4,
      words: 'Schedule 2 paragraph 2 of the Data Protection Act 2018',
    });
  });

  it('gives the dates for which the register has no place, and no others', () => {
    const reads = dates({ expiresOn: on('2026-11-21'), nextReview: on('2028-01-01') });
    expect(audited({}).currency).toBe('undated');
    expect(audited(with_(reads)).currency).toBe('expired');
    expect(audited(with_(reads, { terms: { expiresOn: null } })).currency).toBe('in-date');
    expect(
      audited(with_(dates({ expiresOn: on('2026-11-21', { confidence: 0.6 }) }))).currency,
    ).toBe('undated');
    expect(found(with_(dates({ expiresOn: perpetual })), 'end-date-stated')?.message).toBe(
      'The document says “until further notice” where the end should stand.',
    );
  });

  it('that gives two dates gives none', () => {
    const two = {
      ...dates({ expiresOn: on('2026-11-21') }),
      conflicts: [{ term: 'expiresOn' as const, values: [on('2026-11-21'), on('2027-11-21')] }],
    };
    expect(audited(with_(two)).currency).toBe('undated');
    expect(found(with_(two), 'document-dates-consistent')).toMatchObject({
      id: 'document-dates-consistent--one--document-0--expiresOn',
      message:
        'For its end the document says 21 November 2026 (page 3) and 21 November 2027 (page 3).',
    });
  });

  it('gives version, marking, interval and signatures', () => {
    const at = { quote: 'front page', page: 1 };
    const reads: Reads = {
      version: { value: '1.2', ...at },
      marking: { value: 'RESTRICTED', ...at },
      reviewIntervalMonths: { value: 60, ...at },
      signed: { value: 'yes', ...at },
    };
    for (const rule of [
      'version-stated',
      'marking-stated',
      'parties-signed',
      'review-interval-stated',
    ]) {
      expect(found({}, rule)?.outcome).toBe('cannot-tell');
      expect(found(with_(reads), rule)).toBeUndefined();
    }
    expect(found(with_(reads), 'marking-current')?.evidence[0]?.quote?.page).toBe(1);
    expect(found(with_(reads), 'review-interval-reasonable')?.outcome).toBe('not-met');
  });

  it('names its powers by the laws that it cites, but not by law on data or of the past', () => {
    const law = (name: string, provision: string | null, quote: string) => ({
      name,
      provision,
      quote,
      page: 2,
    });
    const reads: Reads = {
      ...clause('C06', 'met'),
      laws: [
        law('Crime and Disorder Act 1998', 's.17', 'under section 17'),
        law('Crime and Disorder Act 1998', 's.115', 'formerly section 115'),
        law('Data Protection Act 2018', 's.35', 'section 35'),
        law('Care Act 2014', null, 'the Care Act'),
      ],
    };
    expect(found(with_(reads), 'gateway-is-power')?.message).toContain(
      'The only law cited as a power is Crime and Disorder Act 1998 s.17.',
    );
    expect(found(with_(clause('C06', 'met')), 'gateway-stated')).toBeUndefined();
  });

  it('makes an agreement assessed, and red where a MUST clause is missing', () => {
    const dated = { terms: { expiresOn: '2030-01-01', allPartnersSigned: 'yes' } };
    expect(audited(dated).rating).toBe('grey');
    expect(audited(with_({}, dated)).rating).toBe('green');
    expect(audited(with_(clause('C08', 'not-met'), dated)).rating).toBe('red');
    expect(audited(with_(clause('C18', 'not-met'), dated)).rating).toBe('amber');
    const empty = { terms: { ...dated.terms, article6Basis: null } };
    expect(audited(with_({}, empty)).rating).toBe('red');
    expect(audited(with_(clause('C05', 'met'), empty)).rating).toBe('amber');
  });

  it('is asked once for each stale phrase, with all of its places', () => {
    const hit = (id: string, page: number) => ({
      id,
      phrase: 'x',
      quote: 'x',
      page,
      context: 'live' as const,
      severity: 'high' as const,
      insteadUse: 'y',
      draftingError: false,
    });
    const { findings } = audited(
      with_({ staleTerms: [hit('T01', 3), hit('T04', 2), hit('T01', 1), hit('T01', 3)] }),
    );
    const stale = findings.filter(({ rule }) => rule === 'stale-phrases-replaced');
    expect(stale.map(({ id }) => id)).toEqual([
      'stale-phrases-replaced--one--document-0--T01',
      'stale-phrases-replaced--one--document-0--T04',
    ]);
    expect(stale[0]?.message).toMatch(/stands on pages 1, 3; out of date since 25 May 2018/);
    expect(stale[0]?.message).not.toContain('not verified');
    expect(stale[1]?.message).toContain('not verified');
    expect(stale[0]?.evidence).toHaveLength(3);
    expect(stale[0]?.title).toBe('Out of date: Data Protection Act 1998');
  });

  it('that was scanned says how sure its pages are, beside what rests on them', () => {
    const ocr = [
      { page: 2, confidence: 81.4 },
      { page: 3, confidence: 93 },
    ];
    const note = (reads: Reads, rule: string) =>
      found(with_({ ...reads, ocr }), rule)?.message ?? '';
    expect(note(clause('C18', 'not-met'), 'onward-disclosure-controlled')).toMatch(
      /Page 2 was read by OCR, 81 % sure/,
    );
    const bare = {
      clauses: [{ id: 'C18', outcome: 'not-met' as const, quote: null, page: null, because: null }],
    };
    expect(note(bare, 'onward-disclosure-controlled')).toMatch(
      /Pages 2, 3 were read by OCR, at least 81 % sure/,
    );
    expect(note(dates({ expiresOn: on('2026-01-01') }), 'end-date-passed')).toMatch(
      /Page 3 was read by OCR, 93 % sure/,
    );
    expect(note({}, 'purpose-stated')).not.toContain('OCR');
    const many = Array.from({ length: 7 }, (_, at) => ({ page: at + 1, confidence: 90 }));
    expect(found(with_({ ...bare, ocr: many }), 'onward-disclosure-controlled')?.message).toMatch(
      /7 pages were read by OCR/,
    );
    expect(found(with_(bare), 'onward-disclosure-controlled')?.message).not.toContain('OCR');
  });

  it('says nothing of an agreement that has ended', () => {
    const ended = with_(clause('C08', 'not-met'), { terms: { status: 'withdrawn' } });
    expect(audited(ended).findings.filter(({ scope }) => scope === 'document')).toEqual([]);
  });

  it('gives the finding about a clause that clause', () => {
    const given = with_(clause('C05', 'not-met'), { terms: { article6Basis: 'Art 6(1)(e)' } });
    expect(found(given, 'register-borne-out')).toMatchObject({
      clause: 'C05',
      id: 'register-borne-out--one--document-0--C05',
    });
  });
});

describe('which document speaks for the agreement', () => {
  const missing = { reads: clause('C08', 'not-met') };
  const whole = { reads: clause('C08', 'met') };
  const speaks = (documents: Given['documents']) =>
    found({ documents: documents ?? [] }, 'rights-handled') === undefined ? 'whole' : 'missing';

  it('the newest signed copy', () => {
    expect(speaks([missing, whole])).toBe('whole');
    expect(speaks([whole, missing])).toBe('missing');
  });

  it('not one that was replaced, was not read, or is a blank form', () => {
    expect(speaks([{ ...whole, replaces: 'document-1' }, missing])).toBe('whole');
    expect(speaks([whole, 'signed-copy'])).toBe('whole');
    expect(speaks([whole, { reads: { ...missing.reads, kind: 'template' } }])).toBe('whole');
  });

  it('a draft only where there is no signed copy, and never an annex', () => {
    expect(speaks([whole, { ...missing, role: 'draft' }])).toBe('whole');
    expect(
      speaks([
        { ...whole, role: 'draft' },
        { ...missing, role: 'draft' },
      ]),
    ).toBe('missing');
    expect(speaks([whole, { ...missing, role: 'annex' }])).toBe('whole');
  });
});

describe('an auditor that remembers', () => {
  it('judges the agreement again when a document of it was read', () => {
    const before = registerOf({ documents: ['signed-copy'], beside: [{}] });
    const document = before.documents['document-0'];
    if (document === undefined) throw new Error('The case has no document.');
    const after = {
      ...before,
      documents: { 'document-0': { ...document, reading: readingOf(clause('C08', 'not-met')) } },
    };
    const auditor = createAuditor(rulePack);
    const first = auditor.audit(before, today);
    const second = auditor.audit(after, today);
    expect(second).toEqual(audit(after, rulePack, today));
    expect(second.agreements[0]).not.toBe(first.agreements[0]);
    expect(second.agreements[1]).toBe(first.agreements[1]);
  });
});

describe('a rule about documents that throws', () => {
  const faulty = documentRule({
    id: 'always-throws',
    topic: 'A fault',
    title: 'A fault',
    asks: 'Nothing must fail.',
    why: 'It does.',
    advice: 'Mend it.',
    force: 'law',
    severity: 'critical',
    clause: null,
    provisions: ['uk-gdpr-art-6'],
    terms: [],
    messages: { never: 'Never.' },
    evaluate: () => {
      throw new Error('no such thing');
    },
  });

  it('yields a visible fault for each document, and stops no other rule', () => {
    const pack: RulePack = { ...rulePack, rules: [faulty, ...rulePack.rules] };
    const given: Given = { documents: ['signed-copy', 'annex'] };
    const faults = audited(given, pack).findings.filter(({ rule }) => rule === 'always-throws');
    expect(faults.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['always-throws--one--document-0', 'cannot-tell'],
      ['always-throws--one--document-1', 'cannot-tell'],
    ]);
    expect(audited(given, pack).rating).toBe(audited(given).rating);
  });
});
