import type { BrowserWindow } from 'electron';
import type { Refusal } from '../shared/result/refusal.ts';
import { ok, type Result } from '../shared/result/result.ts';
export function printPdf(_w: BrowserWindow, _b: Uint8Array): Promise<Result<null, Refusal>> {
  return Promise.resolve(ok(null));
}
