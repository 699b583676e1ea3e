import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Handlers } from '../shared/contract/api.ts';
import { refusal, type Refusal } from '../shared/result/refusal.ts';
import { err, ok, type Result } from '../shared/result/result.ts';
import { largestBundle } from './storage/bundle/bundle-format.ts';
import { diskFault } from './storage/disk-fault.ts';

/** The bundle with which the app was opened by a double click; null where there is none. */
export function bundleArgument(argv: readonly string[]): string | null {
  const given = argv.slice(1).filter((each) => !each.startsWith('-'));
  return given.find((each) => /\.concordat$/i.test(each) && isFile(each)) ?? null;
}

/** How an officer is asked; true for yes. */
export type AskOfficer = (message: string, detail: string, yes: string) => Promise<boolean>;

/**
 * Opens a bundle that was double-clicked: it is read and proved, and the officer is asked before a
 * register is made of it. Its path stays here. A sealed one is opened in the window, where its
 * passphrase can be typed.
 */
export async function openBundleFile(
  path: string,
  handlers: Pick<Handlers, 'bundle.open' | 'bundle.make-register'>,
  asks: AskOfficer,
): Promise<Result<null, Refusal>> {
  const fileName = basename(path);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    if (statSync(path).size > largestBundle) return err(tooLarge(fileName));
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    const { because, remedy } = diskFault(error);
    return err(
      refusal('cannot-read', `“${fileName}” can’t be read, because ${because}.`, `${remedy}.`),
    );
  }
  const opened = await handlers['bundle.open']({ fileName, bytes, passphrase: null });
  if (!opened.ok) return opened.error.code === 'passphrase-needed' ? err(sealed(fileName)) : opened;
  const { token, name, agreements, changes } = opened.value;
  const isWanted = await asks(
    `Make a register of “${fileName}”?`,
    `It holds “${name}” with ${agreements} agreements and ${changes} changes, and was proved. To join it with a register of yours instead, open that one and go to Safe keeping.`,
    'Make a register…',
  );
  if (!isWanted) return ok(null);
  const made = await handlers['bundle.make-register']({ token });
  return made.ok ? ok(null) : made;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch (error) {
    diskFault(error);
    return false;
  }
}

function sealed(fileName: string): Refusal {
  return refusal(
    'passphrase-needed',
    `“${fileName}” is sealed with a passphrase.`,
    'Open it in the window, with the button that opens a bundle on the first page; it asks for the passphrase.',
  );
}

function tooLarge(fileName: string): Refusal {
  return refusal(
    'bundle-altered',
    `“${fileName}” is larger than a bundle can be.`,
    'Ask for it to be made and sent again.',
  );
}
