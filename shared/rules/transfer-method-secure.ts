import { agreementRule } from './rule.ts';
import { isStated } from './term-presence.ts';
import { otherEvidence, termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet, type VerdictEvidence } from './verdict.ts';

const methods = [
  ['fax', /\bfax(?:es|ed|ing)?\b/i],
  ['retired-mail', /\b(?:gsi|gcsx|gsx|gse)(?:\.gov\.uk)?\b/i],
  [
    'plain-mail',
    /\b(?:un-?encrypted|unsecured?|insecure|personal|plain|standard|ordinary|normal)\s+e-?mails?\b/i,
  ],
  ['loose-media', /\bunencrypted\s+(?:usb|memory|disc|disk|cd|dvd|media)/i],
] as const;
const refused =
  /\b(?:no|not|never|except|rather than|instead of|prohibit\w*|replac\w+)\b[^.;]{0,30}$/i;

export const transferMethodSecure = agreementRule({
  id: 'transfer-method-secure',
  topic: 'Security of the transfer',
  title: 'An insecure or retired transfer method',
  asks: 'Data must be transferred by a method that keeps them secure.',
  why: 'A fax lies open where it arrives, retired networks no longer deliver, and plain e-mail can be read on the way.',
  advice:
    'Change to secure e-mail between checked domains, or to a portal, and tell every party from when.',
  force: 'law',
  severity: 'high',
  clause: 'C09',
  provisions: ['uk-gdpr-art-32', 'dpa-2018-s-40'],
  terms: ['transferMethod', 'flows'],
  titles: {
    fax: 'Data are sent by fax',
    'retired-mail': 'Data are sent over a retired network',
    'plain-mail': 'Data are sent by unprotected e-mail',
    'loose-media': 'Data are sent on unencrypted media',
  },
  messages: {
    fax: 'The transfer method includes fax, which the NHS gave up in March 2020: “{words}”.',
    'retired-mail':
      'The transfer method includes GSi, GCSx or GSX, which were retired by March 2019: “{words}”.',
    'plain-mail': 'The transfer method includes e-mail without protection: “{words}”.',
    'loose-media': 'The transfer method includes media without encryption: “{words}”.',
  },
  evaluate: ({ terms, agreement }) => {
    const texts: { words: string; evidence: VerdictEvidence }[] = [];
    if (isStated(terms, 'transferMethod')) {
      texts.push({
        words: terms.transferMethod?.value ?? '',
        evidence: termEvidence(terms, 'transferMethod'),
      });
    }
    for (const { name, transferMethod } of agreement.flows) {
      if (transferMethod === null || transferMethod.trim() === '') continue;
      texts.push({ words: transferMethod, evidence: otherEvidence('flows', name, transferMethod) });
    }
    if (texts.length === 0) return notApplicable;
    for (const { words, evidence } of texts) {
      for (const [messageId, pattern] of methods) {
        const hit = pattern.exec(words);
        if (hit !== null && !refused.test(words.slice(0, hit.index))) {
          return notMet(messageId, { words }, [evidence]);
        }
      }
    }
    return met;
  },
});
