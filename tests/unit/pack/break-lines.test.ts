import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontFiles } from '../../../electron/pack/font-files.ts';
import { fontLibrary } from '../../../electron/pack/font-library.ts';
import { openFonts } from '../../../shared/pack/pdf/fonts.ts';
import { breakLines, type Typesetter } from '../../../shared/pack/typeset/break-lines.ts';
import type { Inline } from '../../../shared/pack/typeset/inline.ts';
import { createReadableText } from '../../../shared/pack/typeset/readable-text.ts';
import { styles } from '../../../shared/pack/typeset/text-styles.ts';
import { createTypeface } from '../../../shared/pack/typeset/typeface.ts';

let setter: Typesetter;
beforeAll(async () => {
  const assets = fileURLToPath(new URL('../../../assets', import.meta.url));
  const face = createTypeface(openFonts(await fontFiles(assets), fontLibrary));
  setter = { face, readable: createReadableText(face) };
});

function set(inline: Inline, width: number, maxLines?: number): string[] {
  const lines = breakLines(setter, inline, styles.body, width, maxLines);
  return lines.map(({ fragments }) => fragments.map(({ text }) => text).join(''));
}

describe('lines', () => {
  it('end at spaces', () => {
    expect(set('one two three four', 50)).toEqual(['one two', 'three four']);
  });

  it('never end inside a reference, between day and month, or after "page" and "section"', () => {
    for (const text of [
      'see ISA-014 and go',
      'by 29 February 2028',
      'see page 14',
      'in section 115 of it',
      'under s.115(1) now',
    ])
      for (let width = 20; width < 140; width += 1) {
        const broken = set(text, width);
        if (width < 75) continue;
        for (const kept of ['ISA-014', '29 February', 'page 14', 'section 115', 's.115(1)'])
          if (text.includes(kept))
            expect(
              broken.some((line) => line.includes(kept)),
              `${kept} at ${width}`,
            ).toBe(true);
      }
  });

  it('end after a hyphen between small letters, so that long names need less room', () => {
    expect(set('information-sharing', 60)).toEqual(['information-', 'sharing']);
  });

  it('divide a word that is too long and lose none of it', () => {
    const word = 'Q'.repeat(300);
    const broken = set(word, 100);
    expect(broken.length).toBeGreaterThan(10);
    expect(broken.join('')).toBe(word);
  });

  it('divide an address after one of its signs', () => {
    const [first] = set('https://www.legislation.gov.uk/ukpga/1998/37/section/115', 160);
    expect(first).toMatch(/[/.]$/);
  });

  it('keep the ends of lines that the text has', () => {
    expect(set('first\nsecond', 200)).toEqual(['first', 'second']);
  });

  it('do not leave a short last word alone', () => {
    const text = 'Every agreement should carry a marking that says how it is to be kept by all';
    for (let width = 150; width < 330; width += 1) {
      const last = set(text, width).at(-1) ?? '';
      const isAlone = !last.includes(' ') && setter.face.width(last, 'regular', 10) < width / 8;
      if (set(text, width).length > 1) expect(isAlone, `${last} at ${width}`).toBe(false);
    }
  });

  it('are cut with an ellipsis where only so many are allowed', () => {
    const [first, second, third] = set('alpha beta gamma delta epsilon zeta eta theta', 60, 2);
    expect(first).toBe('alpha beta');
    expect(second).toMatch(/…$/);
    expect(third).toBeUndefined();
  });

  it('hang under their words when a mark opens them', () => {
    const lines = breakLines(setter, { text: 'Not in force', mark: 'undated' }, styles.table, 48);
    expect(lines.map(({ indent }) => indent > 0)).toEqual([false, true]);
  });
});
