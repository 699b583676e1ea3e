import { agreementRule } from './rule.ts';
import { cannotTell, met, notApplicable } from './verdict.ts';

export const documentJudged = agreementRule({
  id: 'document-judged',
  topic: 'Clauses that only the document shows',
  title: 'No document has been read',
  asks: 'An agreement should be judged by its signed text.',
  why: 'A register has no place for rights, proportionality, data quality or onward disclosure; whether the agreement sees to them stands only in its text.',
  advice: 'Attach the signed copy, and let it be read.',
  force: 'good-practice',
  severity: 'medium',
  clause: null,
  provisions: ['ico-code-agreements', 'hmicfrs-soc-2024'],
  terms: ['documents'],
  messages: {
    none: 'No signed copy has been read, so rights (C08), proportionality (C11), data quality (C17) and onward disclosure (C18) cannot be told.',
  },
  evaluate: ({ governing, isDraft }) => {
    if (isDraft) return notApplicable;
    return governing === null ? cannotTell('none') : met;
  },
});
