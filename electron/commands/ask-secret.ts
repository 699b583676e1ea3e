/** What of a terminal a hidden question needs: standard input. */
export interface SecretInput {
  readonly isTTY?: boolean;
  readonly setRawMode: (isRaw: boolean) => unknown;
  readonly setEncoding: (encoding: 'utf8') => unknown;
  readonly on: (event: 'data', listener: (typed: string) => void) => unknown;
  readonly off: (event: 'data', listener: (typed: string) => void) => unknown;
  readonly resume: () => unknown;
  readonly pause: () => unknown;
}

const enter = /[\r\n]/;
const stop = '\u0003';
const backspaces = ['\u007f', '\b'];

/**
 * Asks for something that nobody may see on a terminal: what is typed is neither shown nor counted by
 * stars. Null where it is broken off (Ctrl+C), and where there is no terminal to ask at.
 */
export async function askSecret(
  question: string,
  input: SecretInput,
  say: (text: string) => void,
): Promise<string | null> {
  if (input.isTTY !== true) return null;
  say(question);
  input.setRawMode(true);
  input.setEncoding('utf8');
  const typed: string[] = [];
  try {
    return await new Promise<string | null>((resolve) => {
      const take = (chunk: string): void => {
        for (const letter of chunk) {
          if (letter !== stop && !enter.test(letter)) {
            if (backspaces.includes(letter)) typed.pop();
            else typed.push(letter);
            continue;
          }
          input.off('data', take);
          resolve(letter === stop ? null : typed.join(''));
          return;
        }
      };
      input.on('data', take);
      input.resume();
    });
  } finally {
    input.setRawMode(false);
    input.pause();
    say('\n');
  }
}
