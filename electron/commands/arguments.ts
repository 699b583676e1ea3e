import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { isIsoDate } from '../../shared/register/plain-date.ts';

/** A flag of a command. */
export interface FlagSpec {
  /**
   * What its value is called in messages: DATE, FILE, NAME. DATE is checked to be a day; `nothing` is a
   * flag that only stands there, and leaves the next word alone.
   */
  readonly takes: string;
  readonly required?: boolean;
  /** The value where the flag stands alone. */
  readonly alone?: string;
  /** The only values it may have. */
  readonly oneOf?: readonly string[];
}
/** The flags that a command takes, by name. */
export type FlagSpecs = Readonly<Record<string, FlagSpec>>;

/** What was typed after the name of a command, checked against what the command takes. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of a flag, without its two hyphens; undefined where it was not given. */
  readonly flag: (name: string) => string | undefined;
}

function wrong(what: string, usage: string): Result<never, Refusal> {
  return err(refusal('bad-arguments', what, `Usage: concordat ${usage}`));
}

function valueProblem(name: string, spec: FlagSpec, value: string): string | null {
  if (spec.takes === 'DATE' && !isIsoDate(value)) {
    return `--${name} takes a day such as 2026-11-22, and "${value}" is none.`;
  }
  if (spec.oneOf !== undefined && !spec.oneOf.includes(value)) {
    return `--${name} takes one of ${spec.oneOf.join(', ')}, and not "${value}".`;
  }
  return value === '' ? `--${name} needs a value (${spec.takes}).` : null;
}

/** Reads `argv` by what a command takes; refuses the first thing that is wrong, with the usage. */
export function readArguments(
  argv: readonly string[],
  takes: {
    readonly usage: string;
    readonly positionals: readonly string[];
    readonly flags: FlagSpecs;
  },
): Result<Arguments, Refusal> {
  const positionals: string[] = [];
  const flags = new Map<string, string>();
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (!word.startsWith('--')) {
      positionals.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals === -1 ? word.slice(2) : word.slice(2, equals);
    const spec = Object.hasOwn(takes.flags, name) ? takes.flags[name] : undefined;
    if (spec === undefined) return wrong(`There is no flag --${name} here.`, takes.usage);
    if (flags.has(name)) return wrong(`--${name} is given twice.`, takes.usage);
    const next = argv[at + 1];
    const hasNext = next !== undefined && !next.startsWith('--') && spec.takes !== 'nothing';
    let value = equals === -1 ? undefined : word.slice(equals + 1);
    if (value === undefined && hasNext) {
      value = next;
      at += 1;
    }
    value ??= spec.alone;
    if (value === undefined) return wrong(`--${name} needs a value (${spec.takes}).`, takes.usage);
    const problem = valueProblem(name, spec, value);
    if (problem !== null) return wrong(problem, takes.usage);
    flags.set(name, value);
  }
  const missing = takes.positionals[positionals.length];
  if (missing !== undefined) return wrong(`<${missing}> is missing.`, takes.usage);
  const extra = positionals[takes.positionals.length];
  if (extra !== undefined) return wrong(`"${extra}" is one word too many.`, takes.usage);
  const unset = Object.entries(takes.flags).find(
    ([name, spec]) => spec.required === true && !flags.has(name),
  );
  if (unset !== undefined) {
    return wrong(`--${unset[0]} ${unset[1].takes} is missing.`, takes.usage);
  }
  return ok({ positionals, flag: (name) => flags.get(name) });
}
