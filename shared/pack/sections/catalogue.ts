import { attachmentsSection } from './attachments.ts';
import { accessBarriersSection } from './access-barriers.ts';
import { actionsByOwnerSection, actionsSection } from './actions.ts';
import { besideOthersSection } from './beside-others.ts';
import { briefActionsSection } from './brief/brief-actions.ts';
import { briefDocumentsSection } from './brief/brief-documents.ts';
import { briefExperienceSection } from './brief/brief-experience.ts';
import { briefFindingsSection } from './brief/brief-findings.ts';
import { briefHistorySection } from './brief/brief-history.ts';
import { briefPartiesSection } from './brief/brief-parties.ts';
import { briefTermsSection } from './brief/brief-terms.ts';
import { changesSection } from './changes.ts';
import { consistencySection } from './consistency.ts';
import { coverageSection } from './coverage.ts';
import { dashboardSection } from './dashboard.ts';
import { decisionsSection } from './decisions.ts';
import { cannotTellSection } from './finding/cannot-tell.ts';
import { findingsSection } from './finding/findings.ts';
import { topFindingsSection } from './finding/top-findings.ts';
import { glossarySection } from './glossary.ts';
import { handlingSection } from './handling.ts';
import { holdingsNotesSection, holdingsSection } from './holdings.ts';
import { horizonSection } from './horizon-scan.ts';
import { howToReadSection } from './how-to-read.ts';
import { practitionerViewsSection } from './practitioner-views.ts';
import { ratingScaleSection } from './rating-scale.ts';
import { registerSection } from './register-extract.ts';
import { rulesSection } from './rules-used.ts';
import { scopeSection } from './scope.ts';
import type { Section } from './section.ts';
import { signOffSection } from './sign-off.ts';
import { sourcesSection } from './sources.ts';
import { stalePhrasesSection } from './stale-phrases.ts';
import { summarySection } from './summary/summary.ts';
import { toRaiseSection } from './to-raise.ts';
import { trailSection } from './trail.ts';
import { trendSection } from './trend.ts';

const all: readonly Section[] = [
  handlingSection,
  summarySection,
  toRaiseSection,
  scopeSection,
  howToReadSection,
  dashboardSection,
  besideOthersSection,
  trendSection,
  registerSection,
  findingsSection,
  topFindingsSection,
  cannotTellSection,
  decisionsSection,
  consistencySection,
  coverageSection,
  accessBarriersSection,
  practitionerViewsSection,
  horizonSection,
  changesSection,
  actionsSection,
  actionsByOwnerSection,
  trailSection,
  signOffSection,
  ratingScaleSection,
  stalePhrasesSection,
  rulesSection,
  sourcesSection,
  glossarySection,
  attachmentsSection,
  briefTermsSection,
  briefPartiesSection,
  briefFindingsSection,
  briefExperienceSection,
  briefDocumentsSection,
  briefActionsSection,
  briefHistorySection,
  holdingsSection,
  holdingsNotesSection,
];

const byId: ReadonlyMap<string, Section> = new Map(all.map((section) => [section.id, section]));

/** A section by its name; null where this version knows none of that name. */
export function sectionCalled(id: string): Section | null {
  return byId.get(id) ?? null;
}
