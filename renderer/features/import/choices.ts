import type { ImportChoices, ImportSession, MappingTarget } from './plan.ts';

/** Nothing chosen yet: everything is as proposed. */
export const asProposed: ImportChoices = { sheets: null, mapping: {}, answers: {} };

/** The sheets that are imported with their header rows: as chosen, else as proposed. */
export function chosenSheets(
  session: ImportSession,
  choices: ImportChoices,
): Readonly<Record<string, number>> {
  if (choices.sheets !== null) return choices.sheets;
  return Object.fromEntries(
    session.sheets
      .filter((sheet) => sheet.proposed)
      .map((sheet) => [sheet.name, sheet.headerRow ?? 1]),
  );
}

/** Takes a sheet in, leaves it out (`null`), or moves its header to another row. */
export function withSheet(
  session: ImportSession,
  choices: ImportChoices,
  name: string,
  headerRow: number | null,
): ImportChoices {
  const others = Object.entries(chosenSheets(session, choices)).filter(([other]) => other !== name);
  const sheets = Object.fromEntries(headerRow === null ? others : [...others, [name, headerRow]]);
  return { ...choices, sheets };
}

/** Sends a column to another target. */
export function withTarget(
  choices: ImportChoices,
  sheet: string,
  heading: string,
  target: MappingTarget,
): ImportChoices {
  const mapping = { ...choices.mapping, [sheet]: { ...choices.mapping[sheet], [heading]: target } };
  return { ...choices, mapping };
}

/** Answers a question. */
export function withAnswer(choices: ImportChoices, id: string, answer: string): ImportChoices {
  return { ...choices, answers: { ...choices.answers, [id]: answer } };
}
