import { standardsCheckedOn, type Verification } from './in-force.ts';

/** A public source that names the data. */
export interface NeedSource {
  readonly title: string;
  readonly address: string;
  /** The day on which it was last looked at, as `YYYY-MM-DD`. */
  readonly checked: string;
  readonly verification: Verification;
}

/** A data set that a force needs from its partners, as reference data that a force can change. */
export interface StandardNeed {
  readonly id: string;
  readonly name: string;
  readonly heading: string;
  /** The words by which agreements and requests name the data; compared without case and plural. */
  readonly words: readonly string[];
  /** The kinds of body that hold it, as `partnerKinds` names them; empty where any may. */
  readonly partnerKinds: readonly string[];
  /** The strands of the 4P plan that it serves: our reading, for the force to change. */
  readonly strands: readonly ('pursue' | 'prevent' | 'protect' | 'prepare')[];
  readonly threats: readonly string[];
  readonly why: string;
  /** True for the data sets prescribed under section 17A of the Crime and Disorder Act 1998. */
  readonly isPrescribed: boolean;
  readonly source: NeedSource;
}

function source(title: string, address: string, verification: Verification): NeedSource {
  return { title, address, checked: standardsCheckedOn, verification };
}

const profiles = source(
  'Serious and organised crime local profiles: a guide (6 February 2025), and the Home Office table of data sources',
  'https://www.gov.uk/government/publications/serious-and-organised-crime-local-profiles/serious-and-organised-crime-local-profiles-a-guide',
  'secondary',
);
const fromMemory: NeedSource = { ...profiles, verification: 'unverified' };
const prescribed = source(
  'Crime and Disorder (Prescribed Information) Regulations 2007, SI 2007/1831, Schedule',
  'https://www.legislation.gov.uk/uksi/2007/1831/schedule/made',
  'secondary',
);
const istv = source(
  'NHS Data Dictionary: information sharing to tackle violence minimum data set',
  'https://www.datadictionary.nhs.uk/data_dictionary/messages/supporting_data_sets/',
  'secondary',
);

const councils = ['unitary-council', 'county-council', 'district-council'] as const;
const upperTier = ['unitary-council', 'county-council'] as const;

const health = 'Health';
const people = 'Councils: people at risk';
const places = 'Councils: places and money';
const others = 'Fire, probation, national';
const own = 'Police';

