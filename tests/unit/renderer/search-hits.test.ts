import { describe, expect, it } from 'vitest';
import { stillFitting } from '../../../renderer/features/search/hits.ts';
import type { SearchResult } from '../../../shared/contract/view-models.ts';

const results: readonly SearchResult[] = [
  { kind: 'agreement', id: 'a', title: 'ISA-004 Serious crime group', detail: 'Severnmouth' },
  { kind: 'partner', id: 'p', title: 'Tarnbridge District Council', detail: 'District council' },
];

describe('while an answer is on its way', () => {
  it('a result of the last one is kept as long as it fits what is typed now', () => {
    expect(stillFitting(results, 'tarn dist').map(({ id }) => id)).toEqual(['p']);
  });

  it('nothing that does not fit can be chosen: Enter after “go to standards” finds the command', () => {
    expect(stillFitting(results, 'go to standards')).toEqual([]);
  });
});
