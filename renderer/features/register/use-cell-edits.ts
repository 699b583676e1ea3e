import type { Edit } from '../../../shared/contract/edit.ts';
import type { RegisterRow } from '../../../shared/contract/view-models.ts';
import { termDefinition } from '../../../shared/register/terms.ts';
import { announce, tell } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { makeEdit } from '../../state/edits.ts';
import type { GridEditing } from '../../ui/data-grid/grid-props.ts';
import { layBlock, type PastedBlock } from './pasted-block.ts';
import { cellKindOf, editValue, termOfColumn } from './term-texts.ts';

function cellEdit(row: RegisterRow, column: string, text: string): Edit | null {
  if (column === 'title') {
    const { id: agreementId, ref, partnershipId } = row;
    return { kind: 'set-details', agreementId, ref, title: text.trim(), partnershipId };
  }
  const term = termOfColumn(column);
  return term === null
    ? null
    : { kind: 'set-term', agreementId: row.id, term, value: editValue(term, text) };
}

/** Cells of the Register that are typed in their place, by the same edits as in the Agreement view. */
export function cellEdits(
  whyNot: string | null,
  onBlock: (block: PastedBlock) => void,
): GridEditing<RegisterRow> {
  return {
    nameOf: (row) => row.ref,
    start: async (row, column) => {
      if (whyNot !== null) {
        announce(whyNot);
        return null;
      }
      const term = termOfColumn(column);
      if (term === null) return row.title;
      // The audit may work a date out; what is typed is what the register says.
      const answer = await ask('register.terms', { ids: [row.id], terms: [term] });
      if (!answer.ok) {
        tell('refused', answer.error.what, answer.error.next);
        return null;
      }
      const typed = answer.value.agreements[0]?.cells[0]?.typed ?? '';
      return cellKindOf(term).kind === 'choice' ? editValue(term, typed) : typed;
    },
    save: async (row, column, text) => {
      if (column === 'title' && text.trim() === '') return 'Say in a few words what it is about.';
      const edit = cellEdit(row, column, text);
      if (edit === null) return null;
      const answer = await makeEdit(edit);
      if (!answer.ok) return `${answer.error.what} ${answer.error.next}`;
      announce(`${row.ref} saved.`);
      return null;
    },
    clear: async (row, column) => {
      const term = termOfColumn(column);
      if (whyNot !== null || term === null) {
        announce(whyNot ?? 'An agreement needs its title. F2 types another one.');
        return;
      }
      const edit = { kind: 'set-term', agreementId: row.id, term, value: null } as const;
      const answer = await makeEdit(edit);
      if (answer.ok) announce(`${row.ref}: ${termDefinition(term).label} is empty now.`);
      else tell('refused', answer.error.what, answer.error.next);
    },
    paste: (text, rows, columns) => {
      if (whyNot === null) onBlock(layBlock(text, rows, columns));
      else announce(whyNot);
    },
  };
}
