import { describe, expect, it } from 'vitest';
import { resolveCitations } from '../../../shared/standards/resolve-citations.ts';

function cited(text: string): string[] {
  return resolveCitations(text).map(({ instrument, number }) => `${instrument} ${number ?? '-'}`);
}

describe('laws as people type them', () => {
  it.each([
    ['s115 CDA 98', ['cda-1998 s.115']],
    ['Section 115 Crime and Disorder Act 1998', ['cda-1998 s.115']],
    ['Section 115 of the Crime & Disorder Act', ['cda-1998 s.115']],
    ['s.115(1)(a) of the 1998 Act', ['cda-1998 s.115(1)(a)']],
    ['ss.17 and 115 CDA 1998', ['cda-1998 s.17', 'cda-1998 s.115']],
    ['section 17A Crime and Disorder Act 1998', ['cda-1998 s.17A']],
    ['s.115', ['cda-1998 s.115']],
    ['DPA 2018 Sch 2 para 2', ['dpa-2018 Sch.2 para.2']],
    [
      'Schedule 2, Part 1, paragraph 2(1) of the Data Protection Act 2018',
      ['dpa-2018 Sch.2 para.2'],
    ],
    ['s.29 DPA', ['dpa-1998 s.29']],
    ['Section 29(3) of the Data Protection Act 1998', ['dpa-1998 s.29(3)']],
    ['Section 29 request', ['dpa-1998 s.29']],
    ['Data Protection Act 2018, section 35 and Schedule 8', ['dpa-2018 s.35', 'dpa-2018 Sch.8']],
    ['DPA98', ['dpa-1998 -']],
    ['Part 3 DPA 2018', ['dpa-2018 Part 3']],
    ['Art 6(1)(e)', ['uk-gdpr Art.6(1)(e)']],
    ['Articles 6(1)(e) and 9(2)(g) UK GDPR', ['uk-gdpr Art.6(1)(e)', 'uk-gdpr Art.9(2)(g)']],
    ['Article 8 ECHR', ['hra-1998 Art.8']],
    ['Human Rights Act 1998 Article 8', ['hra-1998 Art.8']],
    ['common law policing purpose', ['common-law policing purpose']],
    ['Common law (police duty to prevent crime)', ['common-law policing purpose']],
    ['Localism Act 2011 s.1, LGA 1972 s.111', ['localism-2011 s.1', 'lga-1972 s.111']],
    ['Children Act 2004 s10 and s11', ['children-2004 s.10', 'children-2004 s.11']],
    ['PCSC Act 2022 s.16', ['pcsc-2022 s.16']],
    ['Police, Crime, Sentencing and Courts Act 2022, section 16', ['pcsc-2022 s.16']],
    ['CDA 1998 s.115; DPA 2018 Sch 2 para 2', ['cda-1998 s.115', 'dpa-2018 Sch.2 para.2']],
    ['GDPR Article 6(1)(e) - Public task', ['uk-gdpr Art.6(1)(e)']],
    ['s.115 CDA\u00a01998 \u2013 information sharing', ['cda-1998 s.115']],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });

  it.each([
    ['DPA, which may be a data processing agreement', 'Signed DPA held by the council'],
    ['a common-law duty of confidence, which is no power', 'Common law duty of confidentiality'],
    ['prose without law', 'Officers share what is necessary and proportionate'],
    ['a bare section of an unnamed Act', 'Regulation 5 (s251)'],
    ['nothing at all', ''],
  ])('finds nothing in %s', (_sentence, text) => {
    expect(cited(text)).toEqual([]);
  });

  it('tells which provision and which gateway it is', () => {
    expect(resolveCitations('s.115(1) CDA 1998')[0]).toMatchObject({
      provision: 'cda-1998-s-115',
      gateway: 'cda-1998-s-115',
    });
    expect(resolveCitations('Care Act 2014 s.6')[0]).toMatchObject({
      provision: null,
      gateway: null,
    });
    expect(resolveCitations('DPA 1998 s.12')[0]).toMatchObject({ provision: 'dpa-1998' });
  });

  it('gives the place of each in the text', () => {
    const text = 'under s.115 CDA 1998';
    const [first] = resolveCitations(text);
    expect(text.slice(first?.start, first?.end)).toBe('s.115');
  });
});
