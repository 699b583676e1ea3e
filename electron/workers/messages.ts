/** What the parent sends: one job a process. */
export interface JobRequest {
  readonly job: string;
  readonly input: unknown;
}

/** How far a job has come: `page` of `pages` in this step. */
export interface JobProgress {
  readonly step: 'text' | 'ocr';
  readonly page: number;
  readonly pages: number;
}

/** What the child answers: its memory, processor time and progress while it works, then the result or that it failed. */
export type JobMessage =
  | { readonly kind: 'memory'; readonly bytes: number; readonly processorSeconds: number }
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly reason: string };

/** True for a message of a child of ours; a hostile file might have got it to say anything. */
export function isJobMessage(value: unknown): value is JobMessage {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return ['memory', 'progress', 'done', 'failed'].includes(String(value.kind));
}
