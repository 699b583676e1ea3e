import { describe, expect, it } from 'vitest';
import { readDecisions } from '../../../renderer/features/meetings/decision-lines.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';

const today = isoDate('2026-11-22');
const one = (text: string) => readDecisions(text, today)[0];

describe('decisions as they are typed', () => {
  it('are read one a line, with post and day, and empty lines are left out', () => {
    const text = 'Send the signed copy | Council IG lead | 31/1/27\n\nReview ISA-014|IG officer';
    expect(readDecisions(text, today)).toEqual([
      {
        line: 1,
        what: 'Send the signed copy',
        owner: 'Council IG lead',
        due: '2027-01-31',
        problem: null,
      },
      { line: 3, what: 'Review ISA-014', owner: 'IG officer', due: null, problem: null },
    ]);
  });

  it('are read from cells pasted out of a table', () => {
    expect(one('Send it\tIG officer\tMarch 2027')).toMatchObject({
      owner: 'IG officer',
      due: '2027-03-31',
      problem: null,
    });
  });

  it('say what is missing before they can be actions', () => {
    expect(one('Send the signed copy')?.problem).toMatch(/which post/);
    expect(one('| IG officer')?.problem).toMatch(/what was decided/);
    expect(one('Send it | IG officer | soon')?.problem).toMatch(/Type a day/);
    expect(one('Send it | IG officer | 1/1/27 | more')?.problem).toMatch(/more than three/);
    expect(one(`${'x'.repeat(2_001)} | IG officer`)?.problem).toMatch(/too long/);
  });
});
