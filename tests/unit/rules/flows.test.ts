import type { Flow } from '../../../shared/register/agreement.ts';
import type { PartnerKind } from '../../../shared/register/partner.ts';
import type { Given } from './given.ts';
import { testRule } from './rule-table.ts';

type Side = 'force' | 'unknown' | PartnerKind;

function side(kind: Side, at: number) {
  if (kind === 'force') return 'Severnshire Police';
  const name = `Body ${String(at)}`;
  return kind === 'unknown' ? name : { name, partner: { kind } };
}

/** One flow from the first side to the others. */
function flow(
  from: Side,
  to: Side | readonly Side[],
  of: Partial<Flow>,
  terms: Given['terms'] = {},
): Given {
  const receivers = typeof to === 'string' ? [to] : to;
  return {
    terms,
    parties: [from, ...receivers].map(side),
    flows: [{ toPartyIds: receivers.map((_, at) => `party-${String(at + 1)}`), ...of }],
  };
}
const nobody = (of: Partial<Flow>): Given => ({
  flows: [{ ...of, fromPartyId: 'gone', toPartyIds: [] }],
});
const section115 = { gateway: 's.115 CDA 1998' };

testRule('recipient-is-relevant-authority', {
  met: [
    ['a council', flow('force', 'district-council', section115)],
    ['the force', flow('voluntary', 'force', section115)],
    ...(
      [
        'police-force',
        'unitary-council',
        'county-council',
        'nhs-icb',
        'fire-and-rescue',
        'probation',
        'youth-justice',
        'police-and-crime-commissioner',
        'housing',
      ] as const
    ).map((kind) => [`a body of the list (${kind})`, flow('force', kind, section115)] as const),
  ],
  'not-met': [
    ['a charity', flow('force', 'voluntary', section115), 'outside'],
    ['a school', flow('force', 'education', section115), 'outside'],
    [
      'a charity beside a council',
      flow('force', ['district-council', 'voluntary'], section115),
      'outside',
    ],
  ],
  'cannot-tell': 'a body that nobody has looked up is given the benefit of the doubt',
  'not-applicable': [
    [
      'another power beside it',
      flow('force', 'voluntary', { gateway: 's.115 CDA 1998; Care Act 2014 s.45' }),
    ],
    ['no power of its own', flow('force', 'voluntary', {})],
    ['nobody knows what it is', flow('force', 'unknown', section115)],
    ['an NHS trust, of which the list must be looked up', flow('force', 'nhs-trust', section115)],
  ],
});

const other = { lawEnforcementPurpose: 'no' } as const;
testRule('further-purpose-authorised', {
  met: [
    [
      'the flow names its law',
      flow('force', 'housing', { ...other, gateway: 'Children Act 2004 s.11' }),
    ],
    ['the agreement names one', flow('force', 'housing', other, { gateways: ['s.115 CDA 1998'] })],
    [
      'another force that names its law',
      flow('police-force', 'housing', { ...other, gateway: 'Care Act 2014 s.45' }),
    ],
  ],
  'not-met': [
    ['no law is named', flow('force', 'housing', other), 'none'],
    ['the place says TBC', flow('force', 'housing', { ...other, gateway: 'TBC' }), 'none'],
    ['by another force', flow('police-force', 'housing', other), 'none'],
  ],
  'cannot-tell': 'a flow whose purpose nobody has stated is not asked',
  'not-applicable': [
    ['law enforcement', flow('force', 'housing', { lawEnforcementPurpose: 'yes' })],
    ['the purpose is not stated', flow('force', 'housing', {})],
    ['a partner discloses', flow('housing', 'force', other)],
    ['nobody knows who discloses', nobody(other)],
  ],
});

