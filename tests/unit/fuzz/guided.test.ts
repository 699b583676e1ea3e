import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { corpusOf } from '../../fuzz/corpus.ts';
import { watchCoverage } from '../../fuzz/coverage.ts';
import { fuzz } from '../../fuzz/fuzz.ts';
import { harmed } from '../../fuzz/mutate.ts';
import type { Parser } from '../../fuzz/parsers.ts';
import { readPlanted } from '../../fuzz/planted.ts';

const planted: Parser = {
  name: 'planted',
  seeds: [new TextEncoder().encode('A page of an agreement between a police force and a council.')],
  harm: harmed,
  read: readPlanted,
};

/** The same for both ways, and for every run of this test. */
const mostRuns = 10_000;
const seed = 11;

it('finds a fault behind four steps when coverage guides it, and not by harm alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-corpus-'));
  const coverage = watchCoverage((address) => address.includes('/tests/fuzz/planted.ts'));
  onTestFinished(() => {
    coverage.end();
    rmSync(folder, { recursive: true, force: true });
  });
  let isFound = false;
  const told: Parser = {
    ...planted,
    read: (bytes) => {
      isFound = true;
      readPlanted(bytes);
      isFound = false;
    },
  };
  const guide = { coverage, corpus: corpusOf('planted', folder) };
  const guided = await fuzz(told, seed, (runs) => isFound || runs >= mostRuns, guide);
  expect(String(guided.crashes[0]?.error)).toContain('the planted fault');
  // What led there is kept, so that the next run begins where this one ended.
  expect(corpusOf('planted', folder).load().length).toBeGreaterThanOrEqual(3);

  const plain = await fuzz(planted, seed, (runs) => runs >= mostRuns);
  expect(plain.crashes).toEqual([]);
});
