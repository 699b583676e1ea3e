/** What Electron gives a handler, as far as `register.ts` looks at it. */
export interface FakeEvent {
  readonly senderFrame: {
    readonly url: string;
    readonly parent: object | null;
  } | null;
}

type Listener = (event: FakeEvent, ...given: unknown[]) => unknown;

/** Stands for Electron's `ipcMain`: keeps what is registered and lets a test call it from any frame. */
export class FakeIpcMain {
  readonly #listeners = new Map<string, Listener>();

  readonly handle = (channel: string, listener: Listener): void => {
    if (this.#listeners.has(channel)) throw new Error(`Second handler for ${channel}`);
    this.#listeners.set(channel, listener);
  };

  get channels(): string[] {
    return [...this.#listeners.keys()];
  }

  readonly clear = (): void => {
    this.#listeners.clear();
  };

  /** Sends a message as the page of `event` would; rejects where no such channel is open. */
  readonly send = (event: FakeEvent, channel: string, ...given: unknown[]): Promise<unknown> => {
    const listener = this.#listeners.get(channel);
    return listener === undefined
      ? Promise.reject(new Error(`No handler registered for '${channel}'`))
      : Promise.resolve(listener(event, ...given));
  };
}

/** The main frame of our own page. */
export const ourPage: FakeEvent = { senderFrame: { url: 'concordat://app/', parent: null } };
