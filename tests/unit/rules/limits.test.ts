import type { Given } from './given.ts';
import { testRule } from './rule-table.ts';

const power = (
  gateways: readonly string[],
  also: Given['terms'] = {},
  rest: Given = {},
): Given => ({
  ...rest,
  terms: { gateways, ...also },
});
const restingOn = (gateway: string, purpose: string | null): Given => power([gateway], { purpose });
const party = (
  name: string,
  kind?:
    | 'voluntary'
    | 'nhs-icb'
    | 'unitary-council'
    | 'police-and-crime-commissioner'
    | 'government'
    | 'other',
) => ({
  name,
  ...(kind === undefined ? {} : { partner: { kind } }),
});

testRule('gateway-fits-purpose', {
  met: [
    ['section 68 and fraud', restingOn('Serious Crime Act 2007 s.68', 'To stop council tax fraud')],
    ['slavery', restingOn('Modern Slavery Act 2015 s.52', 'To find victims of exploitation')],
    ['adults', restingOn('Care Act 2014 s.45', 'To protect adults from cuckooing')],
    ['children', restingOn('Children Act 2004 s.10', 'To keep pupils safe')],
    ['MAPPA', restingOn('Criminal Justice Act 2003 s.325', 'To manage dangerous offenders')],
    ['licensing', restingOn('Licensing Act 2003 s.185', 'To keep the night-time economy safe')],
    [
      'a case review',
      restingOn('Anti-social Behaviour, Crime and Policing Act 2014 s.104', 'To hear ASB cases'),
    ],
    ['serious violence', restingOn('PCSC Act 2022 s.16', 'To prevent knife crime')],
    ['medical purposes', restingOn('NHS Act 2006 s.251', 'Research into wounds')],
    [
      'the title says it',
      { ...restingOn('Serious Crime Act 2007 s.68', 'To help the council'), title: 'Fraud hub' },
    ],
    [
      'the data say it',
      power(['Serious Crime Act 2007 s.68'], {
        purpose: 'To help',
        dataCategories: ['NFI matches'],
      }),
    ],
    ['a power without such a limit', restingOn('s.115 CDA 1998', 'To plant trees')],
    [
      'another power serves it',
      power(['Serious Crime Act 2007 s.68', 's.115 CDA 1998'], { purpose: 'To plant trees' }),
    ],
    [
      'a law that is not in the table',
      power(['Serious Crime Act 2007 s.68', 'Licensing Act 2003 s.5'], {
        purpose: 'To plant trees',
      }),
    ],
  ],
  'not-met': [
    ['section 68 for trees', restingOn('Serious Crime Act 2007 s.68', 'To plant trees'), 'outside'],
    [
      'slavery law for burglary',
      restingOn('Modern Slavery Act 2015 s.52', 'To reduce burglary'),
      'outside',
    ],
    ['the Care Act for burglary', restingOn('Care Act 2014 s.45', 'To reduce burglary'), 'outside'],
    [
      'the Children Act for burglary',
      restingOn('Children Act 2004 s.11', 'To reduce burglary'),
      'outside',
    ],
    [
      'the Children Act, section 10, for burglary',
      restingOn('Children Act 2004 s.10', 'To reduce burglary'),
      'outside',
    ],
    [
      'MAPPA for lost dogs',
      restingOn('Criminal Justice Act 2003 s.325', 'To find lost dogs'),
      'outside',
    ],
    [
      'licensing for burglary',
      restingOn('Licensing Act 2003 s.185', 'To reduce burglary'),
      'outside',
    ],
    [
      'case reviews for burglary',
      restingOn('Anti-social Behaviour, Crime and Policing Act 2014 s.104', 'To reduce burglary'),
      'outside',
    ],
    [
      'the serious violence duty for litter',
      restingOn('PCSC Act 2022 s.16', 'To reduce litter'),
      'outside',
    ],
    ['section 251 for burglary', restingOn('NHS Act 2006 s.251', 'To reduce burglary'), 'outside'],
    [
      'two powers, and neither serves it',
      power(['Serious Crime Act 2007 s.68', 'Care Act 2014 s.45'], { purpose: 'To plant trees' }),
      'outside',
    ],
  ],
  'cannot-tell': [
    ['no purpose is stated', restingOn('Serious Crime Act 2007 s.68', null), 'unknown'],
  ],
  'not-applicable': [
    ['no section is named', restingOn('Serious Crime Act 2007', 'To plant trees')],
    ['no power is named', { terms: { purpose: 'To plant trees' } }],
  ],
});

