import { describe, expect, it } from 'vitest';
import { rulePack } from '../../../shared/rules/index.ts';
import { clauses } from '../../../shared/standards/clauses.ts';
import { gatewayLimits } from '../../../shared/standards/gateway-limits.ts';
import { gateways } from '../../../shared/standards/gateways.ts';
import { watchRows } from '../../../shared/standards/watch-rows.ts';

/**
 * What the legal dossier asks, point by point, and the rules that ask it. A point whose rule goes
 * missing fails here; so does a rule that nobody has put under any point.
 */
const ids = new Set(rulePack.rules.map(({ id }) => id));
const asks: Record<string, readonly string[]> = {
  // 1.1 and 1.2: the checklist
  C01: ['purpose-stated', 'purpose-specific'],
  C02: [
    'parties-named',
    'party-exists',
    'party-legal-person',
    'document-parties-exist',
    'parties-agree',
    'information-contact-named',
  ],
  C03: [
    'controllers-stated',
    'joint-controllers-arranged',
    'processor-under-contract',
    'contract-fits-relationship',
  ],
  C04: ['data-items-listed', 'data-items-specific', 'direction-stated', 'frequency-stated'],
  C05: ['lawful-basis-stated', 'flow-basis-stated', 'lawful-basis-sufficient', 'power-not-basis'],
  C06: [
    'gateway-stated',
    'gateway-specific',
    'gateway-is-power',
    'law-in-force',
    'document-law-in-force',
  ],
  C07: [
    'special-category-condition',
    'flow-condition-stated',
    'offence-data-basis',
    'special-category-recognised',
    'offence-data-recognised',
  ],
  C08: ['rights-handled'],
  C09: [
    'governance-complete',
    'retention-stated',
    'retention-specific',
    'transfer-method-stated',
    'transfer-method-secure',
  ],
  C10: ['confidentiality-basis-stated', 'confidentiality-basis-sufficient'],
  C11: ['necessity-reasoned'],
  C12: ['dpia-done', 'dpia-current'],
  C13: ['policy-document-held'],
  C14: [
    'dates-stated',
    'end-date-stated',
    'end-date-passed',
    'review-interval-stated',
    'document-dates-consistent',
    'end-date-agrees',
  ],
  C15: ['parties-signed', 'signatures-dated', 'document-signed', 'signatory-stated'],
  C16: ['complaints-procedure-stated'],
  C17: ['data-quality-arranged'],
  C18: ['onward-disclosure-controlled'],
  C19: ['procedure-described', 'liaison-officer-named'],
  C20: ['marking-stated', 'version-stated', 'marking-agrees', 'version-agrees'],
  C21: ['use-measured', 'use-recent', 'practitioner-view-recorded'],
  'a memorandum alone is no agreement': ['memorandum-not-alone'],
  'the log is current: what the register states stands in the text': [
    'register-borne-out',
    'document-judged',
    'document-read',
    'document-is-agreement',
    'document-filled-in',
    'document-names-agreement',
    'document-legible',
    'document-held',
  ],
  'register and text give the same dates': [
    'start-date-agrees',
    'review-date-agrees',
    'review-interval-agrees',
    'review-covers-document',
  ],
  // 1.3: the regime matrix
  'police to police for law enforcement: Part 3 on both sides': [
    'discloser-regime-fits',
    'recipient-regime-fits',
    'flow-regime-fits-purpose',
  ],
  'police to a partner for another purpose: authorised by law, s.36(4)': [
    'further-purpose-authorised',
  ],
  'partner to police: Article 6 for the partner, Part 3 for the police': [
    'discloser-regime-fits',
    'recipient-regime-fits',
    'regime-fits-parties',
  ],
  'NHS to police: Article 9(2)(g)': ['flow-condition-fits'],
  'council: may be a competent authority, so not asked by kind': ['discloser-regime-fits'],
  's.35 and s.42: condition and policy document': ['flow-condition-fits', 'policy-document-held'],
  's.38: fact and opinion': ['data-quality-arranged'],
  's.58 and Article 26: joint controllers': ['joint-controllers-arranged'],
  's.62: a log of disclosures': ['procedure-described'],
  'Schedule 2 paragraph 2 is no basis': ['lawful-basis-sufficient'],
  // 1.4: the Act of 2025
  'DUAA s.70: recognised legitimate interests, not for public authorities': [
    'legitimate-interest-available',
  ],
  'DUAA s.71, 75 to 77, 85: in force, so read again': ['review-follows-law-change'],
  'DUAA s.82: a reason under s.62 (phrase T17)': ['stale-phrases-replaced'],
  'DUAA s.103: complaints': ['complaints-procedure-stated'],
  // 2: gateways
  's.17 is no power to share': ['gateway-is-power'],
  's.17A and its regulations: depersonalised, quarterly, electronic': [
    'prescribed-data-depersonalised',
    'prescribed-data-quarterly',
  ],
  's.115 is a power and no duty': ['gateway-not-overstated', 'obligation-rests-on-duty'],
  's.115: to relevant authorities': ['recipient-is-relevant-authority'],
  'reg.4: liaison officer': ['liaison-officer-named'],
  'PCSC s.16: no patient or social-care data': ['serious-violence-gateway-fits'],
  'PCSC s.17: supply to the policing body': ['gateway-fits-parties'],
  'a gateway before it existed or after it ended': ['law-in-force', 'law-outlasts-agreement'],
  'a gateway for one purpose': ['gateway-fits-purpose'],
  'a gateway for one body': ['gateway-fits-parties'],
  'a gateway that is weak alone': ['gateway-enough-alone'],
  'Children Act s.16LA: commencement not verified': ['new-duty-commenced'],
  'Enterprise Act Part 9: a bar': ['trading-standards-unbarred'],
  'a gateway does not displace data protection law': ['power-not-basis'],
  'a gateway does not displace confidentiality': ['confidentiality-basis-stated'],
  'Act of 1998': ['data-protection-act-current'],
  // 3: the NHS side
  'Caldicott Guardian': ['caldicott-approved', 'health-signatory-senior'],
  'public interest case by case': ['public-interest-case-by-case'],
  'toolkit, 30 June': ['toolkit-in-date'],
  'national data opt-out': ['opt-out-considered'],
  'gunshot and knife wounds': ['wound-reporting-voluntary'],
  'ISTV: monthly, anonymised': ['violence-data-regular'],
  'CCGs are boards now': ['party-exists', 'document-parties-exist'],
  // 4: policing
  'PIRM in place of MoPI': ['retention-code-current'],
  'review and retention': ['retention-stated', 'review-date-passed'],
  'markings since 2014': ['marking-current', 'marking-agrees'],
  '3x5x2, PNN, ACPO and the like': ['stale-phrases-replaced', 'register-words-current'],
  // 5: stale terms and horizon
  'a party that ends before the agreement': ['party-outlasts-agreement'],
  'law that ends before the agreement': ['law-outlasts-agreement'],
  'expected changes (W02 to W05)': ['party-change-expected'],
  'stale phrases': ['stale-phrases-replaced', 'register-words-current'],
  // 6 and 8: what inspectors criticise, and how agreements are kept
  'assurance by assertion': [
    'practitioner-view-favourable',
    'view-agrees-with-status',
    'stated-rating-agrees',
  ],
  'barriers against the agreement': ['data-obtainable', 'barrier-acted-on'],
  'actions overdue': ['actions-in-time'],
  'contacts who left': ['party-contact-current'],
  'senior sign-off, and not by the adviser': [
    'signatory-stated',
    'signatory-not-adviser',
    'force-signature-dated',
    'signature-before-start',
  ],
  'review cycle': [
    'review-date-near',
    'end-date-near',
    'review-before-end',
    'review-interval-reasonable',
    'review-follows-breach',
    'last-review-not-in-future',
  ],
  use: ['use-within-term', 'last-use-not-in-future'],
  owner: ['business-owner-named'],
  'version and supersession': [
    'status-matches-version',
    'status-matches-supersession',
    'successor-known',
    'supersession-acyclic',
    'links-known',
    'reference-unique',
    'columns-kept',
  ],
  'contradictory entries': [
    'end-after-start',
    'review-dates-agree',
    'signatures-consistent',
    'direction-agrees-with-flows',
    'status-matches-dates',
    'status-matches-signatures',
    'children-recognised',
  ],
  'different arrangements area by area': [
    'counterpart-in-each-area',
    'data-alike-across-areas',
    'law-alike-across-areas',
    'working-alike-across-areas',
  ],
};

