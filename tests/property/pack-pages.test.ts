import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontFiles } from '../../electron/pack/font-files.ts';
import { fontLibrary } from '../../electron/pack/font-library.ts';
import { compose, type Composition } from '../../shared/pack/compose.ts';
import { setPack } from '../../shared/pack/make-pack.ts';
import { indented, labelled, spaced, within } from '../../shared/pack/page-model/arrange.ts';
import { paragraph } from '../../shared/pack/page-model/paragraph.ts';
import { quote } from '../../shared/pack/page-model/quote.ts';
import type { Block } from '../../shared/pack/page-model/strip.ts';
import { table } from '../../shared/pack/page-model/table.ts';
import { over } from '../../shared/pack/page-model/table-cell.ts';
import { openFonts } from '../../shared/pack/pdf/fonts.ts';
import type { Typesetter } from '../../shared/pack/typeset/break-lines.ts';
import { geometryOf, textArea, type Orientation } from '../../shared/pack/typeset/measures.ts';
import { createReadableText } from '../../shared/pack/typeset/readable-text.ts';
import { createTypeface } from '../../shared/pack/typeset/typeface.ts';
import { recordingSurface, type DrawnText } from '../unit/pack/recording-surface.ts';
import { packInput } from '../unit/pack/pack-input.ts';
import { aFinding, anAgreement, aReport } from '../fixtures/pack/small-report.ts';

let setter: Typesetter;
beforeAll(async () => {
  const assets = fileURLToPath(new URL('../../assets', import.meta.url));
  const face = createTypeface(openFonts(await fontFiles(assets), fontLibrary));
  setter = { face, readable: createReadableText(face) };
});

function draw(composition: Composition): DrawnText[] {
  const drawn: DrawnText[] = [];
  const book = { pages: composition.pages.length, pageOf: () => null };
  composition.pages.forEach(({ strips, orientation }, index) => {
    const page = index + 1;
    const { textLeft: x, textTop } = geometryOf(orientation, page);
    const surface = recordingSurface(setter.face, page, drawn);
    for (const { strip, offset } of strips)
      strip.draw({ surface, x, y: textTop + offset, page, book });
  });
  return drawn;
}

/** Words of any length, some far too long for a line, some with signs and accents. */
const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.string({
      unit: fc.constantFrom(...Array.from('abcdefghijklmnopé-/.')),
      minLength: 1,
      maxLength: 14,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('X', 'Y', 'Z'), minLength: 80, maxLength: 400 }),
  },
);
const words = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(word, { minLength: 1, maxLength: 30 }) },
    { weight: 1, arbitrary: fc.array(word, { minLength: 300, maxLength: 1_500 }) },
  )
  .map((list) => list.join(' '));

interface Piece {
  readonly block: Block;
  readonly text: string;
  /** How many footnotes it names; each has a figure in the text and one at its foot. */
  readonly notes?: number;
}

const piece: fc.Arbitrary<Piece> = fc.oneof(
  words.map((text) => ({ block: paragraph(text), text })),
  fc.tuple(words, fc.array(words, { minLength: 1, maxLength: 4 })).map(([text, notes]) => ({
    block: indented(60, paragraph(text, { notes })),
    text: text + notes.join(''),
    notes: notes.length,
  })),
  words.map((text) => ({ block: indented(60, paragraph(text, { before: 7 })), text })),
  words.map((text) => ({ block: quote(text, 'source'), text: `“${text}”source` })),
  fc.tuple(word, words).map(([label, text]) => ({
    block: within('L', spaced(7, labelled(paragraph(label, { role: 'Lbl' }), 80, paragraph(text)))),
    text: label + text,
  })),
  fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 25 }).map((rows) => ({
    block: table({
      caption: { title: 'T', counting: null },
      columns: [
        { head: 'One', width: 90 },
        { head: 'Two', width: 200 },
        { head: 'Three', width: 192, align: 'right', gap: 0 },
      ],
      rows: rows.map(([a, b, c]) => ({ kind: 'row', cells: [a, over(b, c, Infinity), 'x'] })),
    }),
    text: `TOneTwoThree${rows.map(([a, b, c]) => `${a}${b}${c}x`).join('')}`,
  })),
);

