import { instruments } from './instruments.ts';

/** An instrument named in a text. */
export interface InstrumentToken {
  readonly kind: 'instrument';
  readonly instrument: string;
  readonly start: number;
  readonly end: number;
  readonly yearStated: boolean;
}

/** A section, schedule, article, regulation or part named in a text, in the form that is compared. */
export interface NumberToken {
  readonly kind: 'number';
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a citation: the name of a law, or a number in one. */
export type CitationToken = InstrumentToken | NumberToken;

const item = String.raw`\d+[A-Z]{0,3}\d*(?:\s?\(\w{1,4}\))*`;
const section = new RegExp(
  String.raw`(?:\b(?:sections?|sects?|secs?|ss?)\b\.?|\bss?(?=\d)|§+)\s*(${item}(?:\s*(?:,|&|\band\b|\bor\b|-|\bto\b)\s*(?:s\.?\s?)?${item})*)`,
  'gi',
);
const schedule = new RegExp(
  String.raw`\bsch(?:ed(?:ule)?)?s?\.?\s*(\d+[A-Z]?)(?:[\s,]*(?:part\s*\d+[\s,]*)?\(?(?:paragraphs?|paras?|p)\.?\s*(\d+[A-Z]?)(?:\s?\(\w{1,4}\))*)?`,
  'gi',
);
const article = new RegExp(
  String.raw`\bart(?:icle)?s?\.?\s*(${item}(?:\s*(?:,|&|\band\b|\bor\b)\s*(?:art(?:icle)?s?\.?\s*)?${item})*)`,
  'gi',
);
const regulation = new RegExp(String.raw`\breg(?:ulation)?s?\.?\s*(\d{1,2}[A-Z]?)\b(?!\/)`, 'gi');
const part = /\bpart\s*(\d+)\b/gi;
const several = new RegExp(item, 'gi');

function tight(number: string): string {
  return number
    .replace(/\s+/g, '')
    .replace(
      /^(\d+)([a-z]+)/,
      (_, digits: string, letters: string) => digits + letters.toUpperCase(),
    );
}

/** All matches of a global expression, which `matchAll` would make anew for each text. */
function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) found.push(hit);
  return found;
}

function numbers(text: string): NumberToken[] {
  const found: NumberToken[] = [];
  const add = (number: string, start: number, end: number) => {
    if (!found.some((each) => start < each.end && each.start < end)) {
      found.push({ kind: 'number', number, start, end });
    }
  };
  for (const hit of matches(text, schedule)) {
    const [whole, sch = '', para] = hit;
    const number = para === undefined ? `Sch.${sch}` : `Sch.${sch} para.${para}`;
    add(number, hit.index, hit.index + whole.length);
  }
  for (const [prefix, pattern] of [
    ['Art.', article],
    ['s.', section],
  ] as const) {
    for (const hit of matches(text, pattern)) {
      const list = hit[1] ?? '';
      const from = hit.index + hit[0].length - list.length;
      for (const [at, each] of [...list.matchAll(several)].entries()) {
        const start = at === 0 ? hit.index : from + each.index;
        add(`${prefix}${tight(each[0])}`, start, from + each.index + each[0].length);
      }
    }
  }
  for (const hit of matches(text, regulation)) {
    add(`reg.${hit[1] ?? ''}`, hit.index, hit.index + hit[0].length);
  }
  for (const hit of matches(text, part)) {
    add(`Part ${hit[1] ?? ''}`, hit.index, hit.index + hit[0].length);
  }
  return found;
}

/** All names of instruments at once: most texts that cite a number name none. */
const anyName = ['gi', 'g'].map((flags) => {
  const patterns = instruments.flatMap(({ namedAs }) => namedAs);
  const same = patterns.filter((pattern) => pattern.flags === flags);
  return new RegExp(same.map(({ source }) => `(?:${source})`).join('|'), flags.replace('g', ''));
});

function named(text: string): InstrumentToken[] {
  const found: InstrumentToken[] = [];
  if (!anyName.some((names) => names.test(text))) return found;
  for (const instrument of instruments) {
    for (const pattern of instrument.namedAs) {
      for (const hit of matches(text, pattern)) {
        const [start, end] = [hit.index, hit.index + hit[0].length];
        if (found.some((each) => start < each.end && each.start < end)) continue;
        const yearStated = /\d{2}/.test(hit[0]);
        found.push({ kind: 'instrument', instrument: instrument.id, start, end, yearStated });
      }
    }
  }
  return found;
}

/** Every instrument and number that a folded text names, in order of place. */
export function citationTokens(text: string): readonly CitationToken[] {
  return [...named(text), ...numbers(text)].sort((a, b) => a.start - b.start);
}
