// Makes window.concordat in the preview, as the preload script does in the window: the same methods,
// over HTTP to the address that this script came from. Served as it stands, before the page's own script.
(() => {
  'use strict';
  const here = new URL('.', document.currentScript.src);

  // One entry of String.fromCharCode for each byte would exceed the limit on arguments.
  const toBase64 = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return btoa(text);
  };
  const toBytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

  const write = (value) =>
    JSON.stringify(value, (_key, item) =>
      item instanceof Uint8Array ? { $bytes: toBase64(item) } : item,
    );
  const read = (text) =>
    JSON.parse(text, (_key, item) =>
      item !== null && typeof item === 'object' && typeof item.$bytes === 'string'
        ? toBytes(item.$bytes)
        : item,
    );

  const gone = {
    ok: false,
    error: {
      code: 'preview-gone',
      what: 'The preview does not answer any more.',
      safe: 'What was saved before is on disk.',
      next: 'Start it again with npm start and open the address that it prints.',
    },
  };

  const call = async (channel, input) => {
    try {
      const answer = await fetch(new URL(`call/${channel}`, here), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: write(input),
      });
      return read(await answer.text());
    } catch (error) {
      console.error(error);
      return gone;
    }
  };

  const onNotification = (listen) => {
    const source = new EventSource(new URL('notifications', here));
    source.addEventListener('message', (event) => listen(read(event.data)));
    return () => source.close();
  };

  const api = { onNotification };
  for (const channel of document.currentScript.dataset.channels.split(' ')) {
    api[channel] = (input) => call(channel, input);
  }
  Object.defineProperty(window, 'concordat', { value: Object.freeze(api), enumerable: true });
})();
