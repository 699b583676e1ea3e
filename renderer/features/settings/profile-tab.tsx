import { useState } from 'react';
import { markings, type Profile } from '../../../shared/register/register.ts';
import { useOpenRegister, useWhyNotEditable } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { href } from '../../state/route.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { Link } from '../../ui/link/link.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextArea, TextField } from '../../ui/text-field/text-field.tsx';
import { FieldRow } from '../../ui/fields/fields.tsx';
import { lines, oneALine } from './lines.ts';
import styles from './settings.module.css';

/** The force whose register this is: its names and its marking. */
export function ProfileTab() {
  const { profile } = useOpenRegister();
  const whyNot = useWhyNotEditable();
  const [draft, setDraft] = useState<Profile>(profile);
  const [aliases, setAliases] = useState(oneALine(profile.forceAliases));
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const isDisabled = whyNot !== null;
  const change = (part: Partial<Profile>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = async () => {
    setTried(true);
    if (draft.registerName.trim() === '') return;
    const made = await edit.make(
      {
        kind: 'set-profile',
        profile: {
          ...draft,
          registerName: draft.registerName.trim(),
          forceAliases: [...lines(aliases)],
        },
      },
      'The force is saved.',
    );
    if (made !== null) tell('done', 'The force is saved.');
  };
  return (
    <form
      className={styles.columns}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isDisabled) void save();
      }}
    >
      <Section title="Names">
        <div className={styles.fields}>
          <TextField
            label="Name of the register"
            value={draft.registerName}
            onChange={(registerName) => {
              change({ registerName });
            }}
            maxLength={200}
            isDisabled={isDisabled}
            error={isTried && draft.registerName.trim() === '' ? 'Give the register a name.' : null}
          />
          <FieldRow>
            <TextField
              label="The force"
              optional
              value={draft.forceName}
              onChange={(forceName) => {
                change({ forceName });
              }}
              maxLength={200}
              isDisabled={isDisabled}
            />
            <TextField
              label="In short"
              optional
              value={draft.forceShortName ?? ''}
              onChange={(short) => {
                change({ forceShortName: short === '' ? null : short });
              }}
              maxLength={60}
              isDisabled={isDisabled}
            />
          </FieldRow>
          <TextArea
            label="Other names in spreadsheets"
            optional
            description="One a line. An import takes them for the force."
            value={aliases}
            onChange={setAliases}
            rows={3}
            isDisabled={isDisabled}
          />
        </div>
      </Section>
      <Section title="Marking">
        <div className={styles.fields}>
          <Select
            label="Marking"
            choices={markings.map((id) => ({ id, label: id }))}
            value={draft.marking}
            onChange={(marking) => {
              change({ marking });
            }}
            isDisabled={isDisabled}
          />
          <TextField
            label="Handling line"
            optional
            description="Stands beside the marking, on the screen and on the cover of a pack."
            value={draft.handling}
            onChange={(handling) => {
              change({ handling });
            }}
            maxLength={400}
            isDisabled={isDisabled}
          />
          <p className={styles.second}>
            A date counts as due {profile.dueDays} days before it, and a review as lapsed{' '}
            {profile.lapsedDays} days after it was missed. These days are set with their reason in{' '}
            <Link href={href('standards', null, { tab: 'tailored' })}>Standards</Link>.
          </p>
          {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
          <div>
            {isDisabled ? null : (
              <Button look="main" type="submit">
                {edit.isSaving ? 'Saving…' : 'Save the force'}
              </Button>
            )}
          </div>
        </div>
      </Section>
    </form>
  );
}
