import type { InForce } from './in-force.ts';
import { provisionOf, type ProvisionId } from './provisions.ts';

/** A legal gateway: who may, or must, disclose what to whom. None displaces data protection law. */
export interface Gateway {
  readonly id: ProvisionId;
  /** `none`: often cited, but neither a power nor a duty to share. */
  readonly nature: 'power' | 'duty' | 'none';
  /** Between whom and for what, in one sentence. */
  readonly use: string;
  /** What it does not do; null where the dossier names no limit. */
  readonly limits: string | null;
  /** True where the gateway carries no sharing by itself and stands in need of another. */
  readonly weakAlone: boolean;
  readonly inForce: InForce;
}

function gateway(
  id: ProvisionId,
  nature: Gateway['nature'],
  use: string,
  limits: string | null = null,
  weakAlone = false,
): Gateway {
  return { id, nature, use, limits, weakAlone, inForce: provisionOf(id).inForce };
}

/** The gateways of section 2 of the legal dossier. */
export const gateways: readonly Gateway[] = [
  gateway(
    'cda-1998-s-17',
    'none',
    'Authorities have due regard to crime and disorder in their own functions.',
    'Supports a purpose; it is not a power to share.',
    true,
  ),
  gateway(
    'cda-1998-s-17a',
    'duty',
    'Relevant authorities disclose prescribed data sets to each other.',
    'Depersonalised information only.',
  ),
  gateway(
    'cda-1998-s-115',
    'power',
    'Any person may disclose to a relevant authority where necessary or expedient for the Act.',
    'A power, not an obligation; confidentiality is a separate question.',
  ),
  gateway(
    'si-2007-1831',
    'duty',
    'The data sets prescribed under s.17A, every quarter.',
    'Depersonalised information only.',
  ),
  gateway(
    'pcsc-2022-s-16',
    'power',
    'Specified authorities, local policing bodies, education, prison and youth custody authorities share for the serious violence duty.',
    'Authorises no disclosure of patient information, nor of personal information held by a health or social care authority.',
  ),
  gateway(
    'pcsc-2022-s-17',
    'duty',
    'Supply to the local policing body on request.',
    'No patient information, nor personal information held by a health or social care authority.',
  ),
  gateway(
    'sca-2007-s-68',
    'power',
    'A public authority may disclose to a specified anti-fraud organisation or its members to prevent fraud.',
    'Does not override data protection law.',
  ),
  gateway(
    'cca-2013-s-7',
    'power',
    'Any person to the National Crime Agency for its functions; the Agency to anyone for a permitted purpose.',
    'Schedule 7 limits onward disclosure.',
  ),
  gateway(
    'msa-2015-s-52',
    'duty',
    'A public authority notifies the Secretary of State of potential victims.',
  ),
  gateway(
    'children-2004-s-10',
    'duty',
    'Co-operation to improve the well-being of children.',
    'An implied power at most.',
    true,
  ),
  gateway(
    'children-2004-s-11',
    'duty',
    'Arrangements to safeguard and promote the welfare of children.',
    'An implied power at most.',
    true,
  ),
  gateway(
    'care-2014-s-45',
    'duty',
    'A request of a Safeguarding Adults Board is met, on conditions.',
  ),
  gateway('nhs-2006-s-14z61', 'power', 'An integrated care board may disclose in listed cases.'),
  gateway(
    'nhs-2006-s-251',
    'power',
    'Use of patient information for medical purposes with support.',
    'Not designed for crime.',
    true,
  ),
  gateway(
    'localism-2011-s-1',
    'power',
    'A council may do what an individual may.',
    'Weak alone.',
    true,
  ),
  gateway(
    'lga-1972-s-111',
    'power',
    'A council may do what is incidental to its functions.',
    'Weak alone.',
    true,
  ),
  gateway(
    'lga-2000-s-2',
    'power',
    'A council could promote well-being.',
    'Replaced in England by the Localism Act 2011, s.1.',
    true,
  ),
  gateway(
    'cja-2003-s-325',
    'duty',
    'MAPPA: responsible authority and agencies co-operate, which may include exchange of information.',
  ),
  gateway(
    'enterprise-2002-s-237',
    'none',
    'Specified information of trading standards is restricted.',
    'A bar, to which ss.239 to 241 are the exceptions.',
    true,
  ),
  gateway(
    'enterprise-2002-s-241',
    'power',
    'Specified information may be disclosed for statutory functions.',
    'Only within Part 9.',
  ),
  gateway(
    'licensing-2003-s-185',
    'power',
    'Licensing authority and responsible authorities share for the functions of the Act.',
  ),
  gateway(
    'asbcp-2014-s-104',
    'duty',
    'Information requests in an anti-social behaviour case review.',
  ),
  gateway(
    'dea-2017-part-5',
    'power',
    'Specified bodies share for specified objectives.',
    'Those bodies and objectives only.',
  ),
  gateway(
    'prsra-2011-s-10',
    'duty',
    'The local policing body and responsible authorities co-operate.',
    null,
    true,
  ),
  gateway(
    'common-law-policing',
    'power',
    'Police disclose to anyone where necessary and proportionate for a policing purpose.',
  ),
];

const byId: ReadonlyMap<string, Gateway> = new Map(gateways.map((each) => [each.id, each]));

/** The gateway that a provision is, or `null` where it is none. */
export function gatewayOf(provisionId: string): Gateway | null {
  return byId.get(provisionId) ?? null;
}