/** The data sets that are asked for unless a force says otherwise, in the order of their headings. */
export const standardNeeds: readonly StandardNeed[] = [
  {
    id: 'emergency-department-assaults',
    name: 'Assaults seen in emergency departments',
    heading: health,
    words: ['emergency department', 'ISTV', 'assault date', 'assault location', 'A&E attendance'],
    partnerKinds: ['nhs-trust', 'nhs-icb'],
    strands: ['prevent', 'protect'],
    threats: ['Serious violence'],
    why: 'Shows where violence happens that nobody reports to the police.',
    isPrescribed: false,
    source: istv,
  },
  {
    id: 'hospital-admissions',
    name: 'Hospital admissions for assault, alcohol and domestic abuse',
    heading: health,
    words: ['hospital admission', 'admission for assault', 'alcohol admission', 'admission'],
    partnerKinds: ['nhs-icb', 'nhs-trust'],
    strands: ['prevent', 'protect'],
    threats: ['Serious violence', 'Domestic abuse'],
    why: 'Prescribed: counts by outward postcode and date, every quarter.',
    isPrescribed: true,
    source: prescribed,
  },
  {
    id: 'ambulance-calls',
    name: 'Ambulance calls to crime and disorder',
    heading: health,
    words: ['ambulance call', 'ambulance incident', 'ambulance attendance'],
    partnerKinds: ['ambulance-trust'],
    strands: ['prevent', 'protect'],
    threats: ['Serious violence', 'Drugs'],
    why: 'Prescribed: fills in violence and overdoses that the police do not see.',
    isPrescribed: true,
    source: prescribed,
  },
  {
    id: 'drug-treatment',
    name: 'Numbers in drug treatment',
    heading: health,
    words: ['drug treatment', 'substance misuse treatment', 'treatment number'],
    partnerKinds: ['nhs-icb', 'nhs-trust', ...upperTier, 'voluntary'],
    strands: ['prevent', 'prepare'],
    threats: ['Drugs'],
    why: 'Shows demand for drugs by place, without a name.',
    isPrescribed: false,
    source: profiles,
  },
  {
    id: 'adults-at-risk',
    name: 'Adults at risk, self-neglect and cuckooing',
    heading: people,
    words: ['adult social care', 'care needs', 'cuckooing', 'self-neglect', 'adult safeguarding'],
    partnerKinds: [...upperTier, 'nhs-trust'],
    strands: ['protect'],
    threats: ['Drugs', 'Modern slavery'],
    why: 'People whose homes are taken over are known to social care first.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'child-exploitation',
    name: 'Child exploitation and missing episodes',
    heading: people,
    words: [
      'missing episode',
      'return interview',
      'child exploitation',
      'child protection',
      'missing children',
    ],
    partnerKinds: [...upperTier, 'education', 'youth-justice'],
    strands: ['prevent', 'protect'],
    threats: ['Child exploitation', 'Drugs'],
    why: 'Missing episodes are the first sign of a child who is being used.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'school-exclusions',
    name: 'School exclusions and truancy',
    heading: people,
    words: ['school exclusion', 'exclusion', 'truancy', 'school attendance'],
    partnerKinds: [...upperTier, 'education'],
    strands: ['prevent'],
    threats: ['Child exploitation', 'Serious violence'],
    why: 'Prescribed: children out of school are easier to recruit.',
    isPrescribed: true,
    source: prescribed,
  },
  {
    id: 'children-out-of-school',
    name: 'Children missing education or educated at home',
    heading: people,
    words: ['missing education', 'home educated', 'elective home education'],
    partnerKinds: [...upperTier, 'education'],
    strands: ['prevent', 'protect'],
    threats: ['Child exploitation'],
    why: 'Nobody else sees these children from week to week.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'anti-social-behaviour',
    name: 'Anti-social behaviour and noise complaints',
    heading: places,
    words: [
      'anti-social behaviour',
      'antisocial behaviour',
      'ASB',
      'noise complaint',
      'kinds of incidents',
    ],
    partnerKinds: [...councils, 'housing'],
    strands: ['prevent', 'protect'],
    threats: ['Drugs'],
    why: 'Prescribed: complaints about an address come before crime at it.',
    isPrescribed: true,
    source: prescribed,
  },
  {
    id: 'evictions-and-voids',
    name: 'Evictions, voids and tenancies',
    heading: places,
    words: ['eviction', 'void', 'tenancy', 'housing application'],
    partnerKinds: [...councils, 'housing'],
    strands: ['pursue', 'protect'],
    threats: ['Drugs', 'Modern slavery'],
    why: 'Shows who lives where, and which homes stand empty.',
    isPrescribed: false,
    source: profiles,
  },
  {
    id: 'multiple-occupation',
    name: 'Licences for shared and rented homes',
    heading: places,
    words: ['HMO', 'house in multiple occupation', 'selective licence'],
    partnerKinds: [...councils],
    strands: ['pursue', 'protect'],
    threats: ['Modern slavery'],
    why: 'Crowded homes are where exploited workers are kept.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'licensing',
    name: 'Alcohol, taxi and scrap-metal licences',
    heading: places,
    words: ['licence holder', 'licence held', 'premises licence', 'taxi licence', 'scrap metal'],
    partnerKinds: [...councils],
    strands: ['pursue', 'prevent'],
    threats: ['Money laundering', 'Drugs'],
    why: 'Cash businesses launder money, and a licence can be taken away.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'trading-standards',
    name: 'Trading standards: illicit and counterfeit goods',
    heading: places,
    words: ['trading standards', 'seizure', 'illicit tobacco', 'counterfeit'],
    partnerKinds: [...upperTier],
    strands: ['pursue', 'protect'],
    threats: ['Illicit goods', 'Fraud'],
    why: 'Seizures name shops and suppliers that police records do not.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'environmental-crime',
    name: 'Environmental health and environmental crime',
    heading: places,
    words: ['environmental health', 'environmental crime', 'fly-tipping', 'waste crime'],
    partnerKinds: [...councils],
    strands: ['pursue', 'prevent'],
    threats: ['Waste crime'],
    why: 'Prescribed: waste is a business of organised crime.',
    isPrescribed: true,
    source: prescribed,
  },
  {
    id: 'council-tax',
    name: 'Council tax and business rates accounts',
    heading: places,
    words: ['council tax', 'business rates', 'rates account'],
    partnerKinds: [...councils],
    strands: ['pursue'],
    threats: ['Money laundering', 'Fraud'],
    why: 'Says who pays for a building, and since when.',
    isPrescribed: false,
    source: profiles,
  },
  {
    id: 'public-fraud',
    name: 'Benefit and tenancy fraud, data matches',
    heading: places,
    words: ['benefit fraud', 'tenancy fraud', 'National Fraud Initiative', 'NFI match'],
    partnerKinds: [...councils, 'housing', 'government'],
    strands: ['pursue', 'protect'],
    threats: ['Fraud'],
    why: 'Fraud on the public purse is often the same people.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'hate-incidents',
    name: 'Racial and other hate incidents',
    heading: places,
    words: ['racial incident', 'hate incident', 'hate crime'],
    partnerKinds: [...councils, 'housing'],
    strands: ['protect'],
    threats: [],
    why: 'Prescribed: much of it is told to councils and landlords only.',
    isPrescribed: true,
    source: prescribed,
  },
  {
    id: 'road-collisions',
    name: 'Road traffic collisions',
    heading: places,
    words: ['road traffic collision', 'collision'],
    partnerKinds: [...upperTier],
    strands: [],
    threats: [],
    why: 'Prescribed, by place and date.',
    isPrescribed: true,
    source: prescribed,
  },
  {
    id: 'public-cctv',
    name: 'Public CCTV',
    heading: places,
    words: ['CCTV'],
    partnerKinds: [...councils],
    strands: ['pursue', 'protect'],
    threats: [],
    why: 'Shows vehicles and people at places that matter.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'deliberate-fires',
    name: 'Deliberate fires',
    heading: others,
    words: ['deliberate fire', 'arson', 'secondary fire'],
    partnerKinds: ['fire-and-rescue'],
    strands: ['pursue', 'prevent'],
    threats: ['Serious violence'],
    why: 'Prescribed: arson is a means of threat between groups.',
    isPrescribed: true,
    source: prescribed,
  },
  {
    id: 'home-fire-visits',
    name: 'Home fire safety visits and hoarding',
    heading: others,
    words: ['fire safety visit', 'home fire safety', 'hoarding', 'home visit'],
    partnerKinds: ['fire-and-rescue'],
    strands: ['protect'],
    threats: [],
    why: 'Fire crews see inside homes that others do not.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'licence-conditions',
    name: 'Probation licence conditions',
    heading: others,
    words: ['licence condition', 'public protection', 'MAPPA', 'offender management'],
    partnerKinds: ['probation'],
    strands: ['pursue', 'prevent'],
    threats: ['Serious violence'],
    why: 'Breach of a condition is the quickest way to act.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'modern-slavery-referrals',
    name: 'Modern slavery referrals',
    heading: others,
    words: ['modern slavery', 'national referral mechanism', 'NRM'],
    partnerKinds: [...councils, 'voluntary', 'government'],
    strands: ['pursue', 'protect'],
    threats: ['Modern slavery'],
    why: 'Councils must tell the Home Office; the force needs to know too.',
    isPrescribed: false,
    source: fromMemory,
  },
  {
    id: 'police-incidents',
    name: 'Police incidents and recorded crime, for partners',
    heading: own,
    words: ['incident number', 'recorded crime', 'crime category', 'police incident'],
    partnerKinds: [],
    strands: ['prevent'],
    threats: [],
    why: 'Prescribed: the force has to give its partners these, by time and place.',
    isPrescribed: true,
    source: prescribed,
  },
];
