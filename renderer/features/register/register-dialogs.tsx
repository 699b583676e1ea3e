import type { SavedView } from '../../../shared/register/saved-view.ts';
import type { MenuEntry } from '../../ui/menu/menu.tsx';
import { AlikeDialog } from './alike-dialog.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import type { allColumns } from './columns.tsx';
import { ColumnsDialog } from './columns-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import type { PastedBlock } from './pasted-block.ts';
import { useRegisterStore } from './register-store.ts';
import { SavedViewsDialog } from './saved-views.tsx';

/** Which dialog is open. */
export type Asked = 'columns' | 'views' | 'alike' | 'bulk' | PastedBlock | null;

/** What the button “View” offers: saved views first, then what can be done with this one. */
export function viewEntries(views: readonly SavedView[]): readonly MenuEntry[] {
  return [
    ...views.map(({ id, name }) => ({
      id: `view ${id}`,
      label: name,
      description: 'Saved view',
    })),
    { id: 'views', label: 'Save this view…', description: 'Words, order and columns as they are' },
    { id: 'columns', label: 'Columns…', description: 'Which, and in which order' },
    { id: 'print', label: 'Print these rows…', description: 'All that are listed' },
    {
      id: 'alike',
      label: 'What may be the same…',
      description: 'Partners and agreements that look alike',
    },
  ];
}

/** The dialog that is asked for. */
export function RegisterDialogs({
  asked,
  ids,
  views,
  offered,
  shown,
  onClose,
}: {
  readonly asked: Asked;
  readonly ids: readonly string[];
  readonly views: readonly SavedView[];
  readonly offered: ReturnType<typeof allColumns>;
  readonly shown: readonly string[];
  readonly onClose: () => void;
}) {
  switch (asked) {
    case null:
      return null;
    case 'columns':
      return (
        <ColumnsDialog
          all={offered}
          shown={shown}
          onClose={onClose}
          onDone={(columns) => {
            useRegisterStore.setState({ columns });
            onClose();
          }}
        />
      );
    case 'views':
      return <SavedViewsDialog views={views} onClose={onClose} />;
    case 'alike':
      return <AlikeDialog onClose={onClose} />;
    case 'bulk':
      return <BulkDialog ids={ids} onClose={onClose} />;
    default:
      return <PasteDialog block={asked} onClose={onClose} />;
  }
}
