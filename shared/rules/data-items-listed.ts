import { agreementRule } from './rule.ts';
import { clauseMessages, clausePresent } from './term-presence.ts';
import { met } from './verdict.ts';
import { everyFlowSays } from './every-flow.ts';

export const dataItemsListed = agreementRule({
  id: 'data-items-listed',
  topic: 'Data items',
  title: 'Data items not listed',
  asks: 'An agreement must say which data are shared.',
  why: 'Only what is listed can be limited to what is necessary, and only that can be asked for with confidence.',
  advice: 'List the data by field, with the party that each comes from.',
  force: 'law',
  severity: 'high',
  clause: 'C04',
  presence: true,
  provisions: ['uk-gdpr-art-5', 'ico-code-agreements'],
  terms: ['dataCategories', 'flows'],
  messages: clauseMessages('the list of data items'),
  evaluate: (subject) => {
    const { flows } = subject.agreement;
    const inEveryFlow = everyFlowSays(flows, ({ dataItems }) => dataItems.join(' '));
    return inEveryFlow ? met : clausePresent(subject, 'dataCategories');
  },
});