describe('every point of the legal dossier', () => {
  it.each(Object.entries(asks))('%s', (_, rules) => {
    expect(rules.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('covers each clause of the checklist', () => {
    for (const { id } of clauses) expect(asks[id]?.length).toBeGreaterThan(0);
  });

  it('has each rule under a point', () => {
    const placed = new Set(Object.values(asks).flat());
    expect([...ids].filter((id) => !placed.has(id))).toEqual([]);
  });

  it('is asked by at least ninety rules beside the phrases', () => {
    expect(ids.size).toBeGreaterThanOrEqual(90);
  });

  it('tells the limit of each gateway that has one for a purpose or a body', () => {
    const limited = new Set(gatewayLimits.map(({ gateway }) => gateway));
    const byOtherRules = new Set([
      'cda-1998-s-17',
      'cda-1998-s-17a',
      'si-2007-1831',
      'cda-1998-s-115',
      'enterprise-2002-s-237',
      'enterprise-2002-s-241',
      'lga-2000-s-2',
      'children-2004-s-10',
    ]);
    // Weak alone or broad: nothing but their weakness can be told from a register.
    const broad = new Set([
      'localism-2011-s-1',
      'lga-1972-s-111',
      'prsra-2011-s-10',
      'common-law-policing',
      'dea-2017-part-5',
    ]);
    const untold = gateways.filter(
      ({ id }) => !limited.has(id) && !byOtherRules.has(id) && !broad.has(id),
    );
    expect(untold.map(({ id }) => id)).toEqual([]);
    expect(watchRows).toHaveLength(7);
  });
});
