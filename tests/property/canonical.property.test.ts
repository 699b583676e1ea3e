import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isCanonicalText } from '../../shared/changes/canonical.ts';
import { isPlainlyCanonical } from '../../shared/changes/plain-canonical.ts';
import { plainEnvelope } from '../../shared/changes/plain-envelope.ts';
import { trailEnvelopeSchema } from '../../shared/changes/trail.ts';

/** Keys that come close to one another, and values of every kind; letters beyond the first 65,536 too. */
const key = fc.oneof(
  fc.constantFrom('a', 'ab', 'b', 'hash', '10', '9', 'a"', 'a\\', 'a\n', 'é', '😀', ''),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false, 0, -0, 1e21, 1e-7, 999_999_999_999_999, '\u2028', '\u007f'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** The same value said in another way, or nearly so. */
const slips: readonly ((text: string) => string)[] = [
  (text) => text.replace(':', ': '),
  (text) => text.replace('/', '\\/'),
  (text) => text.replace(/[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
  (text) => text.replace(/\d/, (digit) => `${digit}.0`),
  (text) => text.replace(/([:[])(\d)/, '$1-0'),
  (text) => text.replace(/([:[])(\d)/, '$1$2e0'),
  (text) => `${text}\n`,
  (text) => text.replace(/\\n/, '\\u000a'),
  (text) => text,
];

describe('a quick look at a line', () => {
  it('calls nothing canonical that is not', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(...slips), fc.boolean(), (value, slip, isSorted) => {
        const text = slip(isSorted ? canonicalJson(value) : JSON.stringify(value));
        let read: unknown;
        try {
          read = JSON.parse(text);
        } catch {
          return; // no JSON: it is refused before anybody looks at its form
        }
        if (isPlainlyCanonical(text)) expect(text).toBe(canonicalJson(read));
        expect(isCanonicalText(read, text)).toBe(text === canonicalJson(read));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is enough for what a register mostly holds', () => {
    const line = canonicalJson({
      at: '2026-11-22T09:00:00.000Z',
      change: { after: { said: 'Mar-19\n"as agreed"', value: [1, 0, -5] }, before: null },
      label: 'Pŵyllgor',
    });
    expect(isPlainlyCanonical(line)).toBe(true);
  });

  it('takes the same records for records as their schema, and reads them alike', () => {
    const hex = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789abcdef')),
      minLength: 64,
      maxLength: 64,
    });
    const sound = fc.record(
      {
        v: fc.constant(1),
        seq: fc.integer({ min: 1 }),
        at: fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
        by: fc.string({ minLength: 1, maxLength: 201 }),
        label: fc.string({ maxLength: 401 }),
        change: fc.jsonValue(),
        undoes: fc.integer({ min: 0 }),
        redoes: fc.integer({ min: 0 }),
        prev: hex,
        hash: hex,
        more: fc.constant(1),
      },
      { requiredKeys: ['v', 'seq', 'at', 'by', 'label', 'change', 'prev', 'hash'] },
    );
    const odd = fc.constantFrom<unknown>(null, 0, -1, 1.5, '', 'x', true, [], 2 ** 53, undefined);
    const member = fc.constantFrom(
      'v',
      'seq',
      'at',
      'by',
      'label',
      'change',
      'undoes',
      'prev',
      'hash',
    );
    fc.assert(
      fc.property(sound, fc.option(fc.tuple(member, odd)), (record, harm) => {
        const given = harm === null ? record : { ...record, [harm[0]]: harm[1] };
        const plain = plainEnvelope(given);
        if (plain !== null) expect(trailEnvelopeSchema.parse(given)).toEqual(plain);
      }),
      { numRuns: 5_000 },
    );
  });
});
