import type { Refusal } from '../../shared/result/refusal.ts';
import type { Result } from '../../shared/result/result.ts';
import type { Workbook } from '../../shared/exchange/workbook.ts';

/** Every job that the worker knows: what it takes and what it gives. */
export interface Jobs {
  readonly 'read-spreadsheet': {
    readonly input: { readonly fileName: string; readonly bytes: Uint8Array };
    readonly output: Result<Workbook, Refusal>;
  };
}
export type JobName = keyof Jobs;
export type JobInput<J extends JobName> = Jobs[J]['input'];
export type JobOutput<J extends JobName> = Jobs[J]['output'];
