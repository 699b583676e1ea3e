import type { Input, Output } from '../../../shared/contract/contract.ts';

/** The shapes of an import as the contract gives them. */
export type ImportSession = Output<'import.open'>;
export type ImportPlan = Output<'import.plan'>;
export type ImportChoices = Input<'import.plan'>['choices'];
export type ColumnProposal = ImportPlan['columns'][number];
export type ImportQuestion = ImportPlan['questions'][number];
export type PlanRow = ImportPlan['rows'][number];
export type MappingTarget = ColumnProposal['target'];
export type SheetSummary = ImportSession['sheets'][number];
