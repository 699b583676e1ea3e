import { count } from '../../messages/counts.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { NumberField } from '../../ui/number-field/number-field.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import { chosenSheets, withSheet } from './choices.ts';
import styles from './import.module.css';
import type { ImportChoices, ImportSession, SheetSummary } from './plan.ts';

/** The file, its sheets, and the row in which the headings stand. */
export function FileStep({
  session,
  choices,
  onFile,
  onChoose,
}: {
  readonly session: ImportSession | null;
  readonly choices: ImportChoices;
  readonly onFile: (file: File) => void;
  readonly onChoose: (choices: ImportChoices) => void;
}) {
  if (session === null) {
    return (
      <FileDrop
        title="Drop your spreadsheet here, or choose it."
        help="Excel (.xlsx), OpenDocument (.ods) or CSV. It is read on this computer and is not changed; nothing is written to the register before you have seen what will change."
        button="Choose a spreadsheet…"
        accept={['.csv', '.xlsx', '.ods']}
        onFile={onFile}
      />
    );
  }
  const chosen = chosenSheets(session, choices);
  const change = (sheet: SheetSummary, headerRow: number | null) => {
    onChoose(withSheet(session, choices, sheet.name, headerRow));
  };
  return (
    <Section
      title="Sheets"
      sub={`${count(Object.keys(chosen).length, 'sheet')} of ${session.sheets.length} chosen${
        session.remembered ? '; columns like these were mapped before, and are mapped the same' : ''
      }`}
    >
      <Table
        caption="Sheets of the file"
        rows={session.sheets}
        rowKey={(sheet) => sheet.name}
        columns={[
          {
            id: 'name',
            head: 'Sheet',
            isRowHead: true,
            cell: (sheet) => (
              <Checkbox
                isSelected={sheet.name in chosen}
                onChange={(isChosen) => {
                  change(sheet, isChosen ? (sheet.headerRow ?? 1) : null);
                }}
              >
                {sheet.name}
                {sheet.hidden ? <span className={styles.quiet}> hidden in the file</span> : null}
              </Checkbox>
            ),
          },
          {
            id: 'size',
            head: 'Size',
            width: '200px',
            cell: (sheet) => `${count(sheet.rows, 'row')}, ${count(sheet.columns, 'column')}`,
          },
          {
            id: 'header',
            head: 'Headings stand in row',
            width: '200px',
            cell: (sheet) =>
              sheet.name in chosen ? (
                <NumberField
                  label={`Row of the headings in ${sheet.name}`}
                  labelHidden
                  min={1}
                  max={Math.max(1, sheet.rows)}
                  value={chosen[sheet.name] ?? null}
                  onChange={(row) => {
                    if (row !== null) change(sheet, row);
                  }}
                />
              ) : (
                <span className={styles.quiet}>not imported</span>
              ),
          },
        ]}
      />
    </Section>
  );
}
