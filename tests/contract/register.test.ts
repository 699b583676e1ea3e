import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDispatch } from '../../electron/ipc/dispatch.ts';
import { notifyPage, registerIpc } from '../../electron/ipc/register.ts';
import type { Handlers } from '../../shared/contract/api.ts';
import { channels } from '../../shared/contract/channels.ts';
import { contract, type Channel } from '../../shared/contract/contract.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { FakeEvent, FakeIpcMain } from './support/fake-ipc-main.ts';
import { ourPage } from './support/fake-ipc-main.ts';
import {
  goodMessagesFor,
  noChoices,
  packOptions,
  refusedHere,
  revisionNow,
} from './support/good-messages.ts';
import { openedApp, today, type OpenedApp } from './support/opened-app.ts';

const { ipcMain } = await vi.hoisted(async () => {
  const { FakeIpcMain: Fake } = await import('./support/fake-ipc-main.ts');
  return { ipcMain: new Fake() };
});
vi.mock('electron', () => ({ ipcMain }));

const wire: FakeIpcMain = ipcMain;

let app: OpenedApp;
let faults: { place: string; error: unknown }[];

beforeEach(async () => {
  wire.clear();
  faults = [];
  app = await openedApp();
  const log = (place: string, error: unknown): void => {
    faults.push({ place, error });
  };
  registerIpc(createDispatch(app.handlers, log), 'concordat://app');
});

afterEach(async () => {
  await app.end();
});

/** The answer to a message; whatever is sent, there is one. */
async function ask(
  channel: string,
  input: unknown,
  event: FakeEvent = ourPage,
): Promise<Result<unknown, Refusal>> {
  // `register.ts` answers with a Result or not at all; the assertions below look into it.
  return (await wire.send(event, channel, input)) as Result<unknown, Refusal>;
}

