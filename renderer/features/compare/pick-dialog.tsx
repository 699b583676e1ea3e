import { useState } from 'react';
import type { ArrangementsView } from '../../../shared/contract/channels-comparison.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './compare.module.css';

/** Lets the officer pick any agreements, of any register that is open, to be compared. */
export function PickDialog({
  view,
  picked,
  onPick,
  onClose,
}: {
  readonly view: ArrangementsView;
  readonly picked: readonly string[];
  readonly onPick: (keys: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const [chosen, setChosen] = useState<readonly string[]>(picked);
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const wanted = words.trim().toLowerCase();
  const isTooFew = chosen.length < 2;
  return (
    <Dialog
      title="Choose the agreements to compare"
      isOpen
      size="wide"
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!isTooFew) onPick(chosen);
      }}
      note={
        isTried && isTooFew ? 'Choose two or more.' : `${chosen.length} chosen. Nothing is changed.`
      }
      actions={
        <Button look="main" type="submit">
          Compare them
        </Button>
      }
    >
      <TextField
        label="Narrow by reference, title or area"
        value={words}
        onChange={setWords}
        autoFocus
      />
      {view.registers.map(({ id, force, agreements }) => {
        const shown = agreements.filter(({ ref, title, area }) =>
          `${ref} ${title} ${area ?? ''}`.toLowerCase().includes(wanted),
        );
        return (
          <fieldset key={id} className={styles.pickGroup}>
            <legend>{force}</legend>
            {shown.length === 0 ? <p className={styles.second}>None fits these words.</p> : null}
            {shown.map(({ agreementId, ref, title, area }) => {
              const key = `${id}/${agreementId}`;
              return (
                <Checkbox
                  key={key}
                  isSelected={chosen.includes(key)}
                  onChange={(isOn) => {
                    setChosen(isOn ? [...chosen, key] : chosen.filter((each) => each !== key));
                  }}
                >
                  {ref} {title}
                  {area === null ? '' : `, ${area}`}
                </Checkbox>
              );
            })}
          </fieldset>
        );
      })}
    </Dialog>
  );
}