/** The texts that leave the text area of their page. */
function outsideTextArea(
  drawn: readonly DrawnText[],
  orientationOf: (page: number) => Orientation,
): readonly DrawnText[] {
  const slack = 0.1;
  return drawn.filter(({ page, x, width, baseline }) => {
    const area = geometryOf(orientationOf(page), page);
    return (
      x < area.textLeft - slack ||
      x + width > area.textLeft + area.textWidth + slack ||
      baseline < area.textTop ||
      baseline > area.textTop + area.textHeight
    );
  });
}

const bare = (text: string): string => text.replace(/\s/g, '').normalize('NFC');
const sorted = (text: string): string => Array.from(bare(text)).sort().join('');

describe('the pages of any blocks', { timeout: 60_000 }, () => {
  it('hold everything once, inside the text area, and nothing overlaps', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('portrait', 'landscape'),
        (pieces, orientation: Orientation) => {
          const blocks = pieces.map(({ block }) => block);
          const composition = compose(setter, [{ head: null, blocks, runsOn: false, orientation }]);
          const height = textArea(orientation).height;

          for (const { strips } of composition.pages) {
            let bottom = 0;
            for (const { strip, offset } of strips) {
              if (offset < bottom - 0.01) throw new Error(`overlaps at ${offset}`);
              bottom = offset + strip.height;
            }
            expect(bottom).toBeLessThanOrEqual(height + 0.05);
          }

          const drawn = draw(composition);
          expect(outsideTextArea(drawn, () => orientation)).toEqual([]);

          // Rows that are divided over pages go column by column on each page, so letters are counted.
          const tagged = drawn
            .filter(({ tag }) => typeof tag !== 'string')
            .map(({ text }) => text)
            .join('');
          // The figures of footnotes are ours: digits and commas do not occur in the words.
          const figures = /[0-9,]/g;
          expect(sorted(tagged.replace(figures, ''))).toBe(
            sorted(pieces.map(({ text }) => text).join('')),
          );
          const notes = pieces.reduce((sum, piece) => sum + (piece.notes ?? 0), 0);
          if (notes > 0) expect(tagged).toContain(String(notes));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep at least two lines of a paragraph on either side of a page’s end', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (texts) => {
        const blocks = texts.map((text) => paragraph(text));
        const { pages } = compose(setter, [{ head: null, blocks, runsOn: false }]);
        const composition = {
          pages,
          frontPages: 0,
          anchors: new Map(),
          structure: compose(setter, []).structure,
        };
        const perPage = new Map<unknown, Map<number, Set<number>>>();
        for (const { tag, page, baseline } of draw(composition)) {
          const own = perPage.get(tag) ?? new Map<number, Set<number>>();
          const lines = own.get(page) ?? new Set<number>();
          perPage.set(tag, own.set(page, lines.add(baseline)));
        }
        for (const own of perPage.values())
          if (own.size > 1)
            for (const lines of own.values()) expect(lines.size).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a pack of any register', { timeout: 60_000 }, () => {
  it('stays on its pages and prints each message', async () => {
    const input = await packInput(aReport([]));
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ title: words, ref: word, partner: words, message: words, quoted: words }),
          { maxLength: 12 },
        ),
        (agreements) => {
          const report = aReport(
            agreements.map(({ title, ref, partner, message, quoted }, index) =>
              anAgreement(index, {
                title,
                ref,
                partners: [partner],
                findings: [
                  aFinding({
                    id: `f-${index}`,
                    rule: `rule-${index % 3}`,
                    message: `<${index}> ${message}`,
                    evidence: [
                      {
                        field: 'a',
                        label: 'Term',
                        value: null,
                        quote: { documentId: 'd', page: 1, words: quoted },
                      },
                    ],
                  }),
                ],
              }),
            ),
          );
          const pack = setPack({ ...input, report });
          const drawn: DrawnText[] = [];
          pack.composition.pages.forEach((_, index) => {
            pack.drawPage(index, recordingSurface(pack.setter.face, index + 1, drawn));
          });
          const own = drawn.filter(({ tag }) => tag !== 'furniture');
          const held = (page: number): Orientation =>
            pack.composition.pages[page - 1]?.orientation ?? 'portrait';
          expect(outsideTextArea(own, held)).toEqual([]);
          const tagged = bare(
            drawn
              .filter(({ tag }) => typeof tag !== 'string')
              .map(({ text }) => text)
              .join(''),
          );
          agreements.forEach((_, index) => {
            expect(tagged).toContain(`<${index}>`);
          });
        },
      ),
      { numRuns: 15 },
    );
  });
});
