import type { PartnerKind } from '../register/partner.ts';
import { choiceLabel } from '../register/choice-labels.ts';
import type { ComparisonForm } from '../standards/consistency.ts';
import { resolveCitations } from '../standards/resolve-citations.ts';
import { cut, fold, oneLine, textKey, words } from '../wording/folding.ts';
import { durationMonths } from '../wording/intervals.ts';
import { frequencies, itemNames, methods, plainMail, posts, retentionCues } from './known-words.ts';
import {
  noPlace,
  saidList,
  saidOne,
  saidProse,
  saysNothing,
  type SaidItem,
  type SaidValue,
} from './said-value.ts';
import { significantWords, singular } from './significant-words.ts';

const empty =
  /^(?:n\/?a|none|nil|tb[cad]|to be (?:confirmed|agreed)|unknown|not known|\?+|-+)\.?$/i;

/** True where a place is filled with words that say nothing. */
export function isEmptyWord(text: string): boolean {
  const line = oneLine(text);
  return line === '' || empty.test(line);
}

function item(text: string): SaidItem {
  const name = words(text)
    .filter((word) => word !== 'the')
    .map(singular)
    .join(' ');
  return { key: itemNames[name] ?? (name === '' ? textKey(text) : name), words: oneLine(text) };
}

function law(text: string): SaidValue {
  const cited = resolveCitations(text);
  if (cited.length === 0) return saidOne(text, textKey(text));
  return saidList(
    text,
    cited.map(({ instrument, name, number }) => ({
      key: `${instrument} ${number ?? ''}`.trim(),
      words: number === null ? name : `${name} ${number}`,
    })),
  );
}

function frequency(text: string): SaidValue {
  const found = frequencies.find(({ pattern }) => pattern.test(text))?.means;
  return found === undefined ? saidOne(text, textKey(text)) : saidOne(text, found, found);
}

function method(text: string): SaidValue {
  const found = methods.filter(({ pattern }) => pattern.test(text)).map(({ means }) => means);
  const isPlain = plainMail.pattern.test(
    text.replaceAll(/\b(?:secure|encrypted)\s+e-?mails?/gi, ''),
  );
  if (isPlain && !found.includes('CJSM') && !/egress|nhs\.?net/i.test(text)) {
    found.push(plainMail.means);
  }
  if (found.length === 0) return saidOne(text, textKey(text));
  return saidList(
    text,
    found.map((means) => ({ key: means, words: means })),
  );
}

function inWords(months: number): string {
  if (months % 12 !== 0) return months === 1 ? '1 month' : `${months} months`;
  return months === 12 ? '1 year' : `${months / 12} years`;
}

function length(text: string): SaidValue {
  const found: SaidItem[] = [];
  for (const piece of text.split(/[.;,]|\band\b/)) {
    const months = durationMonths(piece);
    if (months !== null) found.push({ key: `${months} months`, words: inWords(months) });
    const days = /\b(\d{1,4}) (day|week)s?\b/i.exec(piece);
    if (days !== null) {
      const unit = (days[2] ?? '').toLowerCase();
      const count = days[1] ?? '';
      found.push({
        key: `${count} ${unit}s`,
        words: count === '1' ? `1 ${unit}` : `${count} ${unit}s`,
      });
    }
  }
  for (const { means, pattern } of retentionCues) {
    if (pattern.test(text)) found.push({ key: means, words: means });
  }
  return found.length === 0 ? saidOne(text, textKey(text)) : saidList(text, found);
}

function post(text: string): SaidValue {
  const key = words(text)
    .filter((word) => word !== 'the' && word !== 'of')
    .flatMap((word) => posts[word]?.split(' ') ?? [singular(word)])
    .join(' ');
  return saidOne(text, key === '' ? textKey(text) : key);
}

/** A text as it is compared in its form. Text that says nothing is an empty place. */
export function normaliseText(form: ComparisonForm, text: string): SaidValue {
  if (isEmptyWord(text)) return saysNothing(oneLine(text));
  switch (form) {
    case 'law':
      return law(text);
    case 'frequency':
      return frequency(text);
    case 'method':
      return method(text);
    case 'length':
      return length(text);
    case 'post':
      return post(text);
    case 'choice': {
      const label = choiceLabel(text);
      const shown = label.charAt(0).toUpperCase() + label.slice(1);
      return text === 'unknown' ? saysNothing('unknown') : saidOne(shown, text);
    }
    case 'prose':
      return saidProse(text, significantWords(text));
    case 'set':
    case 'kinds':
      return saidList(text, [item(text)]);
    case 'months':
    case 'words':
      return saidOne(text, fold(text) || textKey(text), cut(text, 60));
  }
}

/** A list as it is compared. */
export function normaliseList(form: ComparisonForm, list: readonly string[]): SaidValue {
  const stated = list.filter((each) => !isEmptyWord(each));
  if (stated.length === 0) return saysNothing(list.join('; '));
  const text = stated.join('; ');
  return form === 'set' ? saidList(text, stated.map(item)) : normaliseText(form, text);
}

/** A number of months as it is compared. */
export function normaliseMonths(months: number): SaidValue {
  return saidOne(`${months} ${months === 1 ? 'month' : 'months'}`, `${months} months`);
}

/** Councils of every tier are one kind here: areas differ in tiers and mean the same partner. */
const kindWords: Readonly<Partial<Record<PartnerKind, string>>> = {
  'unitary-council': 'council',
  'county-council': 'council',
  'district-council': 'council',
  'nhs-icb': 'integrated care board',
  'nhs-trust': 'NHS trust',
  'ambulance-trust': 'ambulance trust',
  'fire-and-rescue': 'fire and rescue',
  probation: 'probation',
  'youth-justice': 'youth justice',
  'police-and-crime-commissioner': 'police and crime commissioner',
  education: 'education',
  housing: 'housing',
  voluntary: 'voluntary body',
  government: 'government',
};

/** The kinds of body that take part, the force and unknown bodies left out. */
export function normaliseKinds(kinds: readonly PartnerKind[]): SaidValue {
  const known = kinds.flatMap((kind) => kindWords[kind] ?? []);
  if (known.length === 0) return noPlace;
  const items = known.map((name) => ({ key: name, words: name }));
  return saidList([...new Set(known)].join(', '), items);
}
