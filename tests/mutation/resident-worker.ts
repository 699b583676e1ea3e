import { BroadcastChannel } from 'node:worker_threads';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import type { RunnerTestCase, RunnerTestFile, RunnerTestSuite } from 'vitest';
import { VitestTestRunner } from 'vitest/runners';
import { getFn, getHooks } from 'vitest/suite';
import { askSchema, channelName, coverageSchema, type Answer, type Ran } from './messages.ts';

/** What the instrumented modules read and write; it belongs to Stryker's instrumenter. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: unknown;
}

interface KnownTest {
  readonly id: string;
  readonly test: RunnerTestCase;
}

/**
 * Thousands of tests come by the core of the audit. A mutant that so many of them leave alive counts as
 * alive, which can only make the result worse than it is, and takes the hours out of a run.
 */
const most = { killers: 40, narrow: 60, near: 80, spread: 60 };

/** Every so many of a list, so that about `count` remain. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.ceil(items.length / count));
  return items.filter((_item, at) => at % step === 0);
}

function testsIn(suite: RunnerTestSuite): readonly RunnerTestCase[] {
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : [task]));
}

function suitesOf(test: RunnerTestCase): readonly RunnerTestSuite[] {
  const found: RunnerTestSuite[] = [];
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) found.unshift(suite);
  return found;
}

/** The file, the headings and the name, numbered where two tests of a file bear the same. */
function known(files: readonly RunnerTestFile[]): readonly KnownTest[] {
  const seen = new Map<string, number>();
  return files.flatMap(testsIn).map((test) => {
    const [file, ...names] = [...suitesOf(test).map(({ name }) => name), test.name];
    const id = `${file}#${names.join(' ')}`;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return { id: before === 0 ? id : `${id} (${String(before + 1)})`, test };
  });
}

function instrumented(): Instrumented {
  const world: Record<string, Instrumented | undefined> = globalThis as never;
  return (world[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
}

async function run({ id, test }: KnownTest): Promise<Ran> {
  const from = performance.now();
  let failure: string | null = null;
  try {
    for (const suite of suitesOf(test)) {
      for (const prepare of getHooks(suite).beforeAll) await prepare(suite);
    }
    await getFn(test)();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  return { id, milliseconds: performance.now() - from, failure };
}

/**
 * Loads the tests once and then runs them as often as it is asked, each time with another mutant switched
 * on, until it is told to stop.
 */
export default class ResidentWorker extends VitestTestRunner {
  /** How many mutants a test comes by: the tests made for a mutant come by few, and are tried first. */
  private readonly breadth = new Map<string, number>();
  private readonly hits = new Map<string, Readonly<Record<string, number>>>();

  /** The tests that killed mutants, the last first: they are likely to kill the next one too. */
  private killers: readonly string[] = [];

  async onBeforeRunFiles(files: RunnerTestFile[]): Promise<void> {
    const tests = known(files);
    const byId = new Map(tests.map((test) => [test.id, test]));
    const channel = new BroadcastChannel(channelName);
    const say = (answer: Answer) => {
      channel.postMessage(answer);
    };
    const unchanged = await this.all(tests);
    await new Promise<void>((stop) => {
      channel.onmessage = ({ data }: { data: unknown }) => {
        const asked = askSchema.safeParse(data);
        if (!asked.success) return;
        if (asked.data.ask === 'stop') stop();
        else if (asked.data.ask === 'all') say(unchanged);
        else void this.mutant(byId, asked.data).then(say);
      };
      say({ answer: 'ready' });
    });
    channel.close();
    for (const file of files) file.mode = 'skip';
  }

  private breadthOf(id: string): number {
    return this.breadth.get(id) ?? 0;
  }

  /** What killed the last mutants, what comes by few, what comes by those around, and some of all else. */
  private chosen(tests: readonly string[], mutant: string): ReadonlySet<string> {
    const here = new Set(tests);
    const narrowest = tests.toSorted((a, b) => this.breadthOf(a) - this.breadthOf(b));
    const rest = narrowest.slice(most.narrow);
    const around = rest
      .map((id) => ({ id, count: this.countNear(id, Number(mutant)) }))
      .sort((a, b) => b.count - a.count);
    return new Set([
      ...this.killers.filter((id) => here.has(id)).slice(0, most.killers),
      ...narrowest.slice(0, most.narrow),
      ...around.slice(0, most.near).map(({ id }) => id),
      ...spread(rest, most.spread),
    ]);
  }

  /** How many mutants beside that one the test comes by; they are numbered as they stand in their file. */
  private countNear(id: string, mutant: number): number {
    const hits = this.hits.get(id);
    if (hits === undefined) return 0;
    let count = 0;
    for (let near = mutant - 20; near <= mutant + 20; near++) {
      if (hits[String(near)] !== undefined) count++;
    }
    return count;
  }

  private async all(tests: readonly KnownTest[]): Promise<Answer> {
    const state = instrumented();
    state.activeMutant = undefined;
    const ran: Ran[] = [];
    for (const test of tests) {
      state.currentTestId = test.id;
      ran.push(await run(test));
    }
    state.currentTestId = undefined;
    const coverage = coverageSchema.parse(state.mutantCoverage);
    for (const [id, hits] of Object.entries(coverage.perTest)) {
      this.breadth.set(id, Object.keys(hits).length);
      this.hits.set(id, hits);
    }
    return { answer: 'all', ran, coverage };
  }

  private async mutant(
    byId: ReadonlyMap<string, KnownTest>,
    asked: Extract<ReturnType<typeof askSchema.parse>, { ask: 'mutant' }>,
  ): Promise<Answer> {
    const state = instrumented();
    state.hitCount = 0;
    state.hitLimit = asked.hitLimit;
    const ran: Ran[] = [];
    for (const id of this.chosen(asked.tests, asked.mutant)) {
      const test = byId.get(id);
      if (test === undefined) throw new Error(`No test is called ${id}`);
      state.activeMutant = asked.mutant;
      const result = await run(test);
      state.activeMutant = undefined;
      ran.push(result);
      if (result.failure === null) continue;
      this.killers = [id, ...this.killers.filter((each) => each !== id)];
      const hitCount = state.hitCount;
      state.hitLimit = undefined;
      const again = await run(test);
      return { answer: 'mutant', ran, hitCount, isSpoilt: again.failure !== null };
    }
    return { answer: 'mutant', ran, hitCount: state.hitCount, isSpoilt: false };
  }
}