const agency = 'Crime and Courts Act 2013 s.7';
testRule('gateway-fits-parties', {
  met: [
    ['the agency is a party', power([agency], {}, { parties: ['National Crime Agency'] })],
    [
      'a care board by its kind',
      power(['NHS Act 2006 s.14Z61'], {}, { parties: [party('Lugg Health', 'nhs-icb')] }),
    ],
    [
      'a commissioner by its kind',
      power(
        ['PCSC Act 2022 s.17'],
        {},
        { parties: [party('Office X', 'police-and-crime-commissioner')] },
      ),
    ],
    [
      'a council for the adults board',
      power(['Care Act 2014 s.45'], {}, { parties: [party('Wyre', 'unitary-council')] }),
    ],
  ],
  'not-met': [
    ['the agency is none', power([agency], {}, { parties: ['Wyre Council'] }), 'absent'],
    ['no care board', power(['NHS Act 2006 s.14Z61'], {}, { parties: ['Wyre Council'] }), 'absent'],
    ['no commissioner', power(['PCSC Act 2022 s.17'], {}, { parties: ['Wyre Council'] }), 'absent'],
    ['no council', power(['Care Act 2014 s.45'], {}, { parties: ['Wyre Homes'] }), 'absent'],
    [
      'one of two fits',
      power([agency, 'PCSC Act 2022 s.17'], {}, { parties: ['National Crime Agency'] }),
      'absent',
    ],
  ],
  'cannot-tell': 'the parties of an agreement are named or they are not',
  'not-applicable': [
    ['a power for everybody', power(['s.115 CDA 1998'])],
    ['no party is named', power([agency], {}, { parties: ['Severnshire Police'] })],
  ],
});

const sets = ['s.17A Crime and Disorder Act 1998'];
testRule('prescribed-data-depersonalised', {
  met: [
    ['counts of incidents', power(sets, { dataCategories: ['Date and place of incidents'] })],
    ['anonymised patient data', power(sets, { dataCategories: ['Anonymised patient admissions'] })],
    [
      'another power covers the rest',
      power([...sets, 's.115 CDA 1998'], { dataCategories: ['Names'] }),
    ],
  ],
  'not-met': [
    ['names', power(sets, { dataCategories: ['Names', 'Place'] }), 'personal'],
    [
      'under the regulations alone',
      power(['SI 2007/1831'], { dataCategories: ['Victims'] }),
      'personal',
    ],
    [
      'another Act without a section is no power',
      power([...sets, 'Care Act 2014'], { dataCategories: ['Names'] }),
      'personal',
    ],
  ],
  'cannot-tell': [['the data are not listed', power(sets), 'unknown']],
  'not-applicable': [['another power', power(['s.115 CDA 1998'], { dataCategories: ['Names'] })]],
});

