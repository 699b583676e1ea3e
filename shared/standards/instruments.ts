import type { InForce } from './in-force.ts';

/** An Act, regulations, a code, guidance or a body of common law. */
export interface Instrument {
  readonly id: string;
  /** As it is printed in a citation. */
  readonly name: string;
  readonly kind: 'act' | 'regulation' | 'code' | 'guidance' | 'common-law' | 'practice';
  /** Where it is published. Provisions add their own path. */
  readonly address: string;
  readonly inForce: InForce;
  /** How people name it in a register; matched without regard to case unless it is an acronym. */
  readonly namedAs: readonly RegExp[];
}

function act(
  id: string,
  name: string,
  chapter: string,
  from: string,
  namedAs: readonly RegExp[],
  to?: string,
): Instrument {
  return {
    id,
    name,
    kind: 'act',
    address: `https://www.legislation.gov.uk/ukpga/${chapter}`,
    // Days of first commencement of each Act are from memory; provisions carry their own.
    inForce: { from, verification: 'unverified', ...(to === undefined ? {} : { to }) },
    namedAs,
  };
}

/** `words` with any spacing, "&" for "and", then an optional year; `short` is the acronym with its year. */
function title(words: string, year: string, short?: string): readonly RegExp[] {
  const spaced = words.replaceAll(' and ', ' (?:and|&) ').replaceAll(' ', '[\\s,]+');
  const ending = `(?:[\\s,(]*(?:of\\s+)?(?:${year}|'?${year.slice(2)}\\b))?`;
  const full = new RegExp(`\\b${spaced}(?:\\s+Act)?${ending}`, 'gi');
  if (short === undefined) return [full];
  return [
    full,
    new RegExp(`\\b${short}(?:\\s+Act)?(?:[\\s,(]*(?:${year}|'?${year.slice(2)}\\b))?`, 'g'),
  ];
}

