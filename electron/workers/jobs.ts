import type { Refusal } from '../../shared/result/refusal.ts';
import type { Result } from '../../shared/result/result.ts';
import type { Workbook } from '../../shared/exchange/workbook.ts';
import type {
  AttachmentRequest,
  PreparedAttachment,
} from '../pack/attachments/prepare-attachment.ts';
import type { LogoOutcome } from '../pack/logo/read-logo-here.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';

/** Every job that the worker knows: what it takes and what it gives. */
export interface Jobs {
  readonly 'read-spreadsheet': {
    readonly input: { readonly fileName: string; readonly bytes: Uint8Array };
    readonly output: Result<Workbook, Refusal>;
  };
  readonly 'read-document': {
    readonly input: {
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly password: string | null;
      /** Whether pages without text are to be read by OCR. */
      readonly ocr: boolean;
    };
    readonly output: ReadOutcome;
  };
  readonly 'prepare-attachment': {
    readonly input: AttachmentRequest;
    readonly output: PreparedAttachment;
  };
  readonly 'read-logo': {
    readonly input: { readonly bytes: Uint8Array };
    readonly output: LogoOutcome;
  };
}
/** What a child process can be asked to do. */
export type JobName = keyof Jobs;
/** What the job is given; it crosses as a structured clone. */
export type JobInput<J extends JobName> = Jobs[J]['input'];
/** What the job answers; it crosses as a structured clone. */
export type JobOutput<J extends JobName> = Jobs[J]['output'];
