import { useState } from 'react';
import type { Settings } from '../../../shared/contract/view-models.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { refreshAppState, useSettings } from '../../state/app-state.ts';
import { announce } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Section } from '../../ui/section/section.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './settings.module.css';

const clearings = [
  { id: 'never', label: 'Only when I ask' },
  { id: '30', label: 'After 30 seconds' },
  { id: '120', label: 'After 2 minutes' },
] as const;
type Clearing = (typeof clearings)[number]['id'];

function clearingOf(seconds: number | null): Clearing | null {
  return (
    clearings.find(({ id }) => id === (seconds === null ? 'never' : String(seconds)))?.id ?? null
  );
}

/** The officer's post, the look, and the single keys. They belong to this computer, not to a register. */
export function YouTab() {
  const settings = useSettings();
  const [officer, setOfficer] = useState(settings.officer);
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const set = async (part: Partial<Settings>, said: string) => {
    const answer = await ask('settings.set', { ...settings, ...part });
    if (answer.ok) {
      setRefusal(null);
      await refreshAppState();
      announce(said);
    } else setRefusal(answer.error);
  };
  const saveOfficer = () => {
    setTried(true);
    if (officer.trim() !== '') void set({ officer: officer.trim() }, 'Your post is saved.');
  };
  return (
    <div className={styles.columns}>
      <Section title="You">
        <form
          className={styles.fields}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            saveOfficer();
          }}
        >
          <TextField
            label="Your post"
            description="Changes are recorded under it. A post, not a name: posts outlive people."
            value={officer}
            onChange={setOfficer}
            maxLength={200}
            error={isTried && officer.trim() === '' ? 'Give your post.' : null}
          />
          <div>
            <Button type="submit">Save your post</Button>
          </div>
        </form>
      </Section>
      <Section title="This window">
        <div className={styles.fields}>
          <RadioGroup
            label="Look"
            isInline
            choices={[
              { id: 'system', label: 'As Windows' },
              { id: 'light', label: 'Light' },
              { id: 'dark', label: 'Dark' },
            ]}
            value={settings.theme}
            onChange={(theme) => void set({ theme }, 'The look is changed.')}
          />
          <Checkbox
            isSelected={settings.singleKeyShortcuts}
            onChange={(singleKeyShortcuts) =>
              void set(
                { singleKeyShortcuts },
                singleKeyShortcuts ? 'Single keys are on.' : 'Single keys are off.',
              )
            }
            description="J and K move, A accepts a risk, D dismisses, N raises an action. Switch them off where dictation or a screen reader uses letters."
          >
            Single keys in Findings
          </Checkbox>
          <RadioGroup
            label="Clear what was copied"
            isInline
            choices={clearings}
            value={clearingOf(settings.clearCopiedAfter)}
            onChange={(id) =>
              void set({ clearCopiedAfter: id === 'never' ? null : Number(id) }, 'It is set.')
            }
          />
        </div>
      </Section>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
    </div>
  );
}