/** The instruments on which rules and gateways rest, and those that old agreements still cite. */
export const instruments: readonly Instrument[] = [
  act(
    'dpa-1998',
    'Data Protection Act 1998',
    '1998/29',
    '2000-03-01',
    [/\bData\s+Protection\s+Act[\s,('’]*(?:of\s+)?(?:19)?98\b/gi, /\bDPA[\s,('’]*(?:19)?98\b/g],
    '2018-05-24',
  ),
  act('dpa-2018', 'Data Protection Act 2018', '2018/12', '2018-05-25', [
    /\bData\s+Protection\s+Act(?:[\s,('’]*(?:of\s+)?(?:20)?18\b)?(?![\s,('’]*(?:of\s+)?(?:19)?98\b)/gi,
    /\bDPA(?:[\s,('’]*(?:20)?18\b)?(?![\s,('’]*(?:19)?98\b)/g,
  ]),
  {
    id: 'uk-gdpr',
    name: 'UK GDPR',
    kind: 'regulation',
    address: 'https://www.legislation.gov.uk/eur/2016/679',
    inForce: { from: '2018-05-25', verification: 'unverified' },
    namedAs: [
      /\b(?:UK[\s-]*)?GDPR\b/gi,
      /\bGeneral\s+Data\s+Protection\s+Regulation(?:\s+2016)?\b/gi,
    ],
  },
  act('cda-1998', 'Crime and Disorder Act 1998', '1998/37', '1998-07-31', [
    ...title('Crime and Disorder Act', '1998'),
    /\bCDA(?:[\s,(]*(?:19)?98\b)?/g,
    /\bthe\s+1998\s+Act\b/gi,
  ]),
  act('hra-1998', 'Human Rights Act 1998', '1998/42', '2000-10-02', [
    ...title('Human Rights Act', '1998', 'HRA'),
    /\bECHR\b/g,
    /\bEuropean\s+Convention\s+on\s+Human\s+Rights\b/gi,
  ]),
  act(
    'pcsc-2022',
    'Police, Crime, Sentencing and Courts Act 2022',
    '2022/32',
    '2022-04-28',
    title('Police,? Crime,? Sentencing,? and Courts Act', '2022', 'PCSCA?'),
  ),
  act(
    'sca-2007',
    'Serious Crime Act 2007',
    '2007/27',
    '2007-10-30',
    title('Serious Crime Act', '2007', 'SCA'),
  ),
  act(
    'cca-2013',
    'Crime and Courts Act 2013',
    '2013/22',
    '2013-04-25',
    title('Crime and Courts Act', '2013'),
  ),
  act(
    'msa-2015',
    'Modern Slavery Act 2015',
    '2015/30',
    '2015-03-26',
    title('Modern Slavery Act', '2015', 'MSA'),
  ),
  act('children-2004', 'Children Act 2004', '2004/31', '2004-11-15', [
    /\bChildren\s+Act[\s,(]*(?:20)?04\b/gi,
  ]),
  act('care-2014', 'Care Act 2014', '2014/23', '2014-05-14', [
    /\bCare\s+Act(?:[\s,(]*(?:20)?14\b)?/g,
  ]),
  act('nhs-2006', 'National Health Service Act 2006', '2006/41', '2007-03-01', [
    /\b(?:National\s+Health\s+Service|NHS)\s+Act(?:[\s,(]*(?:20)?06\b)?/gi,
  ]),
  act('localism-2011', 'Localism Act 2011', '2011/20', '2011-11-15', title('Localism Act', '2011')),
  act('lga-1972', 'Local Government Act 1972', '1972/70', '1972-10-26', [
    /\bLocal\s+Government\s+Act[\s,(]*(?:19)?72\b/gi,
    /\bLGA[\s,(]*(?:19)?72\b/g,
  ]),
  act('lga-2000', 'Local Government Act 2000', '2000/22', '2000-07-28', [
    /\bLocal\s+Government\s+Act[\s,(]*2000\b/gi,
    /\bLGA[\s,(]*2000\b/g,
  ]),
  act('cja-2003', 'Criminal Justice Act 2003', '2003/44', '2003-11-20', [
    /\bCriminal\s+Justice\s+Act[\s,(]*(?:20)?03\b/gi,
    /\bCJA[\s,(]*(?:20)?03\b/g,
  ]),
  act(
    'enterprise-2002',
    'Enterprise Act 2002',
    '2002/40',
    '2002-11-07',
    title('Enterprise Act', '2002'),
  ),
  act(
    'licensing-2003',
    'Licensing Act 2003',
    '2003/17',
    '2003-07-10',
    title('Licensing Act', '2003'),
  ),
  act('asbcp-2014', 'Anti-social Behaviour, Crime and Policing Act 2014', '2014/12', '2014-03-13', [
    /\bAnti-?\s?social\s+Behaviour,?\s+Crime\s+(?:and|&)\s+Policing\s+Act(?:[\s,(]*(?:20)?14\b)?/gi,
    /\bASBC?PA?(?:\s+Act)?(?:[\s,(]*(?:20)?14\b)/g,
  ]),
  act(
    'dea-2017',
    'Digital Economy Act 2017',
    '2017/30',
    '2017-04-27',
    title('Digital Economy Act', '2017', 'DEA'),
  ),
  act(
    'prsra-2011',
    'Police Reform and Social Responsibility Act 2011',
    '2011/13',
    '2011-09-15',
    title('Police Reform and Social Responsibility Act', '2011', 'PRSRA?'),
  ),
  act('duaa-2025', 'Data (Use and Access) Act 2025', '2025/18', '2025-06-19', [
    /\bData\s+\(Use\s+and\s+Access\)\s+Act(?:\s+2025)?/gi,
    /\bDUAA(?:\s*2025)?/g,
  ]),
  {
    id: 'si-2007-1830',
    name: 'Crime and Disorder (Formulation and Implementation of Strategy) Regulations 2007',
    kind: 'regulation',
    address: 'https://www.legislation.gov.uk/uksi/2007/1830',
    inForce: { from: '2007-08-01', verification: 'unverified' },
    namedAs: [/\bSI\s*2007\s*\/\s*1830\b/gi],
  },
  {
    id: 'si-2007-1831',
    name: 'Crime and Disorder (Prescribed Information) Regulations 2007',
    kind: 'regulation',
    address: 'https://www.legislation.gov.uk/uksi/2007/1831',
    inForce: { from: '2007-08-01', verification: 'unverified' },
    namedAs: [/\bSI\s*2007\s*\/\s*1831\b/gi],
  },
  {
    id: 'common-law',
    name: 'Common law',
    kind: 'common-law',
    address: 'https://www.thamesvalley.police.uk/aboutus/aboutus-parts/aboutus-parts-infosharing',
    inForce: { from: '1900-01-01', verification: 'unverified' },
    namedAs: [/\bcommon[\s-]+law\b(?!\s+dut(?:y|ies)\s+of\s+confiden)/gi],
  },
  {
    id: 'ico-code',
    name: 'ICO Data sharing: a code of practice (2021)',
    kind: 'code',
    address:
      'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/',
    inForce: { from: '2021-10-05' },
    namedAs: [],
  },
  {
    id: 'ico-accountability',
    name: 'ICO Accountability Framework',
    kind: 'guidance',
    address: 'https://ico.org.uk/for-organisations/accountability-framework/',
    inForce: { from: '2020-09-10', verification: 'unverified' },
    namedAs: [],
  },
  {
    id: 'ico-law-enforcement',
    name: 'ICO guidance on sharing with law enforcement authorities',
    kind: 'guidance',
    address:
      'https://ico.org.uk/for-organisations/data-sharing-information-hub/sharing-personal-data-with-law-enforcement-authorities/',
    inForce: { from: '2021-10-05', verification: 'unverified' },
    namedAs: [],
  },
  {
    id: 'nhs-police-guidance',
    name: 'NHS England, Sharing information with the police',
    kind: 'guidance',
    address:
      'https://transform.england.nhs.uk/information-governance/guidance/sharing-information-with-the-police/',
    inForce: { from: '2021-11-01', verification: 'secondary' },
    namedAs: [],
  },
  {
    id: 'nhs-istv',
    name: 'NHS Data Dictionary, Information Sharing to Tackle Violence',
    kind: 'guidance',
    address: 'https://www.datadictionary.nhs.uk/data_dictionary/messages/supporting_data_sets/',
    inForce: { from: '2014-09-01', verification: 'unverified' },
    namedAs: [],
  },
  {
    id: 'nhs-opt-out',
    name: 'NHS England, National data opt-out policy',
    kind: 'guidance',
    address:
      'https://digital.nhs.uk/services/national-data-opt-out/operational-policy-guidance-document/',
    inForce: { from: '2018-05-25', verification: 'unverified' },
    namedAs: [],
  },
  {
    id: 'gmc-wounds',
    name: 'GMC, Confidentiality: reporting gunshot and knife wounds',
    kind: 'guidance',
    address:
      'https://www.gmc-uk.org/professional-standards/the-professional-standards/confidentiality---reporting-gunshot-and-knife-wounds',
    inForce: { from: '2017-04-25' },
    namedAs: [],
  },
  {
    id: 'caldicott',
    name: 'National Data Guardian guidance on Caldicott Guardians',
    kind: 'guidance',
    address: 'https://www.gov.uk/government/organisations/national-data-guardian',
    inForce: { from: '2021-08-27', verification: 'unverified' },
    namedAs: [],
  },
  {
    id: 'dspt',
    name: 'NHS Data Security and Protection Toolkit',
    kind: 'guidance',
    address: 'https://www.dsptoolkit.nhs.uk/News/154',
    inForce: { from: '2018-04-01', verification: 'secondary' },
    namedAs: [],
  },
  {
    id: 'pirm-code',
    name: 'Police Information and Records Management Code of Practice',
    kind: 'code',
    address:
      'https://www.gov.uk/government/publications/police-information-and-records-management-code-of-practice',
    inForce: { from: '2023-07-20' },
    namedAs: [],
  },
  {
    id: 'police-app',
    name: 'College of Policing APP, Information management',
    kind: 'guidance',
    address: 'https://www.college.police.uk/app/information-management',
    inForce: { from: '2013-10-01', verification: 'unverified' },
    namedAs: [],
  },
  {
    id: 'gsc',
    name: 'Government Security Classifications Policy',
    kind: 'guidance',
    address: 'https://www.gov.uk/government/publications/government-security-classifications',
    inForce: { from: '2014-04-02' },
    namedAs: [],
  },
  {
    id: 'hmicfrs-2024',
    name: 'HMICFRS, West Midlands regional response to serious and organised crime (2024)',
    kind: 'guidance',
    address:
      'https://hmicfrs.justiceinspectorates.gov.uk/publication-html/inspection-of-the-west-midlands-regional-response-to-serious-and-organised-crime/',
    inForce: { from: '2024-05-14' },
    namedAs: [],
  },
  {
    id: 'weisf',
    name: 'Whole Essex Information Sharing Framework, review practice',
    kind: 'practice',
    address: 'https://weisf.essex.gov.uk/information-sharing-protocol-review-information/',
    inForce: { from: '2015-01-01', verification: 'unverified' },
    namedAs: [],
  },
];
