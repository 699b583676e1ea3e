import { isHistoric } from './historic-context.ts';
import type { InForce, Verification } from './in-force.ts';

/** A kind of body that no longer exists, by the name under which agreements still list it. */
export interface EndedBody {
  readonly id: string;
  /** With its article where it is one of a kind of bodies: "a police authority", "NHS Digital". */
  readonly name: string;
  readonly pattern: RegExp;
  /** The days on which such bodies existed. `to` is the last one. */
  readonly existed: InForce & { readonly to: string };
  readonly successor: string;
  /** How bad it is to find one as a party. */
  readonly asParty: 'critical' | 'high' | 'medium';
  readonly verification: Verification;
}

function ended(
  id: string,
  name: string,
  pattern: RegExp,
  from: string,
  to: string,
  successor: string,
  asParty: EndedBody['asParty'],
  verification: Verification,
): EndedBody {
  return { id, name, pattern, existed: { from, to }, successor, asParty, verification };
}

/**
 * Bodies that ended, with the guards that keep look-alikes out: special and port health authorities,
 * the British Transport Police Authority, the verb "monitor". First days are from memory.
 */
export const endedBodies: readonly EndedBody[] = [
  ended(
    'ccg',
    'a clinical commissioning group',
    /\bclinical\s+commissioning\s+groups?\b|\bCCGs?\b/i,
    '2013-04-01',
    '2022-06-30',
    'the integrated care board',
    'critical',
    'secondary',
  ),
  ended(
    'pct',
    'a primary care trust',
    /\bprimary\s+care\s+trusts?\b|\bPCTs?\b/i,
    '2000-04-01',
    '2013-03-31',
    'the clinical commissioning group, then the integrated care board',
    'critical',
    'secondary',
  ),
  ended(
    'sha',
    'a strategic health authority',
    /\bstrategic\s+health\s+authorit(?:y|ies)\b/i,
    '2002-10-01',
    '2013-03-31',
    'NHS England and the integrated care board',
    'critical',
    'unverified',
  ),
  ended(
    'phe',
    'Public Health England',
    /\bpublic\s+health\s+england\b/i,
    '2013-04-01',
    '2021-09-30',
    'the UK Health Security Agency and OHID',
    'critical',
    'secondary',
  ),
  ended(
    'hpa',
    'Health Protection Agency',
    /\bhealth\s+protection\s+agency\b|\bnational\s+treatment\s+agency\b/i,
    '2001-04-01',
    '2013-03-31',
    'Public Health England, then the UK Health Security Agency and OHID',
    'critical',
    'secondary',
  ),
  ended(
    'nhs-digital',
    'NHS Digital',
    /\bNHS\s+digital\b|\bHSCIC\b|\bhealth\s+(?:and|&)\s+social\s+care\s+information\s+centre\b/i,
    '2013-04-01',
    '2023-01-31',
    'NHS England',
    'high',
    'checked',
  ),
  ended(
    'nhs-improvement',
    'NHS Improvement',
    /\bNHSX\b|\bNHS\s+Improvement\b|\bMonitor\s*\((?:the\s+)?(?:NHS|foundation)|\bTrust\s+Development\s+Authority\b/,
    '2004-01-05',
    '2022-06-30',
    'NHS England',
    'high',
    'unverified',
  ),
  ended(
    'probation-trust',
    'a probation trust',
    /\bprobation\s+(?:trust|board|committee)s?\b/i,
    '1993-01-01',
    '2014-05-31',
    'the Probation Service (HMPPS)',
    'critical',
    'unverified',
  ),
  ended(
    'crc',
    'a community rehabilitation company',
    /\bcommunity\s+rehabilitation\s+compan(?:y|ies)\b|(?<!\bUN\s)\bCRCs?\b/i,
    '2014-06-01',
    '2021-06-25',
    'the Probation Service (HMPPS)',
    'critical',
    'secondary',
  ),
  ended(
    'nps',
    'National Probation Service',
    /\bnational\s+probation\s+service\b|^\s*NPS\b/i,
    '2014-06-01',
    '2021-06-25',
    'the Probation Service (HMPPS)',
    'critical',
    'secondary',
  ),
  ended(
    'noms',
    'National Offender Management Service',
    /\bNOMS\b|\bnational\s+offender\s+management\s+service\b/i,
    '2004-06-01',
    '2017-03-31',
    'HM Prison and Probation Service',
    'high',
    'unverified',
  ),
  ended(
    'police-authority',
    'a police authority',
    /(?<!transport\s)(?<!civil\snuclear\s)\bpolice\s+authority\b/i,
    '1995-04-01',
    '2012-11-21',
    'the police and crime commissioner',
    'critical',
    'unverified',
  ),
  ended(
    'acpo',
    'Association of Chief Police Officers',
    /\bACPO\b|\bassociation\s+of\s+chief\s+police\s+officers\b/i,
    '1948-01-01',
    '2015-03-31',
    "the National Police Chiefs' Council",
    'high',
    'checked',
  ),
  ended(
    'npia',
    'National Policing Improvement Agency',
    /\bNPIA\b|\bnational\s+policing\s+improvement\s+agency\b|\bCentrex\b/i,
    '2007-04-01',
    '2013-10-06',
    'the College of Policing, the Home Office and the National Crime Agency',
    'high',
    'unverified',
  ),
  ended(
    'soca',
    'Serious Organised Crime Agency',
    /\bSOCA\b|\bserious\s+(?:and\s+)?organised\s+crime\s+agency\b/i,
    '2006-04-01',
    '2013-10-06',
    'the National Crime Agency',
    'critical',
    'checked',
  ),
  ended(
    'ipcc',
    'Independent Police Complaints Commission',
    /\bIPCC\b|\bindependent\s+police\s+complaints\s+commission\b/i,
    '2004-04-01',
    '2018-01-07',
    'the Independent Office for Police Conduct',
    'high',
    'unverified',
  ),
  ended(
    'ukba',
    'UK Border Agency',
    /\bUKBA\b|\b(?:UK|united\s+kingdom)\s+border\s+agency\b/i,
    '2008-04-01',
    '2013-03-31',
    'the Home Office',
    'high',
    'unverified',
  ),
  ended(
    'lscb',
    'a local safeguarding children board',
    /\bLSCBs?\b|\blocal\s+safeguarding\s+children(?:['’]?s)?\s+boards?\b/i,
    '2006-04-01',
    '2019-09-29',
    'the safeguarding partners',
    'high',
    'secondary',
  ),
  ended(
    'cdrp',
    'a crime and disorder reduction partnership',
    /\bCDRPs?\b|\bcrime\s+(?:and|&)\s+disorder\s+reduction\s+partnerships?\b/i,
    '1998-08-01',
    '2010-02-28',
    'the bodies of the community safety partnership',
    'medium',
    'unverified',
  ),
  ended(
    'crb',
    'Criminal Records Bureau',
    /\bcriminal\s+records\s+bureau\b|\bindependent\s+safeguarding\s+authority\b/i,
    '2002-03-01',
    '2012-11-30',
    'the Disclosure and Barring Service',
    'critical',
    'unverified',
  ),
];

/**
 * The kind of ended body that `name` names, whatever the day; `null` where it names none, or names it
 * as the past of another ("NHS … ICB, formerly … CCG").
 */
export function endedBodyNamed(name: string): EndedBody | null {
  const text = name.normalize('NFKC').replace(/\s+/g, ' ');
  for (const body of endedBodies) {
    const hit = body.pattern.exec(text);
    if (hit !== null && !isHistoric(text, hit.index, hit.index + hit[0].length)) return body;
  }
  return null;
}
