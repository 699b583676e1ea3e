import { refusal } from '../../shared/result/refusal.ts';
import { err, ok } from '../../shared/result/result.ts';
import type { HandlerContext, HandlersFor } from './handler-parts.ts';

type ClipboardChannel = 'clipboard.copied' | 'clipboard.clear';

/** What was copied in the window, cleared on request or after the time that the officer set. */
export function clipboardHandlers({ ports }: HandlerContext): HandlersFor<ClipboardChannel> {
  const { copied } = ports;
  return {
    'clipboard.copied': async () => {
      await copied?.noted();
      return ok({});
    },
    'clipboard.clear': async () =>
      copied === undefined ? err(noClipboard()) : ok({ outcome: await copied.clear() }),
  };
}

function noClipboard() {
  return refusal(
    'no-clipboard',
    'The preview in a browser can’t look at the clipboard.',
    'Copy a single letter: it takes the place of what was copied.',
  );
}
