import type { AuditReport } from '../../../shared/audit/report.ts';
import type { Change, SimpleChange } from '../../../shared/changes/change.ts';
import type { Agreement } from '../../../shared/register/agreement.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';

/** What an edit is made on. */
export interface EditContext {
  readonly register: Register;
  /** Now, as ISO 8601 in UTC. */
  readonly at: string;
  readonly today: IsoDate;
  /** The audit of `register` as at today; only decisions ask for it. */
  readonly report: () => AuditReport;
}

/** An edit turned into a change. `change` is null where the register says so already. */
export interface PreparedEdit {
  readonly change: Change | null;
  /** The words by which undo names it: "Ends of ISA-014". */
  readonly label: string;
  /** The record that was made or touched. */
  readonly id: string | null;
}

/** What every maker of a change answers. */
export type Prepared = Result<PreparedEdit, Refusal>;

/** One change under a label. */
export function prepared(change: Change | null, label: string, id: string | null): Prepared {
  return ok({ change, label, id });
}

/** Several changes as one, or the one alone. */
export function together(changes: readonly SimpleChange[]): Change | null {
  const [first, ...others] = changes;
  if (first === undefined) return null;
  return others.length === 0 ? first : { kind: 'batch', changes: [...changes] };
}

/** An edit that names something that is not in the register. */
export function notThere(what: string, id: string): Result<never, Refusal> {
  return err(
    refusal(
      'not-in-register',
      `${what} "${id}" is not in the register.`,
      'It may have been removed meanwhile: go back to the list and look for it there.',
    ),
  );
}

/** An edit that the register cannot take as it stands. */
export function cannot(code: string, what: string, next: string): Result<never, Refusal> {
  return err(refusal(code, what, next));
}

/** Looks up the agreement that an edit is about. */
export function withAgreement(
  context: EditContext,
  id: string,
  edit: (agreement: Agreement) => Prepared,
): Prepared {
  const agreement = context.register.agreements[id];
  return agreement === undefined ? notThere('The agreement', id) : edit(agreement);
}

/** How an agreement is named in a sentence: its reference, or its title where it has none. */
export function nameOf(agreement: { readonly ref: string; readonly title: string }): string {
  return agreement.ref === '' ? agreement.title : agreement.ref;
}
