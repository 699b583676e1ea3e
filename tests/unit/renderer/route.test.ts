import { describe, expect, test } from 'vitest';
import { href, parseRoute } from '../../../renderer/state/route.ts';

describe('The address of a view', () => {
  test('comes back as it went, with any record and any words', () => {
    const id = 'a/b ?#%é';
    const query = { words: '"Wye & Severn" 100%', show: 'red' };
    expect(parseRoute(href('agreement', id, query))).toEqual({ view: 'agreement', id, query });
  });

  test('that means nothing is the Overview', () => {
    for (const hash of ['', '#', '#/nowhere', '#/comparison', '#//x']) {
      expect(parseRoute(hash).view).toBe('overview');
    }
  });

  test('with a broken escape has no record', () => {
    expect(parseRoute('#/agreement/%E0%A4%A')).toEqual({ view: 'agreement', id: null, query: {} });
  });
});