const part3 = 'DPA 2018 s.35 with Schedule 8';
const article6 = 'Art 6(1)(e)';
const le = { lawEnforcementPurpose: 'yes' } as const;
testRule('discloser-regime-fits', {
  met: [
    ['an NHS trust under Article 6', flow('nhs-trust', 'force', { discloserBasis: article6 })],
    ['the force under section 35', flow('force', 'police-force', { ...le, discloserBasis: part3 })],
    [
      'the force under Article 6 to a partner',
      flow('force', 'housing', { ...le, discloserBasis: article6 }),
    ],
    [
      'the force under Article 6 for another purpose',
      flow('force', 'police-force', { ...other, discloserBasis: article6 }),
    ],
    [
      'a charity names both',
      flow('voluntary', 'force', { discloserBasis: `${article6}; ${part3}` }),
    ],
    [
      'the force names both',
      flow('force', 'probation', { ...le, discloserBasis: `${article6}; ${part3}` }),
    ],
  ],
  'not-met': [
    ...(
      ['nhs-trust', 'nhs-icb', 'ambulance-trust', 'education', 'housing', 'voluntary'] as const
    ).map(
      (kind) =>
        [
          `Part 3 for ${kind}`,
          flow(kind, 'force', { discloserBasis: part3 }),
          'not-competent',
        ] as const,
    ),
    [
      'Article 6 from police to police for law enforcement',
      flow('force', 'police-force', { ...le, discloserBasis: article6 }),
      'law-enforcement',
    ],
  ],
  'cannot-tell': 'a council may be a competent authority, so it is not asked',
  'not-applicable': [
    ['a council under Part 3', flow('unitary-council', 'force', { discloserBasis: part3 })],
    ['the basis is not stated', flow('nhs-trust', 'force', {})],
    ['the basis names no regime', flow('nhs-trust', 'force', { discloserBasis: 'Statutory duty' })],
    ['nobody knows who discloses', nobody({ discloserBasis: part3 })],
    ['nobody knows what the body is', flow('unknown', 'force', { discloserBasis: part3 })],
  ],
});

testRule('recipient-regime-fits', {
  met: [
    ['the force under section 35', flow('nhs-trust', 'force', { ...le, recipientBasis: part3 })],
    [
      'the force under Article 6 for another purpose',
      flow('nhs-trust', 'force', { ...other, recipientBasis: article6 }),
    ],
    [
      'a housing body under Article 6',
      flow('force', 'housing', { ...le, recipientBasis: article6 }),
    ],
    [
      'both, for several',
      flow('force', ['housing', 'probation'], { ...le, recipientBasis: `${article6}; ${part3}` }),
    ],
  ],
  'not-met': [
    [
      'Part 3 for a housing body',
      flow('force', 'housing', { recipientBasis: part3 }),
      'not-competent',
    ],
    [
      'Article 6 for police who receive for law enforcement',
      flow('nhs-trust', 'force', { ...le, recipientBasis: article6 }),
      'law-enforcement',
    ],
    [
      'the second of two',
      flow('force', ['probation', 'voluntary'], { recipientBasis: part3 }),
      'not-competent',
    ],
  ],
  'cannot-tell': 'a council may be a competent authority, so it is not asked',
  'not-applicable': [
    ['a council', flow('force', 'unitary-council', { recipientBasis: part3 })],
    ['the basis is not stated', flow('force', 'housing', {})],
    ['the basis names no regime', flow('force', 'housing', { recipientBasis: 'Duty' })],
    ['nobody receives', nobody({ recipientBasis: part3 })],
  ],
});

