import { citedLaws } from './cited-laws.ts';
import { clauseTests, type ClauseTest } from './clause-tests.ts';
import type { DateTerms } from './date-terms.ts';
import type { FoldedText } from './folded-text.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Quoted, ReadClause, ReadParty, Signed } from './reading.ts';
import { firstStatementWith, statementsWith, type FoundStatement } from './statement-search.ts';
import { statements, type Statement } from './statements.ts';

/** What was read before, from which some clauses are judged. */
export interface ReadSoFar {
  readonly dates: DateTerms;
  readonly parties: readonly ReadParty[];
  readonly signed: Quoted & { readonly value: Signed };
  readonly version: Quoted & { readonly value: string | null };
  readonly marking: Quoted & { readonly value: string | null };
}

const oldLaw =
  /\b(?:data protection act|DPA)\s*(?:of\s+)?(?:19)?98\b|\bschedules? 2 (?:and|or) 3\b/i;
const presentLaw = /\bUK[\s-]?GDPR\b|\bGDPR\b|\b(?:data protection act|DPA)\s*2018\b/i;

/** A lead-in that ends in a colon says something only by what stands behind it. */
function leadsNowhere(all: readonly Statement[], at: number): boolean {
  if (!/:\s*$/.test(all[at]?.text ?? '')) return false;
  const next = all[at + 1];
  return (
    next === undefined ||
    next.kind === 'heading' ||
    /:\s*$/.test(next.text) ||
    isPlaceholder(next.text) ||
    next.section !== all[at]?.section
  );
}

function isEvidence(statement: Statement, test: ClauseTest): boolean {
  const { text } = statement;
  if (statement.kind === 'heading' || statement.valueFrom > 0 || isPlaceholder(text)) return false;
  if (test.except?.test(text) === true) return false;
  if (test.words !== undefined && text.split(' ').length < test.words) return false;
  return !(test.presentLaw === true && oldLaw.test(text) && !presentLaw.test(text));
}

function isUnder({ text, section }: Statement, test: ClauseTest): boolean {
  return test.under?.test(section) === true && text.split(' ').length >= 8;
}

function met(id: string, at: Quoted): ReadClause {
  return { id, outcome: 'met', quote: at.quote, page: at.page, because: null };
}

function notMet(id: string, because: string, at?: Quoted): ReadClause {
  return { id, outcome: 'not-met', quote: at?.quote ?? null, page: at?.page ?? null, because };
}

function byContent(folded: FoldedText, all: readonly Statement[], test: ClauseTest): ReadClause {
  const facets = Object.values(test.facets);
  const counts = ({ statement, at }: FoundStatement) =>
    isEvidence(statement, test) && !leadsNowhere(all, at);
  const evidence = facets.flatMap((facet) => {
    const found =
      test.under === undefined
        ? firstStatementWith(folded, facet, counts)
        : all.find(
            (statement, at) =>
              (facet.test(statement.text) || isUnder(statement, test)) && counts({ statement, at }),
          );
    return found === undefined ? [] : [found];
  });
  const [first] = evidence;
  if (first !== undefined && evidence.length >= test.need) return met(test.id, first);
  return notMet(test.id, test.lacks, first);
}

const dataSection =
  /\bpersonal data\b|\b(?:data|information|fields?|items?)\b[^.]{0,40}\b(?:shared|sharing|items?|fields?|collected|supplied|exchanged|required|provided|to be)\b|\bwhat (?:data|information)\b|\bdata (?:items|fields|set)s?\b|\bscope\b/i;
const dataNoun =
  /\b(?:names?|date of birth|dob|address(?:es)?|postcodes?|gender|sex|ethnicity|nationality|nhs numbers?|national insurance|e-?mail address|telephone|contact details|convictions?|offences?|disabilit(?:y|ies)|health|income|benefits?|tenancy|household|qualifications?|employment|age|religion|marital status|vehicle|location|photographs?|case notes|ip address|mac address|usernames?|device|log(?:s|in)?|responses?|reference numbers?|subjects?|degree|course|placement)\b/gi;

const vagueItems = /\b(?:relevant|necessary|appropriate) (?:information|data)\b/i;

function dataItems(folded: FoldedText): ReadClause {
  const bySection = new Map<string, Set<string>>();
  for (const { statement } of statementsWith(folded, dataNoun)) {
    const { text, section, kind } = statement;
    const nouns = new Set((text.match(dataNoun) ?? []).map((noun) => noun.toLowerCase()));
    if (isPlaceholder(text)) continue;
    if (nouns.size >= 3) return met('C04', statement);
    const listed = kind === 'list-item' || kind === 'table-cell' || text.split(' ').length <= 8;
    if (!listed || !dataSection.test(section)) continue;
    const known = bySection.get(section) ?? new Set<string>();
    bySection.set(section, known);
    for (const noun of nouns) known.add(noun);
    if (known.size >= 3) return met('C04', statement);
  }
  const vague = firstStatementWith(folded, vagueItems, () => true);
  return notMet(
    'C04',
    'It lists no data items: "relevant information" does not say what may be shared.',
    vague,
  );
}

