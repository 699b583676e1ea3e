import { refusal } from '../../shared/result/refusal.ts';
import { err } from '../../shared/result/result.ts';
import type { Command } from './command.ts';

/** A command that is promised and that this edition cannot do: it says so and does nothing. */
function notYet(name: string, usage: string, does: string, next: string): Command {
  const said = refusal(
    'not-in-this-edition',
    `"${name}" is not in this edition of Concordat.`,
    next,
  );
  return {
    name,
    usage,
    does: `${does} (not in this edition)`,
    positionals: [],
    flags: {},
    notYet: said,
    run: () => Promise.resolve(err(said)),
  };
}

/** `pack`: known by name, so that whoever types it is told what makes a pack today. */
export const packCommand = notYet(
  'pack',
  'pack <register> --kind K --as-at DATE --out F.pdf',
  'Makes one kind of printed pack',
  'The meeting pack is made by: concordat audit <register> --as-at DATE --pack F.pdf',
);
