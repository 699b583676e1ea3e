import { memory, provision, type Provision } from './provision.ts';

const code =
  'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/data-sharing-agreements/';
const framework =
  'https://ico.org.uk/for-organisations/accountability-framework/contracts-and-data-sharing/data-sharing-agreements/';
const lawEnforcement =
  'https://ico.org.uk/for-organisations/data-sharing-information-hub/sharing-personal-data-with-law-enforcement-authorities/';
const nhsPolice =
  'https://transform.england.nhs.uk/information-governance/guidance/sharing-information-with-the-police/';

/** Codes, guidance and practice. */
export const guidanceProvisions = [
  // Codes, guidance and practice
  provision(
    'ico-code-agreements',
    'ico-code',
    'Data sharing agreements',
    'What an agreement contains',
    code,
    '2021-10-05',
    'checked',
  ),
  provision(
    'ico-code-dpia',
    'ico-code',
    'Deciding to share',
    'An impact assessment is good practice in every case',
    'https://www.sparqa.com/insights/key-takeaways-from-the-icos-new-data-sharing-code-of-practice/',
    '2021-10-05',
    'secondary',
  ),
  provision(
    'ico-framework-agreements',
    'ico-accountability',
    'Data sharing agreements',
    'Parties, sign-off, procedures, review and a central log',
    framework,
    '2020-09-10',
    'checked',
    memory,
  ),
  provision(
    'ico-law-enforcement',
    'ico-law-enforcement',
    null,
    'Exemptions are no power to share',
    lawEnforcement,
    '2021-10-05',
    'checked',
    memory,
  ),
  provision(
    'nhs-police-sharing',
    'nhs-police-guidance',
    null,
    'Confidential patient information and the police',
    nhsPolice,
    '2021-11-01',
    'secondary',
  ),
  provision(
    'caldicott-guardian',
    'caldicott',
    null,
    'A Guardian for confidential patient data',
    'https://www.gov.uk/government/organisations/national-data-guardian',
    '2021-08-27',
    'secondary',
    memory,
  ),
  provision(
    'dspt-annual',
    'dspt',
    'Annual submission',
    'Due by 30 June each year',
    'https://www.dsptoolkit.nhs.uk/News/154',
    '2018-04-01',
    'secondary',
  ),
  provision(
    'pirm-code',
    'pirm-code',
    null,
    'Management of police information and records',
    'https://www.gov.uk/government/publications/police-information-and-records-management-code-of-practice',
    '2023-07-20',
    'secondary',
  ),
  provision(
    'police-app-sharing',
    'police-app',
    'Information sharing',
    'An agreement for a frequent or continuing need',
    'https://www.gmp.police.uk/foi-ai/greater-manchester-police/policies/information-sharing-policy-and-procedure/',
    '2013-10-01',
    'secondary',
    memory,
  ),
  provision(
    'gsc-markings',
    'gsc',
    'Classification tiers',
    'OFFICIAL, SECRET and TOP SECRET; OFFICIAL-SENSITIVE is a marking',
    'https://www.gov.uk/government/publications/government-security-classifications/government-security-classifications-policy-html',
    '2014-04-02',
    'checked',
  ),
  provision(
    'hmicfrs-soc-2024',
    'hmicfrs-2024',
    null,
    'Use of partnership data; agreements not fit for purpose',
    'https://hmicfrs.justiceinspectorates.gov.uk/publication-html/inspection-of-the-west-midlands-regional-response-to-serious-and-organised-crime/',
    '2024-05-14',
    'secondary',
  ),
  provision(
    'weisf-review',
    'weisf',
    'Review information',
    'Warned three months before a review, removed three months after a missed one',
    'https://weisf.essex.gov.uk/information-sharing-protocol-review-information/',
    '2015-01-01',
    'secondary',
    memory,
  ),
] as const satisfies readonly Provision[];
