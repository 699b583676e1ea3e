import type { ExportKind } from '../../shared/contract/machine-policy.ts';
import type { PolicyView } from '../../shared/contract/view-models.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import type { Policy } from './policy-file.ts';

/** What officers call each kind of export. */
export const kindNames: Readonly<Record<ExportKind, string>> = {
  pack: 'packs as PDF',
  print: 'printing',
  xlsx: 'Excel',
  csv: 'CSV',
  json: 'JSON',
  ics: 'calendar',
  bundle: 'handing a register over',
  documents: 'saving documents',
  questionnaire: 'questionnaires',
  standard: 'standard profiles',
};

/** Machine policy in words for Settings; null where none is set. No path is in it. */
export function policyView({ set, problem }: Policy): PolicyView | null {
  const settings = [
    set.defaultMarking === undefined ? [] : ['Marking of new registers', set.defaultMarking],
    set.sealingRequired === true ? ['Sealing', 'registers and what is handed over are sealed'] : [],
    set.backupFolder === undefined ? [] : ['Second folder for copies', lastName(set.backupFolder)],
    set.rulePackFolder === undefined
      ? []
      : ['Rule packs', `only from “${lastName(set.rulePackFolder)}”`],
    set.exportKinds === undefined
      ? []
      : [
          'May leave a register',
          set.exportKinds.map((each) => kindNames[each]).join(', ') || 'nothing',
        ],
  ].flatMap(([label, value]) =>
    label === undefined || value === undefined ? [] : [{ label, value }],
  );
  return settings.length === 0 && problem === null
    ? null
    : {
        problem: problem === null ? null : withoutPath(problem),
        settings,
      };
}

function lastName(path: string): string {
  return (
    path
      .split(/[\\/]/)
      .filter((each) => each !== '')
      .at(-1) ?? path
  );
}

/** The same refusal for the window, which no path reaches; the file's name is enough to find it. */
export function withoutPath(told: Refusal): Refusal {
  const what = told.what.replace(/: (?:[A-Za-z]:)?[\\/].*?policy\.json: /, ': policy.json: ');
  return { ...told, what };
}
