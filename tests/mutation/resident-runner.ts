import { BroadcastChannel } from 'node:worker_threads';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type CompleteDryRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
  type TestResult,
} from '@stryker-mutator/api/test-runner';
import { createVitest, type Vitest } from 'vitest/node';
import { answerSchema, channelName, type Answer, type Ask, type Ran } from './messages.ts';

function testResult({ id, milliseconds, failure }: Ran): TestResult {
  const base = { id, name: id, timeSpentMs: milliseconds };
  return failure === null
    ? { ...base, status: TestStatus.Success }
    : { ...base, status: TestStatus.Failed, failureMessage: failure };
}

function complete(ran: readonly Ran[]): CompleteDryRunResult {
  return { status: DryRunStatus.Complete, tests: ran.map(testResult) };
}

/**
 * Stryker's own runner for Vitest loads all modules again for each mutant, which takes seconds where the
 * tests take milliseconds. This one loads them once, in a thread of Vitest's that waits for mutants.
 */
class ResidentRunner implements TestRunner {
  private readonly channel = new BroadcastChannel(channelName);
  private vitest: Vitest | null = null;

  /** No mutant is on while modules load, so that nothing has to be loaded again: see ignoreStatic. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const config = 'tests/mutation/vitest.config.ts';
    this.vitest = await createVitest('test', { config, watch: false });
    const ready = this.next();
    void this.vitest.start();
    await ready;
  }

  async dryRun(): Promise<DryRunResult> {
    const answer = await this.ask({ ask: 'all' });
    if (answer.answer !== 'all') throw new Error('The tests answered out of turn.');
    return { ...complete(answer.ran), mutantCoverage: answer.coverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    let answer = await this.askMutant(options);
    if (answer.isSpoilt) {
      await this.reload();
      answer = await this.askMutant(options);
      if (answer.isSpoilt) await this.reload();
    }
    return toMutantRunResult(
      determineHitLimitReached(answer.hitCount, options.hitLimit) ?? complete(answer.ran),
    );
  }

  private async askMutant({ activeMutant, hitLimit, testFilter }: MutantRunOptions) {
    const answer = await this.ask({
      ask: 'mutant',
      mutant: activeMutant.id,
      hitLimit,
      tests: testFilter ?? [],
    });
    if (answer.answer !== 'mutant') throw new Error('The tests answered out of turn.');
    return answer;
  }

  async dispose(): Promise<void> {
    await this.unload();
    this.channel.close();
  }

  private async reload(): Promise<void> {
    await this.unload();
    await this.init();
  }

  private async unload(): Promise<void> {
    this.send({ ask: 'stop' });
    await this.vitest?.close();
    this.vitest = null;
  }

  private send(ask: Ask): void {
    this.channel.postMessage(ask);
  }

  private ask(ask: Ask): Promise<Answer> {
    const answer = this.next();
    this.send(ask);
    return answer;
  }

  private next(): Promise<Answer> {
    return new Promise((resolve) => {
      this.channel.onmessage = ({ data }: { data: unknown }) => {
        const answer = answerSchema.safeParse(data);
        if (answer.success) resolve(answer.data);
      };
    });
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'resident', ResidentRunner),
];
