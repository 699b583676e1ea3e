import { actionsSection } from '../actions.ts';
import type { Section } from '../section.ts';

/** The actions that concern this agreement. */
export const briefActionsSection: Section = {
  ...actionsSection,
  id: 'brief-actions',
  title: 'Actions',
};
