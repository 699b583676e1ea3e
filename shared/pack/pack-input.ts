import type { AuditReport, Citation, Finding, Severity } from '../audit/report.ts';
import type { IsoDate } from '../register/plain-date.ts';
import type { Marking, Register } from '../register/register.ts';
import type { FontFiles, FontMaker } from './pdf/fonts.ts';

/** What an officer chooses for a pack. */
export interface PackOptions {
  readonly asAt: IsoDate;
  /** Null for every partnership. */
  readonly partnershipId: string | null;
  readonly meetingOn: IsoDate | null;
  readonly marking: Marking;
  /** How the pack is to be handled; empty where nothing was said. */
  readonly handling: string;
  readonly reference: string;
  readonly version: string;
  /** The post of the author. */
  readonly author: string;
}

/** A rule as the annex prints it. */
export interface PackRule {
  readonly id: string;
  /** Names the failing in one line, whatever the case. */
  readonly title: string;
  readonly asks: string;
  readonly force: Finding['force'];
  readonly severity: Severity;
  readonly citations: readonly Citation[];
}

/** Everything a pack is made from. The same input gives the same bytes. */
export interface PackInput {
  readonly register: Register;
  readonly report: AuditReport;
  readonly options: PackOptions;
  /** ISO 8601 in UTC; printed at the foot of each page. */
  readonly madeAt: string;
  /** The rules by which the report was made, in the order in which they are printed. */
  readonly rules: readonly PackRule[];
  readonly fonts: FontFiles;
  readonly fontkit: FontMaker;
}

/** A pack. */
export interface PackResult {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that the fonts lack, as `U+1F600`; they are printed by that number in brackets. */
  readonly missingCharacters: readonly string[];
}
