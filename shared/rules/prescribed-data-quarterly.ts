import { frequencyOf } from './frequency-words.ts';
import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

const byHand = /\bfax|\bpost(?:ed|al)?\b|\bpaper\b|\bby\s+hand\b|\bcourier\b/i;
const electronic = /\be-?mail|\bportal\b|\bsftp\b|\bupload|\belectronic|\bsystem\b/i;

export const prescribedDataQuarterly = agreementRule({
  id: 'prescribed-data-quarterly',
  topic: 'Time and form of prescribed data',
  title: 'Prescribed data are not shared in time',
  asks: 'The prescribed data sets must be shared electronically for each quarter, by the end of the next.',
  why: 'The regulations set the quarter and the form; data that come later or on paper are no use to an analyst.',
  advice: 'Agree a quarterly electronic return, or a more frequent one.',
  force: 'law',
  severity: 'medium',
  clause: 'C04',
  provisions: ['si-2007-1831', 'cda-1998-s-17a'],
  terms: ['frequency', 'transferMethod', 'gateways'],
  titles: { paper: 'Prescribed data are not shared electronically' },
  messages: {
    seldom: 'The prescribed data are shared “{words}”; the regulations ask for every quarter.',
    paper: 'The prescribed data are sent by “{words}”; the regulations ask for electronic form.',
  },
  evaluate: ({ law, terms }) => {
    const isPrescribed = law.powers.some(
      ({ gateway, instrument }) => gateway === 'cda-1998-s-17a' || instrument === 'si-2007-1831',
    );
    // Beside another power the words may be about other data.
    if (!isPrescribed || law.powers.some(({ gateway }) => gateway === 'cda-1998-s-115')) {
      return notApplicable;
    }
    const frequency = terms.frequency?.value ?? '';
    if (frequencyOf(frequency) === 'seldom') {
      return notMet('seldom', { words: frequency }, [termEvidence(terms, 'frequency')]);
    }
    const method = terms.transferMethod?.value ?? '';
    if (byHand.test(method) && !electronic.test(method)) {
      return notMet('paper', { words: method }, [termEvidence(terms, 'transferMethod')]);
    }
    return frequency === '' && method === '' ? notApplicable : met;
  },
});
