import { useState } from 'react';
import type { Finding } from '../../../shared/audit/report.ts';
import type { AgreementView } from '../../../shared/contract/view-models.ts';
import { nextReference, nextVersionOf } from '../../../shared/register/next-version.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { tell } from '../../state/app-store.ts';
import { go } from '../../state/navigation.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog/form-dialog.tsx';
import {
  nobodyYet,
  WhoAndWhenFields,
  type WhoAndWhen,
} from '../../ui/action-dialog/who-and-when.tsx';
import styles from './parts.module.css';

/** What must be put right in the next version: failings that nobody dismissed, and what cannot be told. */
function toPutRight(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ decision, outcome, severity }) =>
      decision !== 'dismissed' && (outcome === 'not-met' || severity !== 'info'),
  );
}

/** Starts the renewal: a draft with the terms copied, and what must be put right as actions. */
export function NextVersionDialog({
  view,
  onClose,
}: {
  readonly view: AgreementView;
  readonly onClose: () => void;
}) {
  const { agreement, audited } = view;
  const { today } = useAsAt();
  const findings = toPutRight(audited.findings);
  const [ref, setRef] = useState(nextReference(agreement.ref));
  const [given, setGiven] = useState<WhoAndWhen>({
    ...nobodyYet,
    owner: agreement.terms.igContact?.value ?? '',
    due: null,
  });
  const { owner, due, dueProblem } = given;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(findings.filter(({ outcome }) => outcome === 'not-met').map(({ id }) => id)),
  );
  const [isTried, setTried] = useState(false);
  const edit = useEdit();

  const picked = findings.filter(({ id }) => chosen.has(id));
  const refError = ref.trim() === '' ? 'Give the next version a reference.' : null;
  const ownerError =
    picked.length > 0 && owner.trim() === '' ? 'Say which post puts these things right.' : null;
  const draft = nextVersionOf(agreement, { id: 'draft', ref, at: `${today}T00:00:00Z`, today });
  const copied = Object.values(draft.terms).filter(({ value }) => value !== null).length;

  const start = async () => {
    setTried(true);
    if (refError !== null || ownerError !== null || dueProblem !== null) return;
    const words = `${ref.trim()} is started as a draft.`;
    const made = await edit.make(
      {
        kind: 'start-next-version',
        agreementId: agreement.id,
        ref: ref.trim(),
        owner: owner.trim(),
        due,
        putRight: picked.map(({ id, title, recommendation }) => ({
          what: `${title}. ${recommendation}`.slice(0, 2_000),
          findingId: id,
        })),
      },
      words,
    );
    if (made === null) return;
    onClose();
    tell('done', words, 'One undo takes it back, with its actions.');
    if (made.id !== null) go('agreement', made.id);
  };
  return (
    <FormDialog
      title={`Start the next version of ${agreement.ref}`}
      size="wide"
      form={edit}
      save="Start the next version"
      note="Nothing has been changed yet."
      onClose={onClose}
      onSave={start}
    >
      <ul className={styles.steps}>
        <li>
          A draft is added with {count(copied, 'term')},{' '}
          {count(agreement.parties.length, 'party', 'parties')} and{' '}
          {count(agreement.flows.length, 'flow')} taken over.
        </li>
        <li>Its dates and signatures are left empty; it is linked to {agreement.ref}.</li>
        <li>
          {picked.length === 0
            ? 'No action is raised.'
            : `${count(picked.length, 'action')} ${picked.length === 1 ? 'is' : 'are'} raised on the draft.`}
        </li>
        <li>{agreement.ref} stays as it is until the draft is put in force.</li>
      </ul>

      <TextField
        label="Reference of the next version"
        value={ref}
        onChange={setRef}
        maxLength={200}
        autoFocus
        error={isTried ? refError : null}
      />

      <WhoAndWhenFields
        label="Who puts it right"
        value={given}
        onChange={setGiven}
        today={today}
        isTried={isTried}
        ownerError={ownerError}
      />
      {findings.length === 0 ? (
        <p className={styles.nothingHere}>Nothing was found that must be put right.</p>
      ) : (
        <fieldset className={styles.fieldset}>
          <legend className={styles.legend}>
            To be put right, {picked.length} of {findings.length} chosen
          </legend>
          {findings.map(({ id, title, recommendation }) => (
            <Checkbox
              key={id}
              isSelected={chosen.has(id)}
              description={recommendation}
              onChange={(isChosen) => {
                const next = new Set(chosen);
                if (isChosen) next.add(id);
                else next.delete(id);
                setChosen(next);
              }}
            >
              {title}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}
