import { useState } from 'react';
import type { PackDesk } from '../../../shared/contract/channels-packs.ts';
import type { PackOptions } from '../../../shared/contract/view-models.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './packs.module.css';

/** Sections and columns that were kept under a name: take them, keep these, take a name away. */
export function PackTemplates({
  desk,
  options,
  onChange,
  canKeep,
}: {
  readonly desk: PackDesk;
  readonly options: PackOptions;
  readonly onChange: (part: Partial<PackOptions>) => void;
  readonly canKeep: boolean;
}) {
  const edit = useEdit();
  const [name, setName] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [taken, setTaken] = useState<string | null>(null);
  const own = desk.templates.filter(({ kind }) => kind === options.kind);
  const template = own.find(({ id }) => id === taken) ?? null;
  const { kind, sections, columns, attach, withData, ratingScale } = options;
  const keep = async () => {
    setTried(true);
    const typed = (name ?? '').trim();
    if (typed === '') return;
    const made = await edit.make(
      {
        kind: 'put-pack-template',
        id: null,
        template: { name: typed, kind, sections, columns, attach, withData, ratingScale },
      },
      `Template ${typed} kept.`,
    );
    if (made === null) return;
    setTaken(made.id);
    setName(null);
    setTried(false);
  };
  if (own.length === 0 && !canKeep) return null;
  return (
    <div className={styles.templates}>
      {own.length === 0 ? null : (
        <Select
          label="Template"
          choices={own.map((each) => ({ id: each.id, label: each.name }))}
          value={template?.id ?? null}
          placeholder="None"
          onChange={(id) => {
            const next = own.find((each) => each.id === id);
            setTaken(id);
            if (next !== undefined)
              onChange({
                sections: next.sections,
                columns: next.columns,
                attach: next.attach,
                withData: next.withData,
                ratingScale: next.ratingScale,
              });
          }}
        />
      )}
      {canKeep ? (
        <div className={styles.templateButtons}>
          <Button
            small
            onPress={() => {
              edit.forget();
              setName(template?.name ?? '');
            }}
          >
            Keep as a template…
          </Button>
          {template === null ? null : (
            <Button
              small
              onPress={() => {
                setTaken(null);
                void edit.make(
                  { kind: 'remove-record', collection: 'packTemplates', id: template.id },
                  `Template ${template.name} removed.`,
                );
              }}
            >
              Remove it
            </Button>
          )}
        </div>
      ) : null}
      {name === null && edit.refusal !== null ? <RefusalNotice refusal={edit.refusal} /> : null}
      <Dialog
        title="Keep these sections as a template"
        isOpen={name !== null}
        onClose={() => {
          setName(null);
          setTried(false);
        }}
        onSubmit={() => void keep()}
        size="narrow"
        note="It is kept in the register, for every officer."
        actions={
          <Button look="main" type="submit">
            Keep the template
          </Button>
        }
      >
        <TextField
          label="Name"
          description="The same name again takes the place of the one before."
          value={name ?? ''}
          onChange={setName}
          maxLength={120}
          autoFocus
          error={isTried && (name ?? '').trim() === '' ? 'Give it a name.' : null}
        />
        {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      </Dialog>
    </div>
  );
}
