import type { Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import type { Arguments } from './arguments.ts';

/** The id of the partnership named by --partnership; null where none is named. */
export async function findPartnership(
  args: Arguments,
  register: Register,
): Promise<Result<string | null, Refusal>> {
  const name = args.flag('partnership');
  if (name === undefined) return ok(null);
  const { partnershipCalled } = await import('../session/views/partnership-name.ts');
  const partnership = partnershipCalled(name, register);
  if (partnership !== null) return ok(partnership.id);
  const names = Object.values(register.partnerships).map((each) => each.name);
  return err(
    refusal(
      'bad-arguments',
      `There is no partnership called "${name}" in the register.`,
      names.length === 0 ? 'It has no partnerships.' : `It has: ${names.join('; ')}.`,
    ),
  );
}
