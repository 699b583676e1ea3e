import type { DrawnLink } from './pdf-surface.ts';
import { number, textString } from './syntax.ts';

/** A link as an annotation with a description, or without a target where it leads nowhere. */
export function linkAnnotation(
  link: DrawnLink,
  parentKey: number,
  destination: (anchor: string) => string | null,
): string {
  const box = link.box.map(number).join(' ');
  return `<</Type/Annot/Subtype/Link/Rect[${box}]/Border[0 0 0]/F 4/StructParent ${parentKey}/Contents${textString(link.words)}${targetOf(link, destination)}>>`;
}

function targetOf(link: DrawnLink, destination: (anchor: string) => string | null): string {
  if ('anchor' in link.target) {
    const place = destination(link.target.anchor);
    return place === null ? '' : `/Dest${place}`;
  }
  return `/A<</S/URI/URI(${webAddress(link.target.address)})>>`;
}

/** An address in ASCII with its scheme, escaped for a PDF string. */
function webAddress(address: string): string {
  const plain = address.replace(/[^\x21-\x7e]/g, '').replace(/[()\\]/g, (sign) => `\\${sign}`);
  return /^https?:\/\//.test(plain) ? plain : `https://${plain}`;
}
