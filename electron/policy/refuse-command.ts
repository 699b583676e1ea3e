import type { ExportKind } from '../../shared/contract/machine-policy.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { refusedKind, unsealed } from './enforce.ts';
import type { Policy } from './policy-file.ts';

/** What a command line takes out of a register, as policy calls it. */
function leavingBy(argv: readonly string[]): ExportKind[] {
  const [command, ...rest] = argv;
  const has = (flag: string): boolean =>
    rest.some((each) => each === `--${flag}` || each.startsWith(`--${flag}=`));
  const value = (flag: string): string | undefined => {
    const at = rest.indexOf(`--${flag}`);
    const joined = rest.find((each) => each.startsWith(`--${flag}=`));
    return at === -1 ? joined?.slice(flag.length + 3) : rest[at + 1];
  };
  const kinds: ExportKind[] = [];
  if (command === 'pack' || has('pack')) kinds.push('pack');
  if (command === 'bundle') kinds.push('bundle');
  if (command === 'export') {
    const format = value('format');
    if (format === 'csv' || format === 'xlsx' || format === 'ics') kinds.push(format);
    else if (format === 'reporting') kinds.push('xlsx');
    else kinds.push('json');
  } else if (has('json') && command !== 'rules') kinds.push('json');
  return kinds;
}

/** Why IT does not allow a command of the packaged app; null where it does. */
export function refusedCommand(argv: readonly string[], policy: Policy): Refusal | null {
  for (const kind of leavingBy(argv)) {
    const refused = refusedKind(policy, kind);
    if (refused !== null) return refused;
  }
  return policy.set.sealingRequired === true && isOpenBundle(argv) ? unsealed() : null;
}

/** True for a bundle that is not asked to be sealed, whatever its register is. */
function isOpenBundle([command, ...rest]: readonly string[]): boolean {
  const isAsked = rest.some((each) => /^--(sealed|bundle-passphrase-env)(=|$)/.test(each));
  return command === 'bundle' && !isAsked;
}
