import { termDefinitions } from '../register/terms.ts';
import { isMustClause } from '../standards/clauses.ts';
import { documentEvidence, governingReading } from './document-evidence.ts';
import { answeredTerms, readClause } from './document-terms.ts';
import { daysOf } from './law-days.ts';
import { isInForce } from '../standards/in-force.ts';
import { documentRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { isStated } from './term-presence.ts';
import { met, notApplicable, notMet, type SeveralVerdict } from './verdict.ts';

/** Before this duty began no agreement had to have the clause. */
const complaintsDuty = daysOf('duaa-2025-s-103');

export const registerBorneOut = documentRule({
  id: 'register-borne-out',
  topic: 'Register and document',
  title: 'The register states what the document lacks',
  headline: '{term}: in the register, not in the document',
  asks: 'What the register says of an agreement should stand in the agreement.',
  why: 'The parties are bound by what they signed, not by what somebody typed; this is how a register comes to assure what is not so.',
  advice:
    'Look in the document. If the clause is there, note the page; if not, have it put in and signed.',
  force: 'code',
  severity: 'high',
  clause: null,
  provisions: ['ico-code-agreements', 'hmicfrs-soc-2024'],
  terms: ['documents'],
  messages: {
    lacking:
      'The register says of {term}: “{value}”. The document has no such clause ({clause}). {because}',
  },
  evaluate: (subject, { asAt }) => {
    const reading = governingReading(subject);
    if (reading === null || subject.document.role !== 'signed-copy') return notApplicable;
    const { terms } = subject.agreement.agreement;
    const found: SeveralVerdict<'lacking'>[] = [];
    for (const [key, id] of answeredTerms) {
      const clause = readClause({ reading }, id);
      if (clause?.outcome !== 'not-met' || !isStated(terms, key)) continue;
      if (id === 'C16' && !isInForce(complaintsDuty, asAt)) continue;
      const stated = termEvidence(terms, key);
      const data = {
        term: termDefinitions[key].label.toLowerCase().replace(/\bdpia\b/, 'DPIA'),
        value: stated.value ?? '',
        clause: id,
        because: clause.because ?? '',
      };
      const evidence = [
        stated,
        documentEvidence(subject.document, `Clause ${id} of the document`, null, clause),
      ];
      found.push({
        ...notMet('lacking', data, evidence, isMustClause(id) ? 'high' : 'medium'),
        discriminator: id,
        clause: id,
      });
    }
    return found.length === 0 ? met : found;
  },
});