testRule('prescribed-data-quarterly', {
  met: [
    [
      'every quarter by e-mail',
      power(sets, { frequency: 'Quarterly', transferMethod: 'Secure e-mail' }),
    ],
    ['every month', power(sets, { frequency: 'Monthly' })],
    ['a portal beside the post', power(sets, { transferMethod: 'Portal, then post' })],
    ['the words do not tell how often', power(sets, { frequency: 'See annex' })],
  ],
  'not-met': [
    ['once a year', power(sets, { frequency: 'Annually' }), 'seldom'],
    [
      'on request, under the regulations',
      power(['SI 2007/1831'], { frequency: 'On request' }),
      'seldom',
    ],
    ['by post', power(sets, { frequency: 'Quarterly', transferMethod: 'By post' }), 'paper'],
    ['by fax', power(sets, { transferMethod: 'Fax' }), 'paper'],
  ],
  'cannot-tell': 'the want of a frequency or a method has a rule of its own',
  'not-applicable': [
    [
      'section 115 covers other data',
      power([...sets, 's.115 CDA 1998'], { frequency: 'Annually' }),
    ],
    ['another duty', power(['Care Act 2014 s.45'], { frequency: 'Annually' })],
    ['neither is stated', power(sets)],
  ],
});

testRule('trading-standards-unbarred', {
  met: [
    [
      'the Enterprise Act is named',
      power(['Enterprise Act 2002 s.241'], { dataCategories: ['Trading standards complaints'] }),
    ],
  ],
  'not-met': [
    [
      'only section 115',
      power(['s.115 CDA 1998'], { dataCategories: ['Trading standards complaints'] }),
      'barred',
    ],
    ['by its title', { ...power(['s.115 CDA 1998']), title: 'Illicit tobacco' }, 'barred'],
  ],
  'cannot-tell': [
    [
      'the purpose speaks of rogue traders',
      power(['s.115 CDA 1998'], { purpose: 'To find rogue traders' }),
      'perhaps',
    ],
  ],
  'not-applicable': [
    ['other data', power(['s.115 CDA 1998'], { dataCategories: ['Trade waste'] })],
    ['no power is named', { terms: { dataCategories: ['Counterfeit goods'] } }],
  ],
});

const duty = ['Children Act 2004 s.16LA'];
testRule('new-duty-commenced', {
  met: 'its commencement is not known to anybody who made this',
  'not-met': 'its commencement is not known to anybody who made this',
  'cannot-tell': [['from its enactment', { ...power(duty), asAt: '2026-04-29' }, 'unverified']],
  'not-applicable': [
    ['the day before it is law that has not begun', { ...power(duty), asAt: '2026-04-28' }],
    ['another section', power(['Children Act 2004 s.11'])],
  ],
});

const basis = (article6Basis: string, gateways?: readonly string[]): Given => ({
  terms: { article6Basis, ...(gateways === undefined ? {} : { gateways }) },
});
testRule('power-not-basis', {
  met: [
    ['Article 6 beside the power', basis('Art 6(1)(e); s.115 CDA 1998')],
    ['public task beside the power', basis('Public task under s.115 CDA 1998')],
    ['section 35', basis('DPA 2018 s.35')],
    ['common law', basis('Common law policing purpose')],
    ['data protection law, whatever it is', basis('UK GDPR Article 6')],
  ],
  'not-met': [
    ['section 115 alone', basis('Section 115 Crime and Disorder Act 1998'), 'power'],
    ['the Act alone', basis('Crime and Disorder Act 1998'), 'power'],
    ['the Care Act', basis('Care Act 2014 s.45'), 'power'],
  ],
  'cannot-tell': 'words that name no law are asked for by another rule',
  'not-applicable': [
    ['no law is named', basis('Police powers')],
    ['a power in its own place', { terms: { gateways: ['s.115 CDA 1998'] } }],
  ],
});

