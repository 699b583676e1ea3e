import type { OwnRule, OwnTest } from '../../../shared/register/own-rule.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { AdoptedPack, RulePackContent } from '../../../shared/register/rule-pack.ts';
import type { RuleSetting } from '../../../shared/register/rule-setting.ts';

/** An own rule whose condition is one comparison; `given` says what differs. */
export function ownRule(test: OwnTest, given: Partial<OwnRule> = {}): OwnRule {
  return {
    id: 'own-example',
    title: 'Kept too long',
    asks: 'Data should be kept for six years at most.',
    why: 'The force decided so.',
    scope: 'agreement',
    condition: { join: 'all', of: [test] },
    severity: 'medium',
    message: 'The agreement says “{retention}”.',
    advice: 'Agree on a shorter time.',
    force: 'good-practice',
    source: {
      text: 'Retention schedule of Severnshire Police',
      address: null,
      checked: isoDate('2026-10-01'),
      verification: 'checked',
    },
    ...given,
  };
}

/** A setting of `id` that holds from 1 January 2026 on. */
export function setting(id: string, given: Partial<RuleSetting> = {}): RuleSetting {
  return {
    id,
    severity: null,
    isOff: false,
    reason: 'The board decided so on 12 January.',
    approver: 'Senior information risk owner',
    from: isoDate('2026-01-01'),
    until: null,
    ...given,
  };
}

/** A rule pack that says nothing yet. */
export function packContent(given: Partial<RulePackContent> = {}): RulePackContent {
  return {
    schema: 'concordat-rule-pack',
    schemaVersion: 1,
    id: 'severnshire-standards',
    version: '2026.2',
    title: 'Standards of the Severnshire information board',
    issuer: 'Severnshire information board',
    issuedOn: isoDate('2026-10-01'),
    notes: '',
    rules: [],
    ownRules: [],
    phrases: { changed: [], added: [] },
    provisions: [],
    ...given,
  };
}

/** A pack that was adopted on 1 November 2026. */
export function adopted(
  content: Partial<RulePackContent>,
  given: Partial<AdoptedPack> = {},
): AdoptedPack {
  return {
    id: 'rule-pack-severnshire-standards-2026-2',
    fileName: 'severnshire-standards.json',
    sha256: 'ab'.repeat(32),
    adoptedAt: '2026-11-01T10:00:00.000Z',
    reason: 'Agreed by the board.',
    approver: 'Head of information governance',
    from: isoDate('2026-11-01'),
    until: null,
    content: packContent(content),
    ...given,
  };
}
