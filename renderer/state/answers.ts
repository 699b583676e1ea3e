import type { Channel, Input, Output } from '../../shared/contract/contract.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { useAppStore, type AppStore } from './app-store.ts';
import { ask } from './ask.ts';
import { mergedRows, type Rows } from './merged-rows.ts';

/**
 * Channels whose answer is a matter of the register and the question alone. Others, such as the state
 * of a reading or of the copies, are asked anew each time.
 */
const keepable: readonly Channel[] = [
  'register.rows',
  'register.terms',
  'register.views',
  'overview.get',
  'findings.queue',
  'actions.list',
  'bodies.list',
  'coverage.get',
  'experience.get',
  'meetings.list',
  'needs.list',
  'recommendations.list',
];

/** As many answers as are kept; the oldest goes first. */
const most = 40;

interface Kept {
  readonly answer: unknown;
}

const kept = new Map<string, Kept>();
const onTheirWay = new Map<string, Promise<Result<unknown, Refusal>>>();
let keptFor = '';

/** Which register, and how it stands; answers hold as long as this is the same. */
export function registerStamp({ app }: AppStore = useAppStore.getState()): string {
  const register = app?.register ?? null;
  return register === null ? 'none' : `${register.opening}.${register.revision}`;
}

function keyOf(channel: Channel, input: unknown): string {
  return `${registerStamp()} ${channel} ${JSON.stringify(input)}`;
}

/** The answer that is here already; undefined where the question has to be asked. */
export function keptAnswer<C extends Channel>(channel: C, input: Input<C>): Output<C> | undefined {
  // Put there by `fetchAnswer` under the name of the same channel.
  return kept.get(keyOf(channel, input))?.answer as Output<C> | undefined;
}

/** Forgets an answer, so that it is asked anew. */
export function forgetAnswer<C extends Channel>(channel: C, input: Input<C>): void {
  kept.delete(keyOf(channel, input));
}

/** Asks a channel, or answers with what is here or on its way already. */
export async function fetchAnswer<C extends Channel>(
  channel: C,
  input: Input<C>,
): Promise<Result<Output<C>, Refusal>> {
  if (!keepable.includes(channel)) return ask(channel, input);
  const here = keptAnswer(channel, input);
  if (here !== undefined) return ok(here);
  const key = keyOf(channel, input);
  const asked = onTheirWay.get(key) ?? askAndKeep(channel, input, key);
  // The same key is the same channel.
  return asked as Promise<Result<Output<C>, Refusal>>;
}

function askAndKeep<C extends Channel>(
  channel: C,
  input: Input<C>,
  key: string,
): Promise<Result<Output<C>, Refusal>> {
  const stamp = registerStamp();
  const asked = askOnce(channel, input).then((answer) => {
    onTheirWay.delete(key);
    if (answer.ok && registerStamp() === stamp) {
      if (keptFor !== stamp) kept.clear();
      keptFor = stamp;
      kept.set(key, { answer: answer.value });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    }
    return answer;
  });
  onTheirWay.set(key, asked);
  return asked;
}

let lastRows: { readonly opening: number; readonly asAt: string; readonly rows: Rows } | null =
  null;

/** Of ten thousand rows of the Register only those are asked for that are others now. */
async function askOnce<C extends Channel>(
  channel: C,
  input: Input<C>,
): Promise<Result<Output<C>, Refusal>> {
  if (channel !== 'register.rows') return ask(channel, input);
  const { asAt } = input as Input<'register.rows'>; // said by the line above
  const opening = useAppStore.getState().app?.register?.opening ?? 0;
  const before = lastRows?.opening === opening && lastRows.asAt === asAt ? lastRows.rows : null;
  const answer = await ask(
    'register.rows',
    before === null ? { asAt } : { asAt, since: before.revision },
  );
  if (!answer.ok) return answer;
  const rows = mergedRows(before, answer.value);
  lastRows = { opening, asAt, rows };
  return ok(rows as Output<C>); // the channel is this one
}
