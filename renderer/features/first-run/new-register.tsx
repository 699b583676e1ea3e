import { useState } from 'react';
import { count } from '../../messages/counts.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { useApp } from '../../state/app-state.ts';
import { ask } from '../../state/ask.ts';
import { Button } from '../../ui/button/button.tsx';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';

/** The name of a new register and the partners that it starts with; then the system asks where. */
export function NewRegister({
  file,
  onClose,
  onDone,
}: {
  /** The spreadsheet that is to be brought in next; null when none waits. */
  readonly file: File | null;
  readonly onClose: () => void;
  readonly onDone: (isOpen: boolean) => void;
}) {
  const { templates, preview } = useApp();
  const [name, setName] = useState('Sharing register');
  const [template, setTemplate] = useState(file === null ? (templates[0]?.id ?? 'none') : 'none');
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const trouble = name.trim() === '' ? 'Give the register a name.' : null;

  const make = async (): Promise<void> => {
    setTried(true);
    if (trouble !== null) return;
    const answer = await ask('register.create', {
      name: name.trim(),
      templateId: template === 'none' ? null : template,
    });
    if (answer.ok) onDone(answer.value.opened);
    else setRefused(answer.error);
  };

  return (
    <Dialog
      title={file === null ? 'Start a register' : `A register for ${file.name}`}
      isOpen
      onClose={onClose}
      onSubmit={() => {
        void make();
      }}
      note={
        preview
          ? 'The preview keeps it in a folder of its own.'
          : 'Next you choose where it is kept.'
      }
      actions={
        <Button look="main" type="submit">
          {file === null ? 'Make the register' : 'Make it and read the spreadsheet'}
        </Button>
      }
    >
      {refused === null ? null : <RefusalNotice refusal={refused} />}
      <TextField
        label="Name of the register"
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
        error={isTried ? trouble : null}
      />
      <RadioGroup
        label="Partners to start with"
        value={template}
        onChange={setTemplate}
        choices={[
          ...templates.map((each) => ({
            id: each.id,
            label: each.forceName,
            description: `${count(each.partners, 'partner')} and ${count(each.partnerships, 'partnership')} from public sources`,
          })),
          {
            id: 'none',
            label: 'None',
            description: 'Any other force: partners are added as you go',
          },
        ]}
      />
    </Dialog>
  );
}
