import { hash } from 'node:crypto';
import type { Sha256 } from '../../shared/changes/trail.ts';

/** SHA-256 as hexadecimal digits; of a text, its UTF-8 bytes. */
export function sha256Of(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** The hash that `shared` is given. */
export const sha256: Sha256 = sha256Of;
