import { actionsSection } from './actions.ts';
import { cannotTellSection } from './cannot-tell.ts';
import { dashboardSection } from './dashboard.ts';
import { findingsSection } from './findings.ts';
import { glossarySection } from './glossary.ts';
import { howToReadSection } from './how-to-read.ts';
import { registerSection } from './register-extract.ts';
import { rulesSection } from './rules-used.ts';
import type { Section } from './section.ts';
import { signOffSection } from './sign-off.ts';
import { summarySection } from './summary.ts';

/** The pack that goes into the meeting, in its order. */
export const meetingPack: readonly Section[] = [
  summarySection,
  howToReadSection,
  dashboardSection,
  registerSection,
  findingsSection,
  cannotTellSection,
  actionsSection,
  signOffSection,
  rulesSection,
  glossarySection,
];
