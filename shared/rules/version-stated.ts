import { agreementRule } from './rule.ts';
import { presenceMessages, termPresent } from './term-presence.ts';

export const versionStated = agreementRule({
  id: 'version-stated',
  topic: 'Version',
  title: 'No version',
  asks: 'An agreement should carry a version.',
  why: 'Without one nobody can tell which text was signed.',
  advice: 'Number it: drafts 0.x, the first approved version 1.0.',
  force: 'good-practice',
  severity: 'low',
  clause: 'C20',
  presence: true,
  provisions: ['ico-framework-agreements'],
  terms: ['version'],
  messages: presenceMessages('the version'),
  evaluate: (subject) => termPresent(subject, 'version'),
});
