import { createAuditor, type Auditor } from '../../shared/audit/auditor.ts';
import type { ComparedRegister } from '../../shared/audit/comparison.ts';
import { registerFromJson } from '../../shared/exchange/export-json.ts';
import type { IsoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { openRegister } from '../storage/register-store.ts';
import type { HostPorts } from './host-ports.ts';
import type { OpenedRegister } from './session.ts';

/** The id of the register that is open, in a comparison. */
export const ownRegisterId = 'own';

/** How many registers are held beside the open one: a region has about ten forces. */
const most = 12;

interface Other {
  readonly id: string;
  readonly register: Register;
  readonly auditor: Auditor;
}

/** Further registers that are compared with the open one. They are only read, and only kept in memory. */
export interface ComparedRegisters {
  readonly addFolder: (folder: string) => Promise<Result<null, Refusal>>;
  readonly addExport: (bytes: Uint8Array) => Result<null, Refusal>;
  readonly remove: (id: string) => void;
  /** The open register first, then the others in the order in which they came. */
  readonly all: (opened: OpenedRegister, asAt: IsoDate) => readonly ComparedRegister[];
}

/** How a register's force is called: its name, or that of the register. */
export function forceOf({ profile }: Register): string {
  return (
    profile.forceShortName ?? (profile.forceName === '' ? profile.registerName : profile.forceName)
  );
}

/** Two registers of one name are told apart by a number. */
function distinct(names: readonly string[]): readonly string[] {
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
}

/** Starts with no other register. */
export function createComparedRegisters(ports: HostPorts): ComparedRegisters {
  let others: readonly Other[] = [];
  let next = 1;

  function add(register: Register): Result<null, Refusal> {
    if (others.length >= most) {
      return err(
        refusal(
          'too-many-registers',
          `${most} further registers are open for comparison already.`,
          'Take one away first.',
        ),
      );
    }
    others = [...others, { id: `other-${next}`, register, auditor: createAuditor(rulePack) }];
    next += 1;
    return ok(null);
  }

  return {
    addFolder: async (folder) => {
      const store = await openRegister(folder, {
        now: ports.clock.now,
        by: () => ports.settings.settings().officer,
        readOnly: true,
      });
      if (!store.ok) return store;
      const { register } = store.value;
      store.value.close();
      return add(register);
    },
    addExport: (bytes) => {
      const register = registerFromJson(new TextDecoder().decode(bytes));
      return register.ok ? add(register.value) : register;
    },
    remove: (id) => {
      others = others.filter((other) => other.id !== id);
    },
    all: ({ store, report }, asAt) => {
      const own = { id: ownRegisterId, register: store.register, report: report(asAt) };
      const read = others.map(({ id, register, auditor }) => ({
        id,
        register,
        report: auditor.audit(register, asAt),
      }));
      const every = [own, ...read];
      const forces = distinct(every.map(({ register }) => forceOf(register)));
      return every.map((each, at) => ({ ...each, force: forces[at] ?? each.id }));
    },
  };
}
