import { endedBodyNamed } from '../standards/ended-bodies.ts';
import type { FoldedText } from './folded-text.ts';
import { isPlaceholder } from './placeholders.ts';
import type { ReadParty } from './reading.ts';
import { statements, type Statement } from './statements.ts';

/** Words that an organisation's name ends in or holds. */
const bodyWords =
  /\b(?:Council|Police(?! and Crime Plan)|Constabulary|Trust|NHS|Board|Authority|Service|Partnership|Ministry|Department|Office|Commissioner|Group|Company|Limited|Ltd|LLP|Plc|Agency|University|College|Association|Commission|Foundation|Inc|Corporation|Corp|Executive|Society|Borough|Fire and Rescue|Probation)\b/;
const partySection = /\b(?:part(?:y|ies)|partners?|signator(?:y|ies)|organisations?|between)\b/i;
const notParty =
  /\b(?:act|regulations?|article|section|schedule|clause|shall|will|must|may|should|information sharing|data protection|agreement|protocol|purpose)\b/i;
const between =
  /\b(?:between|by and between|among(?:st)?)\b\s*:?\s*((?:(?!\b(?:for (?:the )?(?:purposes?|sharing|use|provision|exchange|disclosure|supply)|regarding|in relation to|concerning|on the date|whereas|who)\b)[^.;])+)/i;

function tidy(name: string): string {
  return name
    .replace(
      /\s*\(\s*(?:together |hereinafter |referred to as |the )*['"]?(?:the )?[A-Z][^()]{0,40}\)?/g,
      '',
    )
    .replace(/^(?:\(?\d{1,2}[).]|\(?[a-z][).]|[-•*])\s*/i, '')
    .replace(/^(?:and|the|between|of)\s+/i, '')
    .replace(
      /,?\s+(?:of(?=\s+(?:\d|\\?\[|c\/o\b|[A-Z][\w']+ (?:House|Street|Road|Court|Place|Way|Centre|Buildings?)\b))|whose|having|located|a\s+\w+\s+corporation|acting|a division of|with its|at)\s.*$/i,
      '',
    )
    .replace(/[\s,;:.'"]+$/, '')
    .trim();
}

/** A name that holds commas of its own: "Ministry of Housing, Communities and Local Government". */
const commaName =
  /(?:Department|Ministry) (?:of|for) [A-Z]\w+(?: [A-Z]\w+)*(?:, [A-Z]\w+(?: [A-Z]\w+)*)+,? and [A-Z]\w+(?: [A-Z]\w+)?/g;
/** "The Council of Severnmouth of 2 High Street ("SC")": a body that is given a short name. */
const shortNamed =
  /^(?:\(?\d{1,2}[).]\s+)?((?:The\s+)?[A-Z][^()"]{4,140}?)\s*\(\s*(?:the |together |hereinafter )*["'](?:the )?[^"')]{2,40}["'][^)]*\)[\s;,.]*(?:and)?$/;
const generic =
  /^(?:the )?(?:council|police|trust|board|authority|service|partnership|ministry|department|office|commissioner|group|company|agency|university|college|partners?|parties)$/i;
const notBody =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\bsource\b|^any\b/i;

function isName(name: string): boolean {
  const words = name.split(' ').length;
  return (
    name.length >= 4 &&
    words <= 14 &&
    /^[A-Z0-9[]/.test(name) &&
    bodyWords.test(name) &&
    !generic.test(name) &&
    !notBody.test(name) &&
    !/\([^)]*$/.test(name) &&
    !notParty.test(name) &&
    !isPlaceholder(name)
  );
}

function fromBetween(statement: Statement): string[] {
  const listed = between.exec(statement.text)?.[1];
  if (listed === undefined) return [];
  return listed
    .replace(commaName, (name) => name.replaceAll(', ', '\u0001').replaceAll(' and ', '\u0002'))
    .split(
      /\s*(?:;|,(?=\s*(?:and\s+)?(?:the\s+)?[A-Z])|\band\b(?=\s+(?:the\s+)?[A-Z(0-9['"])|\band\b(?=\s+(?:your|any|each|all|you|us)\b))\s*/i,
    )
    .map((name) => tidy(name.replaceAll('\u0001', ', ').replaceAll('\u0002', ' and ')));
}

function candidates(statement: Statement): string[] {
  const { text, kind, section } = statement;
  if (statement.valueFrom > 0) {
    const label = text.slice(0, statement.valueFrom);
    return partySection.test(label) && label.length < 60 ? splitList(statement.quote) : [];
  }
  if (/\bsigned (?:for and )?on behalf of\b/i.test(text)) {
    return [tidy(text.replace(/^.*?\bon behalf of\b:?\s*/i, ''))];
  }
  const short = statement.page <= 3 ? shortNamed.exec(text)?.[1] : undefined;
  if (short !== undefined && text.length < 260) return [tidy(short)];
  const listed = kind === 'list-item' || kind === 'table-cell' || text.length < 100;
  if (listed && partySection.test(section)) return [tidy(text)];
  return fromBetween(statement);
}

function splitList(text: string): string[] {
  return text.split(/\s*[;,\n]\s*(?=[A-Z])/).map(tidy);
}

/** The bodies that a document names as its parties, each once, with what became of those that ended. */
export function parties(folded: FoldedText): ReadParty[] {
  const found = new Map<string, ReadParty>();
  for (const statement of statements(folded)) {
    for (const name of candidates(statement)) {
      const key = name.toLowerCase().replace(/^the\s+/, '');
      if (!isName(name) || found.has(key)) continue;
      const at = statement.quote.indexOf(name);
      const body = endedBodyNamed(name);
      found.set(key, {
        name,
        quote: at === -1 ? null : name,
        page: at === -1 ? null : statement.page,
        ended: body === null ? null : { on: body.existed.to, successor: body.successor },
      });
    }
  }
  return [...found.values()].slice(0, 80);
}
