import { useState } from 'react';
import type { AgreementView } from '../../../shared/contract/view-models.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import { count, opening } from '../../messages/counts.ts';
import { tell } from '../../state/app-store.ts';
import { go } from '../../state/navigation.ts';
import { href } from '../../state/route.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { ConfirmDialog } from '../../ui/dialog/dialog.tsx';
import { Link } from '../../ui/link/link.tsx';
import { CurrencyMark, Mark, RatingMark } from '../../ui/mark/mark.tsx';
import { MenuButton } from '../../ui/menu/menu.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import styles from './agreement.module.css';
import { DetailsDialog } from './details-dialog.tsx';
import {
  currencyWords,
  lacksSignature,
  lastUsedWords,
  practitionerWords,
  signatureWords,
} from './heading-facts.ts';
import { InForceDialog } from './in-force-dialog.tsx';
import { reasonsWords } from './messages.ts';
import { NextVersionDialog } from './next-version-dialog.tsx';

/** What the agreement is called, and the five facts that everybody asks for first. */
export function AgreementHeading({
  view,
  asAt,
  isEditable,
}: {
  readonly view: AgreementView;
  readonly asAt: IsoDate;
  readonly isEditable: boolean;
}) {
  const { agreement, audited, partnership, practitionerViews } = view;
  const [asked, setAsked] = useState<'nothing' | 'details' | 'remove' | 'next' | 'in-force'>(
    'nothing',
  );
  const reasons = reasonsWords(audited.reasons);
  const isUnsigned = lacksSignature(agreement.parties, agreement.terms);
  const open = audited.findings.filter(({ decision }) => decision === null).length;
  return (
    <>
      <PageHeader
        above={
          <>
            <Link href={href('register')}>Register</Link>
            {partnership === null ? null : (
              <>
                {' › '}
                <Link href={href('register', null, { partnership: partnership.id })}>
                  {partnership.name}
                </Link>
              </>
            )}
          </>
        }
        title={`${agreement.ref} ${agreement.title}`}
        actions={
          <>
            <Button
              small
              onPress={() => {
                window.print();
              }}
            >
              Print
            </Button>
            {isEditable ? (
              <MenuButton
                small
                entries={[
                  { id: 'details', label: 'Reference, title and partnership…' },
                  { id: 'next', label: 'Start the next version…' },
                  ...(agreement.terms.status?.value === 'draft' && view.related.length > 0
                    ? [{ id: 'in-force' as const, label: 'Put in force…' }]
                    : []),
                  { id: 'remove', label: 'Remove the agreement…' },
                ]}
                onAction={setAsked}
              >
                Change
              </MenuButton>
            ) : null}
          </>
        }
      />
      <ul className={styles.facts}>
        <li>
          <RatingMark rating={audited.rating} />
        </li>
        <li>
          <CurrencyMark currency={audited.currency}>
            {currencyWords(audited.currency, audited.dates, asAt)}
          </CurrencyMark>
        </li>
        <li>
          <Mark
            shape={isUnsigned ? 'hollow-square' : agreement.parties.length === 0 ? 'ring' : 'disc'}
            tone={isUnsigned ? 'expired' : agreement.parties.length === 0 ? 'none' : 'ok'}
          >
            {opening(signatureWords(agreement.parties, agreement.terms))}
          </Mark>
        </li>
        <li>{opening(lastUsedWords(agreement.terms))}</li>
        <li>{opening(practitionerWords(practitionerViews))}</li>
        {open === 0 ? null : (
          <li>
            <Link href={href('findings', null, { words: agreement.ref })}>
              {opening(count(open, 'finding'))} to decide
            </Link>
          </li>
        )}
      </ul>
      {reasons === null ? null : <p className={styles.reasons}>{reasons}</p>}
      {asked === 'details' ? (
        <DetailsDialog
          agreement={agreement}
          onClose={() => {
            setAsked('nothing');
          }}
        />
      ) : null}
      {asked === 'next' ? (
        <NextVersionDialog
          view={view}
          onClose={() => {
            setAsked('nothing');
          }}
        />
      ) : null}
      {asked === 'in-force' ? (
        <InForceDialog
          view={view}
          onClose={() => {
            setAsked('nothing');
          }}
        />
      ) : null}
      {asked === 'remove' ? (
        <RemoveDialog
          view={view}
          onClose={() => {
            setAsked('nothing');
          }}
        />
      ) : null}
    </>
  );
}

function RemoveDialog({
  view,
  onClose,
}: {
  readonly view: AgreementView;
  readonly onClose: () => void;
}) {
  const edit = useEdit();
  const { agreement } = view;
  const remove = async () => {
    const words = `${agreement.ref} removed.`;
    const made = await edit.make({ kind: 'remove-agreement', agreementId: agreement.id }, words);
    if (made === null) return;
    onClose();
    tell('done', words, 'Undo brings it back whole.');
    go('register');
  };
  return (
    <ConfirmDialog
      title={`Remove ${agreement.ref}?`}
      isOpen
      onClose={onClose}
      onConfirm={() => void remove()}
      confirm="Remove the agreement"
      note="Undo brings it back whole."
    >
      <p>
        {agreement.ref} {agreement.title} leaves the register with{' '}
        {count(agreement.parties.length, 'party', 'parties')} and{' '}
        {count(view.audited.findings.length, 'finding')}. An agreement that has ended is better kept
        with the status Withdrawn or Terminated, so that inspectors can see it.
      </p>
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
    </ConfirmDialog>
  );
}
