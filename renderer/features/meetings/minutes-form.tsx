import { useState } from 'react';
import type { MeetingBriefing } from '../../../shared/audit/meeting-briefing.ts';
import { formatDay, type IsoDate } from '../../../shared/register/plain-date.ts';
import { count } from '../../messages/counts.ts';
import { useAsAt } from '../../state/app-state.ts';
import { useEdit } from '../../state/use-edit.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { Table, type TableColumn } from '../../ui/table/table.tsx';
import { TextArea } from '../../ui/text-field/text-field.tsx';
import { readDecisions, type DecisionLine } from './decision-lines.ts';
import styles from './meetings.module.css';
import { draftOf, keepDraft, type MinutesDraft } from './minutes-draft.ts';

/** The minutes: what was said, and what was decided, which becomes actions. */
export function MinutesForm({
  briefing,
  onSaved,
}: {
  readonly briefing: MeetingBriefing;
  readonly onSaved: () => void;
}) {
  const { partnershipId, on, meeting } = briefing;
  const { today } = useAsAt();
  const saved: MinutesDraft = { notes: meeting?.notes ?? '', decisions: '' };
  const [draft, setDraft] = useState(() => draftOf(partnershipId, on) ?? saved);
  const [isTried, setTried] = useState(false);
  const edit = useEdit();
  const change = (part: Partial<MinutesDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(partnershipId, on, next);
  };
  const lines = readDecisions(draft.decisions, today);
  const wrong = lines.filter(({ problem }) => problem !== null);
  const isEmpty = draft.notes.trim() === '' && lines.length === 0;
  const save = async () => {
    setTried(true);
    if (wrong.length > 0 || isEmpty) return;
    const decisions = lines.map(({ what, owner, due }) => ({ what, owner, due }));
    const made = await edit.make(
      { kind: 'minute-meeting', partnershipId, on, notes: draft.notes.trim(), decisions },
      decisions.length === 0
        ? 'The minutes are saved.'
        : `The minutes are saved, with ${count(decisions.length, 'action')}.`,
    );
    if (made === null) return;
    keepDraft(partnershipId, on, null);
    setDraft({ ...draft, decisions: '' });
    setTried(false);
    onSaved();
  };
  if (on > today) {
    return (
      <p className={styles.text}>
        Minutes can be written from the day of the meeting on, {formatDay(on)}.
      </p>
    );
  }
  return (
    <form
      className={styles.minutes}
      aria-label="Minutes"
      noValidate
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label="What was said"
        optional
        value={draft.notes}
        onChange={(notes) => {
          change({ notes });
        }}
        rows={4}
        maxLength={20_000}
        error={isTried && isEmpty ? 'Write what was said, or a decision.' : null}
      />
      <TextArea
        label="What was decided, one decision a line"
        optional
        description="What | by whom | by when. For example: Send the signed copy | Council IG lead | 31 Jan 2027. A post, not a person; the day may be left out."
        value={draft.decisions}
        onChange={(decisions) => {
          change({ decisions });
        }}
        rows={3}
        maxLength={60_000}
        error={
          isTried && wrong.length > 0
            ? `${wrong.length === 1 ? 'A line' : 'Some lines'} cannot be an action yet: see below.`
            : null
        }
      />
      {lines.length === 0 ? null : (
        <Table
          caption="The actions that the decisions become"
          rows={lines}
          rowKey={({ line }) => String(line)}
          columns={columns}
        />
      )}
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      {meeting !== null && meeting.notes !== draft.notes && draftOf(partnershipId, on) !== null ? (
        <Notice title="The minutes are not as they were saved." isLive={false}>
          Saving puts what is written here in their place. Undo brings the others back.
        </Notice>
      ) : null}
      <p className={styles.buttons}>
        <Button look="main" type="submit">
          {lines.length === 0
            ? 'Save the minutes'
            : `Save the minutes and ${count(lines.length, 'action')}`}
        </Button>
        <span className={styles.second}>{edit.isSaving ? 'Saving…' : 'One change, one undo.'}</span>
      </p>
    </form>
  );
}

function lineDue(due: IsoDate | null) {
  return due === null ? 'no day set' : formatDay(due);
}

const columns: readonly TableColumn<DecisionLine>[] = [
  { id: 'line', head: 'Line', width: '52px', align: 'end', cell: ({ line }) => line },
  {
    id: 'what',
    head: 'Action',
    isRowHead: true,
    cell: ({ what, problem }) => (
      <>
        {what}
        {problem === null ? null : <span className={styles.problem}>{problem}</span>}
      </>
    ),
  },
  { id: 'owner', head: 'By whom', width: '26%', cell: ({ owner }) => owner },
  { id: 'due', head: 'By when', width: '150px', cell: ({ due }) => lineDue(due) },
];