/** Acts that govern how data are handled and give nobody a power to share them. */
const notPowers = /^(?:dpa-|uk-gdpr|eu-gdpr|hra-|foia-|eir|duaa-|pecr|ipa-)/;

function legalPower(all: readonly Statement[]): ReadClause {
  for (const statement of all) {
    const power = citedLaws(statement).find(
      ({ gateway, instrument, number }) =>
        gateway !== null ||
        (instrument === 'common-law' && number !== null) ||
        (number !== null && !notPowers.test(instrument)),
    );
    if (power !== undefined && !isPlaceholder(statement.text)) return met('C06', statement);
    const other =
      /\b(?:section|s\.)\s*\d+\w*\b[^.]{0,60}\bof the\b[^.]{0,60}\bAct (?:19|20)\d\d\b/.test(
        statement.text,
      ) &&
      /\b(?:power|gateway|permits?|allows?|enabl|authoris|duty|requires?)\w*\b/i.test(
        statement.text,
      ) &&
      !/\b(?:data protection|freedom of information|human rights|interpretation|european|withdrawal)\b/i.test(
        statement.text,
      );
    if (other && !isPlaceholder(statement.text)) return met('C06', statement);
  }
  return notMet(
    'C06',
    'It names no enactment with its section, nor the common law with a policing purpose.',
  );
}

const health =
  /\b(?:patients?|clinical|NHS|health (?:data|information|records?)|medical|social care|caldicott)\b/i;
const confidence =
  /\b(?:duty of confiden|common[- ]law (?:duty )?[^.]{0,30}confiden|overriding public interest|caldicott guardian|implied consent|explicit consent|section 251|confidentiality)\b[^.]{0,200}\b(?:consent|public interest|statut|disclos|justif|court|law)/i;

function confidentiality(folded: FoldedText): ReadClause {
  const about = statementsWith(folded, health);
  if (about.next().done === true || about.next().done === true) {
    return { id: 'C10', outcome: 'not-applicable', quote: null, page: null, because: null };
  }
  const found = firstStatementWith(
    folded,
    confidence,
    ({ statement }) => !isPlaceholder(statement.text),
  );
  return found === undefined
    ? notMet('C10', 'It gives no basis in confidentiality for health or care data.')
    : met('C10', found);
}

function term(dates: DateTerms): ReadClause {
  const { expiresOn, nextReview, effectiveFrom } = dates.dates;
  if (expiresOn.how === 'perpetual') return notMet('C14', 'Its term is open-ended.', expiresOn);
  const interval = dates.reviewIntervalMonths;
  const reviewed = nextReview.value !== null || interval.value !== null;
  if (expiresOn.value !== null && reviewed) return met('C14', expiresOn);
  const lacks = [
    effectiveFrom.value === null ? 'start' : '',
    expiresOn.value === null ? 'end' : '',
    reviewed ? '' : 'review',
  ].filter((each) => each !== '');
  return notMet('C14', `It states no date of ${lacks.join(' and ')}.`, nextReview);
}

function partiesNamed(parties: readonly ReadParty[]): ReadClause {
  const ended = parties.find((party) => party.ended !== null);
  if (ended !== undefined) return notMet('C02', `${ended.name} no longer exists.`, ended);
  const [first] = parties;
  if (first !== undefined && parties.length >= 2) return met('C02', first);
  return notMet('C02', 'It does not name two parties that are bodies.', first);
}

function signed(value: ReadSoFar['signed']): ReadClause {
  if (value.value === 'yes') return met('C15', value);
  return notMet(
    'C15',
    value.value === 'part'
      ? 'Some signatures are missing.'
      : 'It shows no signature with a role and a date.',
    value,
  );
}

function markingAndVersion(so: ReadSoFar): ReadClause {
  if (so.version.value !== null || so.marking.value !== null) {
    return met('C20', so.version.value === null ? so.marking : so.version);
  }
  return notMet('C20', 'It carries neither a marking nor a version.');
}

/** Judges the clauses C01 to C21 by their content. */
export function judgeClauses(folded: FoldedText, so: ReadSoFar): ReadClause[] {
  const all = statements(folded);
  const judged = [
    ...clauseTests.map((test) => byContent(folded, all, test)),
    partiesNamed(so.parties),
    dataItems(folded),
    legalPower(all),
    confidentiality(folded),
    term(so.dates),
    signed(so.signed),
    markingAndVersion(so),
  ];
  return judged.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