async function value<T>(channel: Channel, input: unknown): Promise<T> {
  const answer = await ask(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code} ${answer.error.what}`);
  return answer.value as T; // parsed by the contract on its way out
}

const code = (answer: Result<unknown, Refusal>): string => (answer.ok ? 'ok' : answer.error.code);

const isRefusalInWords = (answer: Result<unknown, Refusal>): boolean =>
  !answer.ok &&
  [answer.error.what, answer.error.safe, answer.error.next].every((each) => each.endsWith('.'));

const goodMessages = goodMessagesFor(value);

describe('the contract over IPC', () => {
  it('opens a channel for each entry of the contract and no other', () => {
    expect(wire.channels.toSorted()).toEqual(Object.keys(contract).toSorted());
    expect([...channels].toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  it('answers a good message on every channel, in the words of the contract', async () => {
    const asked = Object.keys(goodMessages);
    expect(asked.toSorted()).toEqual([...channels].toSorted());
    for (const channel of asked as Channel[]) {
      const answer = await ask(channel, await goodMessages[channel]());
      expect(code(answer), `${channel} ${JSON.stringify(answer).slice(0, 400)}`).toBe(
        refusedHere[channel] ?? 'ok',
      );
      expect(answer.ok || isRefusalInWords(answer), channel).toBe(true);
      if (answer.ok) expect(contract[channel].output.safeParse(answer.value).success).toBe(true);
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('lets no path of this machine through', async () => {
    await ask('register.open-sample', {});
    const told = [await ask('app.state', {}), await ask('bodies.list', {})];
    expect(JSON.stringify(told)).not.toContain(JSON.stringify(app.ports.dataFolder).slice(1, -1));
    expect(JSON.stringify(app.notifications)).not.toContain(app.ports.dataFolder);
  });

  it('refuses what needs a register when none is open, in words', async () => {
    for (const channel of ['register.rows', 'overview.get', 'actions.list'] as const) {
      const answer = await ask(channel, { asAt: today });
      expect(isRefusalInWords(answer), channel).toBe(true);
      expect(code(answer)).toBe('no-register');
    }
    expect(faults).toEqual([]);
  });

  it('refuses an edit that was based on an older register, and changes nothing', async () => {
    await ask('register.open-sample', {});
    const before = await revisionNow(value);
    const message = (await goodMessages['change.make']()) as object; // built above as an object
    const answer = await ask('change.make', { ...message, basedOn: before - 1 });
    expect(isRefusalInWords(answer)).toBe(true);
    expect(await revisionNow(value)).toBe(before);
  });
});

describe('a malformed message', () => {
  const junk: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 42],
    ['NaN', Number.NaN],
    ['a text', 'app.state'],
    ['a list', []],
    ['a function’s name', 'constructor'],
    ['a big integer', 10n ** 30n],
    ['bytes', new Uint8Array(3)],
    ['a day', new Date(0)],
    ['a map', new Map([['asAt', today]])],
    ['a symbol', Symbol('x')],
  ];

  it.each(junk)('(%s) is refused on every channel and reaches no handler', async (_name, input) => {
    for (const channel of channels) {
      const answer = await ask(channel, input);
      expect(code(answer), channel).toBe('malformed');
      expect(isRefusalInWords(answer), channel).toBe(true);
    }
    expect(faults).toEqual([]);
    expect(app.notifications).toEqual([]);
  });

  it('with more or fewer than one argument is refused', async () => {
    expect(await wire.send(ourPage, 'app.state')).toMatchObject({ ok: false });
    expect(await wire.send(ourPage, 'app.state', {}, {})).toMatchObject({ ok: false });
  });

  it.each([
    ['overview.get', { asAt: '2026-02-30' }],
    ['overview.get', { asAt: '22/11/2026' }],
    ['overview.get', { asAt: { $ne: null } }],
    ['search.find', { asAt: today, text: 'x'.repeat(401) }],
    ['register.create', { name: '', templateId: null }],
    ['register.create', { name: 'x'.repeat(201), templateId: null }],
    ['settings.set', { officer: 'x', theme: 'blue', singleKeyShortcuts: true }],
    ['change.make', { basedOn: 0.5, edit: { kind: 'remove-agreement', agreementId: 'a' } }],
    ['change.make', { basedOn: 0, edit: { kind: 'drop-everything' } }],
    [
      'change.make',
      { basedOn: 0, edit: { kind: 'remove-record', collection: '__proto__', id: 'a' } },
    ],
    [
      'change.make',
      { basedOn: 0, edit: { kind: 'set-term', agreementId: 'a', term: 'constructor', value: 1 } },
    ],
    ['import.open', { fileName: 'a.xlsx', bytes: [1, 2, 3] }],
    ['import.open', { fileName: 'a.xlsx', bytes: { $bytes: 'AAAA' } }],
    ['export.save', { asAt: today, format: 'exe' }],
    ['pack.save', { ...packOptions, marking: 'TOP SECRET' }],
  ] as const)('is refused: %s %j', async (channel, input) => {
    const answer = await ask(channel, input);
    expect(code(answer)).toBe('malformed');
    expect(answer.ok ? '' : answer.error.what).toContain(channel);
    expect(faults).toEqual([]);
  });

  it('is refused without repeating what was in it', async () => {
    const answer = await ask('search.find', { asAt: today, text: 'Jane Doe '.repeat(100) });
    expect(JSON.stringify(answer)).not.toContain('Jane');
  });

  it('cannot reach the prototype of anything', async () => {
    const hostile: unknown = JSON.parse(
      '{"officer":"x","theme":"dark","singleKeyShortcuts":true,"__proto__":{"polluted":"yes"}}',
    );
    await ask('settings.set', hostile);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
    expect(JSON.stringify(await ask('app.state', {}))).not.toContain('polluted');
  });

  it('of any shape is answered, never thrown at, and is no fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...channels.filter((channel) => channel !== 'register.open-sample')),
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
        async (channel, input) => {
          const answer = await ask(channel, input);
          expect(typeof answer.ok).toBe('boolean');
          if (!answer.ok) expect(isRefusalInWords(answer)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
    expect(faults).toEqual([]);
  });
});

describe('a hostile but well-formed message', () => {
  const messages = [
    ['register.open-recent', { token: '../../etc' }],
    ['register.open-recent', { token: '__proto__' }],
    ['agreement.get', { asAt: today, id: 'constructor' }],
    ['findings.get', { asAt: today, id: 'toString' }],
    ['import.plan', { token: 'nobody', choices: noChoices }],
    ['import.apply', { token: '__proto__', choices: noChoices, planHash: '' }],
    ['import.open', { fileName: '..\\..\\evil.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) }],
    ['import.open', { fileName: 'empty.csv', bytes: new Uint8Array(0) }],
    ['register.create', { name: 'x', templateId: '../../../etc/passwd' }],
  ] as const;

  it('gets a refusal in words and changes nothing', async () => {
    await ask('register.open-sample', {});
    const before = await revisionNow(value);
    for (const [channel, input] of messages) {
      const answer = await ask(channel, input);
      const named = `${channel} ${JSON.stringify(input)}`;
      expect(answer.ok, named).toBe(false);
      expect(code(answer), named).not.toBe('fault');
      expect(isRefusalInWords(answer), named).toBe(true);
    }
    expect(await revisionNow(value)).toBe(before);
    expect(faults).toEqual([]);
  }, 30_000);
});

describe('a sender that is not our page', () => {
  const frames: readonly (readonly [string, FakeEvent])[] = [
    ['a frame that has gone', { senderFrame: null }],
    ['a frame inside our page', { senderFrame: { url: 'concordat://app/', parent: {} } }],
    ['another host of our protocol', { senderFrame: { url: 'concordat://evil/', parent: null } }],
    [
      'a host whose name begins like ours',
      { senderFrame: { url: 'concordat://app.evil/', parent: null } },
    ],
    [
      'a page of the web',
      { senderFrame: { url: 'https://example.org/concordat://app/', parent: null } },
    ],
    ['a file', { senderFrame: { url: 'file:///C:/concordat/index.html', parent: null } }],
    ['an empty page', { senderFrame: { url: 'about:blank', parent: null } }],
  ];

  it.each(frames)('(%s) is refused on every channel', async (_name, frame) => {
    for (const channel of channels) {
      const good = { ...packOptions, asAt: today, token: 't', id: 'i', text: '' };
      expect(code(await ask(channel, good, frame)), channel).toBe('malformed');
    }
    expect(app.notifications).toEqual([]);
  });
});

describe('a fault of ours', () => {
  it('becomes a refusal without the error’s words, and is noted', async () => {
    wire.clear();
    const broken = {
      ...app.handlers,
      'overview.get': () => {
        throw new TypeError('Jane Doe is not iterable');
      },
    };
    const log = (place: string, error: unknown): void => {
      faults.push({ place, error });
    };
    registerIpc(createDispatch(broken, log), 'concordat://app');
    const answer = await ask('overview.get', { asAt: today });
    expect(code(answer)).toBe('fault');
    expect(isRefusalInWords(answer)).toBe(true);
    expect(JSON.stringify(answer)).not.toContain('Jane');
    expect(faults).toMatchObject([{ place: 'overview.get' }]);
  });

  it('that gives what the contract does not allow is stopped before it leaves', async () => {
    wire.clear();
    const closed = { path: 'a folder of the officer' };
    const leaky: Handlers = {
      ...app.handlers,
      'register.close': () => ok(closed as object as Record<string, never>), // what a bug would give
      'change.undo': () => ok({ revision: 0.5 }),
    };
    registerIpc(
      createDispatch(leaky, () => undefined),
      'concordat://app',
    );
    expect(await ask('register.close', {})).toEqual({ ok: true, value: {} });
    expect(code(await ask('change.undo', {}))).toBe('fault');
  });
});

describe('a notification', () => {
  it('goes to the page only when the contract knows it', () => {
    const sent: unknown[] = [];
    const page = { send: (...what: unknown[]) => sent.push(what) };
    // Only `send` of Electron's web contents is used.
    const contents = page as unknown as Parameters<typeof notifyPage>[0];
    notifyPage(contents, { kind: 'command', command: 'undo' });
    expect(sent).toEqual([['notification', { kind: 'command', command: 'undo' }]]);
    const unknownCommand = { kind: 'command', command: 'format' } as unknown as Parameters<
      typeof notifyPage
    >[1]; // what a bug would send
    expect(() => {
      notifyPage(contents, unknownCommand);
    }).toThrow();
  });
});