testRule('obligation-rests-on-duty', {
  met: [
    ['a duty is cited', basis('Art 6(1)(c)', ['Care Act 2014 s.45'])],
    ['a duty beside a power', basis('Legal obligation', ['s.115 CDA 1998', 's.17A CDA 1998'])],
    ['a law that is not in the table', basis('Art 6(1)(c)', ['Licensing Act 2003 s.5'])],
  ],
  'not-met': [
    ['only section 115', basis('Art 6(1)(c)', ['s.115 CDA 1998']), 'power'],
    ['in words', basis('Legal obligation', ['Common law policing purpose']), 'power'],
    ['a duty to have regard is none to share', basis('6(1)(c)', ['s.17 CDA 1998']), 'power'],
  ],
  'cannot-tell': 'the want of a power has a rule of its own',
  'not-applicable': [
    ['public task', basis('Art 6(1)(e)', ['s.115 CDA 1998'])],
    ['either of the two', basis('Art 6(1)(c) or 6(1)(e)', ['s.115 CDA 1998'])],
    ['no power is named', basis('Art 6(1)(c)')],
  ],
});

const old = (asAt: string, more: Given['terms'] = {}): Given => ({
  terms: { gateways: ['Local Government Act 2000 s.2'], ...more },
  asAt,
});
testRule('law-outlasts-agreement', {
  met: [
    ['the agreement ends with the law', old('2011-01-01', { expiresOn: '2012-02-17' })],
    ['the law has no end', { terms: { gateways: ['s.115 CDA 1998'] } }],
    ['the law has ended, which is worse and another rule', old('2012-02-18')],
  ],
  'not-met': [
    ['the agreement runs a day longer', old('2011-01-01', { expiresOn: '2012-02-18' }), 'before'],
    ['the agreement has no end', old('2012-02-17', { expiresOn: 'ongoing' }), 'open'],
    ['the Act of 1998', { terms: { article6Basis: 's.29 DPA 1998' }, asAt: '2018-05-24' }, 'open'],
  ],
  'cannot-tell': 'a law is in the table or it is not asked about',
  'not-applicable': [
    ['no law is named', { terms: { gateways: ['Police powers'] } }],
    ['a law that is not in the table', { terms: { gateways: ['Licensing Act 2003 s.5'] } }],
  ],
});

testRule('memorandum-not-alone', {
  met: [
    [
      'between police and government',
      { terms: { agreementType: 'mou' }, parties: [party('Home Office', 'government')] },
    ],
    [
      'an agreement is linked',
      {
        terms: { agreementType: 'mou', linkedAgreements: ['ISA-002'] },
        parties: [party('Refuge', 'voluntary')],
      },
    ],
    [
      'nobody knows what the party is',
      { terms: { agreementType: 'mou' }, parties: ['Somebody', party('Thing', 'other')] },
    ],
  ],
  'not-met': [
    [
      'with a charity',
      { terms: { agreementType: 'mou' }, parties: [party('Refuge', 'voluntary')] },
      'alone',
    ],
  ],
  'cannot-tell': 'without a known party it is given the benefit of the doubt',
  'not-applicable': [
    ['an agreement', { terms: { agreementType: 'isa' }, parties: [party('Refuge', 'voluntary')] }],
  ],
});

const roles = (
  controllerRelationship: string,
  more: Given['terms'] = {},
  role: 'controller' | 'processor' = 'controller',
): Given => ({
  terms: { controllerRelationship, ...more },
  parties: [{ name: 'Wyre Council', role }],
});
testRule('contract-fits-relationship', {
  met: [
    [
      'independent controllers in an agreement',
      roles('independent-controllers', { agreementType: 'isa' }),
    ],
    [
      'a processor under a contract',
      roles('controller-processor', { agreementType: 'processing-contract' }, 'processor'),
    ],
    ['both', roles('mixed', {}, 'processor')],
  ],
  'not-met': [
    [
      'joint controllers under a processing contract',
      roles('joint-controllers', { agreementType: 'processing-contract' }),
      'contract',
    ],
    [
      'a processor among independent controllers',
      roles('independent-controllers', {}, 'processor'),
      'processor',
    ],
  ],
  'cannot-tell': 'without a relationship there is nothing to contradict',
  'not-applicable': [
    ['no relationship is stated', { terms: { agreementType: 'processing-contract' } }],
  ],
});
