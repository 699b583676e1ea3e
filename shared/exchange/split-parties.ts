import { looksLikeBody } from './body-kinds.ts';
import { tidy } from '../wording/folding.ts';

/** Names in which "and" joins words, not bodies. */
const joined =
  /\b(police|fire|health|health and social|adult|children|schools?|courts|crime|housing|education|training|research|science|work|food|digital|culture|standards|trade|drugs?|safety|justice|environment)(,? )(and|&)(?= )/gi;
const heldAnd = '\u0001';
const heldSign = '\u0002';

function lines(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(/[\n\r]+/)) {
    const last = parts.at(-1);
    const continues =
      last !== undefined &&
      (/(\b(and|of|for|the|in)|&|,|-)\s*$/i.test(last) || /^\s*(and |& |[a-z(])/.test(part));
    if (continues) parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts;
}

function clean(piece: string): string {
  return tidy(piece)
    .replaceAll(heldAnd, 'and')
    .replaceAll(heldSign, '&')
    .replace(/^(?:[-\u2022*\u00b7]|\d{1,2}[.)])\s+/, '')
    .replace(/^(?:and|&)\s+/i, '')
    .replace(/[,;.]+$/, (end) => (/\b(Ltd|Inc|Co)\.$/.test(piece) ? end : ''))
    .trim();
}

/** Splits at commas, "and", "&" and "/", but only where every piece is a body by itself. */
function splitNames(text: string, isKnown: (name: string) => boolean): string[] {
  if (isKnown(text)) return [text];
  const held = text.replace(
    joined,
    (_, word: string, gap: string, and: string) =>
      `${word}${gap}${and === '&' ? heldSign : heldAnd}`,
  );
  const isBody = (piece: string): boolean =>
    isKnown(clean(piece)) || (!piece.includes(',') && looksLikeBody(clean(piece)));
  for (const separator of [
    /\s*,\s*(?:and\s+|&\s+)?|\s+and\s+|\s+&\s+|\s*\/\s*|\s+\+\s+/i,
    /\s*,\s*/,
    /\s+and\s+|\s+&\s+/i,
  ]) {
    const pieces = held.split(separator).filter((piece) => piece.trim() !== '');
    if (pieces.length > 1 && pieces.every(isBody)) return pieces;
  }
  return [held];
}

/**
 * The bodies that a cell names, as written. Semicolons and lines separate for certain; commas and
 * "and" only where every piece is known or reads like a body ("Hereford & Worcester FRS" is one).
 */
export function splitParties(text: string, isKnown: (name: string) => boolean): string[] {
  const hard = lines(text).flatMap((line) => line.split(';'));
  const pieces = hard.map((piece) => piece.trim()).filter((piece) => piece !== '');
  const isExplicit = text.includes(';');
  const names = pieces.flatMap((piece) =>
    isExplicit ? [piece] : splitNames(tidy(piece), isKnown),
  );
  const seen = new Set<string>();
  return names
    .map(clean)
    .filter((name) => name !== '' && !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()))
    .map((name) => name.slice(0, 400));
}
