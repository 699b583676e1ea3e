import * as fontkit from 'fontkit';
import type { FontMaker } from '../../shared/pack/pdf/fonts.ts';

interface StreamOfBytes {
  on(event: string, listener: (value: unknown) => void): StreamOfBytes;
}

/**
 * fontkit 2 as pdf-lib wants it. pdf-lib asks a subset for `encodeStream`, which fontkit 2 replaced
 * by `encode`; the fontkit that comes with pdf-lib writes broken subsets.
 */
export const fontLibrary: FontMaker = {
  create(bytes) {
    // fontkit declares Node's Buffer but reads any Uint8Array; a single font file is never a collection.
    const font = fontkit.create(bytes as Buffer) as fontkit.Font;
    const createSubset = font.createSubset.bind(font);
    const shape = font.layout.bind(font);
    const adapted = Object.assign(font, {
      // The pack turns ligatures and kerning off and encodes a character at a time: it needs no shaping.
      layout(...asked: Parameters<typeof shape>) {
        const [text] = asked;
        const only = text.codePointAt(0);
        const isOne = only !== undefined && text.length === (only > 0xffff ? 2 : 1);
        return isOne ? { glyphs: [font.glyphForCodePoint(only)] } : shape(...asked);
      },
      createSubset() {
        const subset = createSubset();
        return Object.assign(subset, { encodeStream: () => streamOf(() => subset.encode()) });
      },
    });
    // The two declarations differ in corners that pdf-lib never touches.
    return adapted as unknown as ReturnType<FontMaker['create']>;
  },
};

/** Hands bytes to listeners a tick later, as the stream that pdf-lib listens to did. */
function streamOf(encode: () => Uint8Array): StreamOfBytes {
  const listeners = new Map<string, (value: unknown) => void>();
  queueMicrotask(() => {
    try {
      listeners.get('data')?.(encode());
      listeners.get('end')?.(undefined);
    } catch (error) {
      listeners.get('error')?.(error);
    }
  });
  const stream: StreamOfBytes = {
    on(event, listener) {
      listeners.set(event, listener);
      return stream;
    },
  };
  return stream;
}
