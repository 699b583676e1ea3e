import type { ProvisionId } from './provisions.ts';

/** What a gateway is for, or for whom, where it is not for everything. */
export interface GatewayLimit {
  readonly gateway: ProvisionId;
  /** Words of a purpose, a title or a data item that the gateway can serve. */
  readonly serves: RegExp | null;
  /** A party without which it moves nothing: by kind of partner, or by name. */
  readonly party: { readonly kinds: readonly string[]; readonly named: RegExp } | null;
  /** The limit in words, after "it serves only" or "it moves data only". */
  readonly words: string;
}

function serves(gateway: ProvisionId, pattern: RegExp, words: string): GatewayLimit {
  return { gateway, serves: pattern, party: null, words };
}

function between(
  gateway: ProvisionId,
  kinds: readonly string[],
  named: RegExp,
  words: string,
): GatewayLimit {
  return { gateway, serves: null, party: { kinds, named }, words };
}

/**
 * The limits of section 2 of the legal dossier that a purpose or the parties can show. The patterns are
 * wide on purpose: only what plainly has nothing to do with a gateway is held against it.
 */
export const gatewayLimits: readonly GatewayLimit[] = [
  serves(
    'sca-2007-s-68',
    /\bfraud|\bfraudulent|\bNFI\b|\bscam|\bmoney launder/i,
    'the prevention of fraud',
  ),
  serves(
    'msa-2015-s-52',
    /\bslaver|\btraffick|\bexploit|\bNRM\b|\bnational referral\b|\bforced labour\b|\bvulnerab/i,
    'the notification of potential victims of slavery to the Secretary of State',
  ),
  serves(
    'care-2014-s-45',
    /\badult|\bsafeguard|\bcuckoo|\bself-neglect|\bcare\b|\bvulnerab|\bharm/i,
    'requests of a Safeguarding Adults Board',
  ),
  serves(
    'children-2004-s-10',
    /\bchild|\byoung|\byouth|\bschool|\bpupil|\bfamil|\bsafeguard|\bMASH\b|\bCSE\b|\bCCE\b|\bexploit|\bmissing\b/i,
    'the well-being of children',
  ),
  serves(
    'children-2004-s-11',
    /\bchild|\byoung|\byouth|\bschool|\bpupil|\bfamil|\bsafeguard|\bMASH\b|\bCSE\b|\bCCE\b|\bexploit|\bmissing\b/i,
    'the welfare of children',
  ),
  serves(
    'cja-2003-s-325',
    /\bMAPPA\b|\boffend|\bpublic protection\b|\bdangerous|\bviolen|\bsexual|\brelease\b|\bprobation\b/i,
    'the management of offenders under MAPPA',
  ),
  serves(
    'licensing-2003-s-185',
    /\blicen[cs]|\balcohol|\bpremises\b|\bnight[- ]time\b|\bpubs?\b|\bclubs?\b|\bevents?\b/i,
    'the functions of the Licensing Act',
  ),
  serves(
    'asbcp-2014-s-104',
    /\banti-?\s?social|\bASB\b|\bcase review|\bcommunity trigger|\bnuisance|\bneighbour/i,
    'reviews of anti-social behaviour cases',
  ),
  serves(
    'pcsc-2022-s-16',
    /\bviolen|\bknife|\bweapon|\bhomicid|\bgang|\bassault|\bserious|\bwound|\bgun|\bcounty lines\b|\bexploit/i,
    'the serious violence duty',
  ),
  serves(
    'nhs-2006-s-251',
    /\bmedical|\bresearch|\bclinical audit|\btreatment|\bcommission|\bpublic health/i,
    'medical purposes, and was not made for crime',
  ),
  between(
    'cca-2013-s-7',
    [],
    /\bnational crime agency\b|\bNCA\b/i,
    'to or from the National Crime Agency',
  ),
  between(
    'nhs-2006-s-14z61',
    ['nhs-icb'],
    /\bICB\b|\bintegrated care board\b/i,
    'from an integrated care board',
  ),
  between(
    'pcsc-2022-s-17',
    ['police-and-crime-commissioner'],
    /\bPCC\b|\bOPCC\b|\bcommissioner\b|\bmayor|\bcombined authority\b/i,
    'to the local policing body, on its request',
  ),
  between(
    'care-2014-s-45',
    ['unitary-council', 'county-council'],
    /\bcouncil\b|\bsafeguarding adults board\b|\bSAB\b/i,
    'to a Safeguarding Adults Board, which a council sets up',
  ),
];
