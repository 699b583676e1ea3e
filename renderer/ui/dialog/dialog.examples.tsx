import { Button } from '../button/button.tsx';
import { Tried, type ComponentExamples } from '../example.tsx';
import { FormDialog } from '../form-dialog/form-dialog.tsx';
import { TextField } from '../text-field/text-field.tsx';
import { ConfirmDialog } from './dialog.tsx';

export const examples: ComponentExamples = {
  component: 'Dialog',
  purpose: 'A question or a form over the page.',
  criteria: [
    'Named by its heading; the focus goes in, stays in, and goes back to where it was.',
    'Escape and Cancel leave without a trace.',
    'In a low window it scrolls inside, and its buttons stay in sight.',
  ],
  examples: [
    {
      name: 'a question',
      shown: (
        <Tried start={false}>
          {(isOpen, setOpen) => (
            <>
              <Button
                onPress={() => {
                  setOpen(true);
                }}
              >
                Ask
              </Button>
              <ConfirmDialog
                title="Restore the copy of 10:00?"
                isOpen={isOpen}
                confirm="Restore it"
                note="Nothing has been changed yet."
                onConfirm={() => {
                  setOpen(false);
                }}
                onClose={() => {
                  setOpen(false);
                }}
              >
                The register as it is now is kept beside it.
              </ConfirmDialog>
            </>
          )}
        </Tried>
      ),
    },
    {
      name: 'a form',
      shown: (
        <Tried start={false}>
          {(isOpen, setOpen) => (
            <>
              <Button
                onPress={() => {
                  setOpen(true);
                }}
              >
                Open the form
              </Button>
              {isOpen ? (
                <FormDialog
                  title="Add a partner"
                  save="Add the partner"
                  form={{ isSaving: false, refusal: null }}
                  onSave={() => undefined}
                  onClose={() => {
                    setOpen(false);
                  }}
                >
                  <TextField
                    label="Name"
                    value=""
                    onChange={() => undefined}
                    autoFocus
                    error="Give the partner a name."
                  />
                </FormDialog>
              ) : null}
            </>
          )}
        </Tried>
      ),
    },
  ],
};
