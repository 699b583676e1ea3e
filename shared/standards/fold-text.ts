/** Plain words with one space between them, which most statements are. */
const alreadyFolded = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text in the form in which patterns are tried: NFKC, plain quotes and dashes, no soft hyphens, single
 * spaces. Offsets are those of the folded text.
 */
export function foldText(text: string): string {
  if (alreadyFolded.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
