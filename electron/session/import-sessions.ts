import { randomUUID } from 'node:crypto';
import type { Workbook } from '../../shared/exchange/workbook.ts';

/** A spreadsheet that was read and waits to be imported; it lives in memory only. */
export interface ImportSession {
  readonly fileName: string;
  readonly workbook: Workbook;
  readonly sha256: string;
  /** When it was opened: the plan is made with one moment, so that it stays the same plan. */
  readonly at: string;
}

/** Open imports by token. */
export interface ImportSessions {
  readonly add: (session: ImportSession) => string;
  /** Null for a token that was never given, or whose import has ended. */
  readonly get: (token: string) => ImportSession | null;
  readonly end: (token: string) => void;
}

/** A workbook may be large: a window needs one, and a second while it changes its mind. */
const mostOpen = 2;

/** Starts without imports. A third one ends the first. */
export function createImportSessions(): ImportSessions {
  const sessions = new Map<string, ImportSession>();
  return {
    add: (session) => {
      const token = randomUUID();
      sessions.set(token, session);
      const [oldest] = sessions.keys();
      if (sessions.size > mostOpen && oldest !== undefined) sessions.delete(oldest);
      return token;
    },
    get: (token) => sessions.get(token) ?? null,
    end: (token) => {
      sessions.delete(token);
    },
  };
}
