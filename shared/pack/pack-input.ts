import type { PackAttachment, PackData } from './attachment.ts';
import type { AuditReport, Citation, Finding, Severity } from '../audit/report.ts';
import type { PackOptions } from '../register/packs.ts';
import type { Register } from '../register/register.ts';
import type { FontFiles, FontMaker } from './pdf/fonts.ts';

export type { PackOptions };

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

/** One change of the trail, as an extract lists it. */
export interface TrailNote {
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The post that made it. */
  readonly by: string;
  readonly label: string;
}

/** What a pack says of the trail of a register folder; a spreadsheet has none. */
export interface PackTrail {
  readonly registerId: string;
  /** Number and hash of the last change: who has both can prove the whole trail. */
  readonly revision: number;
  readonly hash: string;
  readonly notes: readonly TrailNote[];
}

/** What happened to an agreement, in words. */
export interface HistoryNote {
  readonly at: string;
  readonly by: string;
  readonly what: readonly string[];
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
  /** SHA-256 over those rules, so that two packs can be seen to judge alike. */
  readonly rulesHash?: string;
  readonly trail?: PackTrail;
  /** Documents that are appended, or named as not appended. */
  readonly attachments?: readonly PackAttachment[];
  /** Files that the pack carries inside. */
  readonly data?: readonly PackData[];
  /** What happened to the agreement of a brief, newest first. */
  readonly history?: readonly HistoryNote[];
  readonly fonts: FontFiles;
  readonly fontkit: FontMaker;
}

/** A place in a pack that its contents lead to. */
export interface PackPlace {
  readonly title: string;
  /** From 1. */
  readonly page: number;
  /** 1 for a section, 2 and 3 for what stands under it. */
  readonly level: number;
}

/** How far the making of a pack has come. */
export interface PackProgress {
  /** Pages that are set so far; how many there will be is known when all are. */
  readonly pages: number;
  /** Pages that are written; 0 as long as some are not set. */
  readonly written: number;
  /** The places that are known so far. */
  readonly contents: () => readonly PackPlace[];
}

/**
 * Looks on while a pack is made. It is asked between small parts of the work, may let others do theirs
 * meanwhile, and answers whether to go on.
 */
export type PackWatch = (progress: PackProgress) => Promise<boolean>;

/** A pack. */
export interface PackResult {
  /** Sections and what stands under them, with their pages. */
  readonly contents: readonly PackPlace[];
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that the fonts lack, as `U+1F600`; they are printed by that number in brackets. */
  readonly missingCharacters: readonly string[];
}