testRule('flow-regime-fits-purpose', {
  met: [
    ['Part 3 between police', flow('force', 'police-force', { ...le, regime: 'part-3' })],
    ['the UK GDPR to a partner', flow('force', 'housing', { ...le, regime: 'uk-gdpr' })],
    [
      'the UK GDPR between police for another purpose',
      flow('force', 'police-force', { ...other, regime: 'uk-gdpr' }),
    ],
    [
      'Part 3 with a council, which may be a competent authority',
      flow('force', 'unitary-council', { regime: 'part-3' }),
    ],
    [
      'one side is not known',
      { ...nobody({ regime: 'uk-gdpr', ...le }), parties: ['Severnshire Police'] },
    ],
  ],
  'not-met': [
    [
      'Part 3 for another purpose',
      flow('force', 'police-force', { ...other, regime: 'part-3' }),
      'other-purpose',
    ],
    [
      'Part 3 with an NHS trust',
      flow('force', 'nhs-trust', { ...le, regime: 'part-3' }),
      'no-authority',
    ],
    ['Part 3 from a charity', flow('voluntary', 'force', { regime: 'part-3' }), 'no-authority'],
    [
      'the UK GDPR between police for law enforcement',
      flow('force', 'police-force', { ...le, regime: 'uk-gdpr' }),
      'gdpr',
    ],
  ],
  'cannot-tell': 'a flow without a regime is not asked',
  'not-applicable': [
    ['both regimes', flow('force', 'nhs-trust', { regime: 'both' })],
    ['no regime', flow('force', 'nhs-trust', {})],
  ],
});

const special = (condition: string | null): Partial<Flow> => ({
  ...le,
  specialCategory: 'yes',
  condition,
});
testRule('flow-condition-fits', {
  met: [
    [
      'substantial public interest',
      flow('nhs-trust', 'force', special('Art 9(2)(g), Sch 1 para 10')),
    ],
    ['care and public interest', flow('nhs-trust', 'force', special('Art 9(2)(h) and 9(2)(g)'))],
    [
      'Schedule 8 between police',
      flow('force', 'police-force', special('DPA 2018 Schedule 8 para 1')),
    ],
    ['both between police', flow('force', 'police-force', special('Art 9(2)(g); Schedule 8'))],
    [
      'Article 9 between police for another purpose',
      flow('force', 'police-force', { ...special('Art 9(2)(g)'), ...other }),
    ],
    [
      'a condition for care from a council',
      flow('unitary-council', 'force', special('Art 9(2)(h)')),
    ],
  ],
  'not-met': [
    [
      'a condition for care from an NHS trust',
      flow('nhs-trust', 'force', special('Art 9(2)(h)')),
      'care',
    ],
    ['in words', flow('nhs-icb', 'police-force', special('Provision of health care')), 'care'],
    ['Article 9 between police', flow('force', 'police-force', special('Art 9(2)(g)')), 'police'],
  ],
  'cannot-tell': 'the want of a condition has a rule of its own',
  'not-applicable': [
    [
      'no such data',
      flow('nhs-trust', 'force', { ...special('Art 9(2)(h)'), specialCategory: 'no' }),
    ],
    ['no condition', flow('nhs-trust', 'force', special(null))],
    ['towards a partner', flow('nhs-trust', 'housing', special('Art 9(2)(h)'))],
    ['a partner receives too', flow('nhs-trust', ['force', 'housing'], special('Art 9(2)(h)'))],
    ['nobody knows the sides', nobody(special('Art 9(2)(h)'))],
  ],
});

const twoWay = (direction: string | null, from: string, to: string): Given => ({
  terms: { direction },
  parties: ['Severnshire Police', 'Wyre Council'],
  flows: [{ fromPartyId: from, toPartyIds: [to] }],
});
testRule('direction-agrees-with-flows', {
  met: [
    ['from the force', twoWay('from-force', 'party-0', 'party-1')],
    ['to the force', twoWay('to-force', 'party-1', 'party-0')],
    ['both ways', twoWay('two-way', 'party-1', 'party-0')],
  ],
  'not-met': [
    ['given as from the force, runs to it', twoWay('from-force', 'party-1', 'party-0'), 'to'],
    ['given as to the force, runs from it', twoWay('to-force', 'party-0', 'party-1'), 'from'],
  ],
  'cannot-tell': 'a direction is given or it is not',
  'not-applicable': [
    ['no direction', twoWay(null, 'party-0', 'party-1')],
    ['no flows', { terms: { direction: 'from-force' }, parties: ['Severnshire Police'] }],
    [
      'the force is no party',
      { ...twoWay('from-force', 'party-1', 'party-0'), parties: ['Lugg Council', 'Wyre Council'] },
    ],
  ],
});
