import { termDefinitions, type TermKey } from '../register/terms.ts';
import { registerRule } from './rule.ts';
import { cannotTell } from './verdict.ts';

/** The terms of which an agreement cannot be judged without, where no document says them. */
const asked = [
  'purpose',
  'gateways',
  'article6Basis',
  'controllerRelationship',
  'dataCategories',
  'specialCategory',
  'criminalOffence',
  'retention',
  'transferMethod',
  'complaintsProcedure',
  'dpiaRef',
  'nextReview',
  'expiresOn',
  'allPartnersSigned',
  'businessOwner',
  'documentLocation',
] as const satisfies readonly TermKey[];

export const columnsKept = registerRule({
  id: 'columns-kept',
  topic: 'Columns of the register',
  title: 'The register has no place for what it is asked',
  headline: 'No column for {count} of {asked} terms',
  asks: 'A register of agreements should have a place for each term by which an agreement is judged.',
  why: 'For each of these terms every agreement answers “cannot tell”, until its document is read or a column is added.',
  advice: 'Add the columns, or attach the signed copies and have them read.',
  force: 'code',
  severity: 'low',
  clause: null,
  provisions: ['ico-framework-agreements'],
  terms: [],
  looksAt: ['places', 'parties'],
  messages: { none: 'No agreement has a place for: {terms}.' },
  evaluate: ({ agreements }) => {
    if (agreements.length === 0) return [];
    const missing = asked.filter((key) =>
      agreements.every(({ terms, parties }) =>
        key === 'allPartnersSigned'
          ? terms[key] === undefined &&
            parties.every(({ signature }) => signature.state === 'unknown')
          : terms[key] === undefined,
      ),
    );
    if (missing.length === 0) return [];
    const terms = missing
      .map((key) => termDefinitions[key].label)
      .map((label) =>
        /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label,
      )
      .join(', ');
    const data = { terms, count: String(missing.length), asked: String(asked.length) };
    return [{ ...cannotTell('none', data), discriminator: null, agreementId: null }];
  },
});
