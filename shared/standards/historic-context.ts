const before =
  /replac|supersed|repeal|revok|former|previous|abolish|known as|successor|prior to|until/i;
const after = /^[\s,]*(?:\(now|has been replaced|was replaced|repealed|now known as)/i;

/**
 * True where the words from `start` to `end` are named as something of the past ("formerly …",
 * "… (now NHS England)"): within 60 characters before, or at once within 40 after.
 */
export function isHistoric(text: string, start: number, end: number): boolean {
  return (
    before.test(text.slice(Math.max(0, start - 60), start)) || after.test(text.slice(end, end + 40))
  );
}
