import type { PartnerKind } from '../register/partner.ts';
import { oneLine } from '../wording/folding.ts';

/** Tried in order; the first that fits tells the kind. Names only: nothing is looked up. */
const byName: readonly (readonly [RegExp, PartnerKind])[] = [
  [
    /^(the )?(ministry|department) (of|for)\b|\bhome office\b|^hm (revenue|treasury|courts|prison)|^(his|her) majesty|\bgovernment$/i,
    'government',
  ],
  [
    /\b(o?pcc|pfcc|police,? (fire )?and crime commissioner|police,? fire and crime)\b|\bpolice & crime commissioner\b/i,
    'police-and-crime-commissioner',
  ],
  [/\b(youth (justice|offending)|yot|yjs|yos)\b/i, 'youth-justice'],
  [/\b(probation|crc|community rehabilitation company|nps|pdu)\b/i, 'probation'],
  [/\b(ambulance|wmas|swast|nwas)\b/i, 'ambulance-trust'],
  [
    /\b(icb|integrated care (board|system)|ccgs?|clinical commissioning groups?|primary care trust|pcts?)\b/i,
    'nhs-icb',
  ],
  [
    /\b(nhs|hospitals?|health(care)? (and [\w ]+)?trust|foundation trust|community health|acute)\b/i,
    'nhs-trust',
  ],
  [/\b(fire (and|&) rescue|fire (service|authority|brigade)|fra|frs|fire)\b/i, 'fire-and-rescue'],
  [/\bcounty council\b/i, 'county-council'],
  [/\bCC$/, 'county-council'],
  [/\b(district|borough|city) council\b|\b(DC|BC)$|\bmetropolitan borough\b/i, 'district-council'],
  [/\b(council|unitary|local authority)\b/i, 'unitary-council'],
  [
    /\b(universit(y|ies)|college|schools?|academ(y|ies)|education trust|institute of education)\b/i,
    'education',
  ],
  [/\b(housing|homes|rsl|registered social landlord)\b/i, 'housing'],
  [/\b(police|constabulary|policing|rocu)\b/i, 'police-force'],
  [
    /\b(ministry|department (for|of)|home office|hmrc|dwp|moj|dfe|nca|national crime agency|border force|hm |government|agency|cps|crown prosecution|hmpps|prisons?|ofsted|office (for|of) |cabinet office|dvla|ukvi|immigration enforcement|courts)/i,
    'government',
  ],
  [
    /\b(charity|charitable|victim support|women'?s aid|refuge|cic|citizens advice|barnardo'?s|nspcc|mind|foundation|volunt|association|trust)\b/i,
    'voluntary',
  ],
];

const actingFor =
  /\b(under contract|on behalf of|commissioned by|contracted (to|by)|funded by|as part of|working for)\b.*$/i;

/** True for "X under contract to Y": what follows names another body. */
export function isActingForAnother(name: string): boolean {
  return actingFor.test(name);
}

/** The kind of a body as far as its name tells; `other` where it does not. */
export function kindFromName(name: string): PartnerKind {
  const said = oneLine(name).replace(actingFor, '');
  return byName.find(([pattern]) => pattern.test(said))?.[1] ?? 'other';
}

const byWord: readonly (readonly [RegExp, PartnerKind])[] = [
  [/^police and crime|pcc/i, 'police-and-crime-commissioner'],
  [/youth/i, 'youth-justice'],
  [/probation/i, 'probation'],
  [/ambulance/i, 'ambulance-trust'],
  [/icb|integrated care|ccg|commissioning/i, 'nhs-icb'],
  [/nhs|health|trust|hospital/i, 'nhs-trust'],
  [/fire/i, 'fire-and-rescue'],
  [/county/i, 'county-council'],
  [/district|borough/i, 'district-council'],
  [/unitary/i, 'unitary-council'],
  [/education|school|college|universit|academ/i, 'education'],
  [/housing|landlord/i, 'housing'],
  [/police|constabulary|force/i, 'police-force'],
  [/government|department|ministry|agency/i, 'government'],
  [/volunt|charit|third sector|vcs/i, 'voluntary'],
];

/**
 * The kind that a word in a column of partner types names; null where it names none, and for
 * "Council" and "LA", which leave open which tier is meant.
 */
export function kindFromWord(word: string): PartnerKind | null {
  const said = oneLine(word);
  return byWord.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

const headNoun =
  /\b(council|police|constabulary|icb|ccg|trust|board|service|services|authority|department|ministry|university|college|school|academy|agency|office|commissioner|opcc|pcc|probation|frs|hospital|association|housing|homes|group|ltd|limited|plc|llp|society|institute|court|inspectorate|commission|bank|foundation|government|executive|regulator)\b/i;

/** True for a piece of text that reads like the name of one body by itself. */
export function looksLikeBody(text: string): boolean {
  const said = oneLine(text)
    .replace(/\([^)]*\)/g, '')
    .trim();
  return said.split(' ').length >= 2 && headNoun.test(said) && /^["']?[A-Z0-9]/.test(said);
}

const group =
  /^(all|various|multiple|several|other|relevant|local|all relevant|all local|any)?\b ?(partners?|partner agencies|agencies|organisations?|bodies|local authorit(y|ies)|councils|schools?|gps?|gp practices|forces|police forces|nhs bodies|trusts|parties|signatories|csp partners|statutory partners|responsible authorities|multi-?agency|suppliers?|printing suppliers|everyone|all|various|members)( ?\([^)]*\))?$/i;

/** True for words that mean a number of bodies ("local authorities", "all partners"). */
export function isGroupOfBodies(text: string): boolean {
  return group.test(oneLine(text).replace(/[.]$/, ''));
}
