import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../electron/file-name.ts';

describe('a file name that Windows takes', () => {
  it.each([
    ['Severnshire Police', 'Severnshire Police'],
    ['Pack: Wyre/Forest? 2026.pdf', 'Pack Wyre Forest 2026.pdf'],
    ['..\\..\\Windows', 'Windows'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Com1', '_Com1'],
    ['Console', 'Console'],
    ['ends with dots...', 'ends with dots'],
    ['...', 'Register'],
    ['', 'Register'],
    ['Ynys Môn', 'Ynys Môn'],
  ])('turns %j into %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it('never leaves a separator, a reserved character or an empty name, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const made = safeFileName(name);
        expect(made).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]|[. ]$|^\.|^$/);
        expect(made.length).toBeLessThanOrEqual(121);
        expect(safeFileName(made)).toBe(made);
      }),
    );
  });
});
