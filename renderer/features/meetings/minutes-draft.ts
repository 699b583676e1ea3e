/** What is typed of the minutes and not saved yet. */
export interface MinutesDraft {
  readonly notes: string;
  readonly decisions: string;
}

const drafts = new Map<string, MinutesDraft>();

function keyOf(partnershipId: string, on: string): string {
  return `${on} ${partnershipId}`;
}

/** The minutes as they were left; null where nothing was typed. Kept until the window closes. */
export function draftOf(partnershipId: string, on: string): MinutesDraft | null {
  return drafts.get(keyOf(partnershipId, on)) ?? null;
}

/** Keeps what is typed while the officer looks at other views; null forgets it. */
export function keepDraft(partnershipId: string, on: string, draft: MinutesDraft | null): void {
  if (draft === null) drafts.delete(keyOf(partnershipId, on));
  else drafts.set(keyOf(partnershipId, on), draft);
}
