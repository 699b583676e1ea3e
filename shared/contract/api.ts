import type { Refusal } from '../result/refusal.ts';
import type { Result } from '../result/result.ts';
import type { Channel, Input, Notification, Output } from './contract.ts';

/** What the renderer sees as `window.concordat`: one method a channel, and the notifications. */
export type Api = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>, Refusal>>;
} & {
  /** Calls `listen` with each notification; returns the way to stop. */
  readonly onNotification: (listen: (notification: Notification) => void) => () => void;
};

/** The handlers of a host: one for each channel, so that a missing one does not compile. */
export type Handlers = {
  readonly [C in Channel]: (
    input: Input<C>,
  ) => Promise<Result<Output<C>, Refusal>> | Result<Output<C>, Refusal>;
};
