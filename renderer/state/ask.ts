import type { Channel, Input, Output } from '../../shared/contract/contract.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, type Result } from '../../shared/result/result.ts';
import { api } from './api.ts';

/** The methods alone, so that the compiler can match a channel with its input and output. */
type Methods = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>, Refusal>>;
};

/** Asks the main process. A bridge that breaks is a refusal too: the view must be able to say so. */
export async function ask<C extends Channel>(
  channel: C,
  input: Input<C>,
): Promise<Result<Output<C>, Refusal>> {
  try {
    const methods: Methods = api();
    return await methods[channel](input);
  } catch (error) {
    return err(
      refusal(
        'no-answer',
        'Concordat did not get an answer from its own main process.',
        `Try again; if it happens again, close Concordat and open it. (${error instanceof Error ? error.message : String(error)})`,
        'What was saved is safe.',
      ),
    );
  }
}
