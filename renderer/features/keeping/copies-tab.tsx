import { useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count, figure } from '../../messages/counts.ts';
import { momentDayAndTime } from '../../messages/moments.ts';
import { tell } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './keeping.module.css';
import { RestoreDialog, type ChosenCopy } from './restore-dialog.tsx';

type Place = Output<'backups.get'>['places'][number];

/** Copies of the register: how they stand, made by hand, and put back. */
export function CopiesTab() {
  const { value, refusal: unread, reload } = useQuery('backups.get', {});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<ChosenCopy | null>(null);
  if (value === null) return unread === null ? null : <RefusalNotice refusal={unread} />;

  const run = async (work: () => Promise<Refusal | null>) => {
    setBusy(true);
    setRefusal(null);
    setRefusal(await work());
    setBusy(false);
    reload();
  };
  const makeNow = () =>
    run(async () => {
      const answer = await ask('backups.make', {});
      if (!answer.ok) return answer.error;
      const { made, leftOut } = answer.value;
      const without =
        leftOut.length === 0 ? '' : ` Left out, because altered: ${leftOut.join(', ')}.`;
      tell(
        'done',
        `${made === 0 ? 'The last copy holds everything already.' : `${count(made, 'copy', 'copies')} made and read back.`}${without}`,
      );
      return null;
    });
  const second = value.places.find(({ place }) => place === 'second');
  return (
    <div className={styles.tab}>
      <Section title="Copies" sub={lastWords(value.lastGood)}>
        <p className={styles.lead}>
          While there are changes, a copy is made every hour. The last copy of each hour is kept for
          a day, of each day for two weeks and of each week for eight weeks. Every copy is read back
          from its first change to its last before it counts.
        </p>
        <div className={styles.row}>
          <Button look="main" onPress={() => void makeNow()}>
            Make a copy now
          </Button>
          {second?.isSet === true ? (
            <Button
              onPress={() =>
                void run(async () => {
                  const answer = await ask('backups.forget-second', {});
                  return answer.ok ? null : answer.error;
                })
              }
            >
              Stop using the second folder
            </Button>
          ) : (
            <Button
              onPress={() =>
                void run(async () => {
                  const answer = await ask('backups.choose-second', {});
                  return answer.ok ? null : answer.error;
                })
              }
            >
              Choose a second folder…
            </Button>
          )}
          {isBusy || value.isBusy ? <ProgressLine words="Making a copy" /> : null}
        </div>
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      </Section>
      {value.places
        .filter(({ isSet }) => isSet)
        .map((place) => (
          <PlaceSection key={place.place} place={place} onChoose={setChosen} />
        ))}
      {chosen === null ? null : (
        <RestoreDialog
          copy={chosen}
          onClose={() => {
            setChosen(null);
            reload();
          }}
        />
      )}
    </div>
  );
}

function lastWords(lastGood: string | null): string {
  return lastGood === null ? 'none yet' : `last good one ${momentDayAndTime(lastGood)}`;
}

function PlaceSection({
  place,
  onChoose,
}: {
  readonly place: Place;
  readonly onChoose: (copy: ChosenCopy) => void;
}) {
  const { folderName, copies, failure } = place;
  const title =
    place.place === 'beside' ? 'Beside the register' : `In the second folder, ${folderName ?? ''}`;
  return (
    <Section title={title} level={3} sub={count(copies.length, 'copy', 'copies')}>
      {failure === null ? null : <RefusalNotice refusal={failure} tone="warning" isLive={false} />}
      {copies.length === 0 ? (
        <EmptyState title="There is no copy here yet.">
          The first one is made soon after the register is opened.
        </EmptyState>
      ) : (
        <Table
          caption={title}
          rows={copies}
          rowKey={({ name }) => name}
          columns={[
            {
              id: 'made',
              head: 'Made',
              width: '190px',
              isRowHead: true,
              cell: ({ madeAt }) => momentDayAndTime(madeAt),
            },
            {
              id: 'holds',
              head: 'Holds',
              cell: ({ agreements, documents }) =>
                `${count(agreements, 'agreement')}, ${count(documents, 'document')}`,
            },
            {
              id: 'state',
              head: 'State',
              width: '210px',
              cell: (copy) => (
                <span className={styles.state}>
                  <Mark
                    shape={copy.isCurrent ? 'tick' : 'hollow-diamond'}
                    tone={copy.isCurrent ? 'ok' : 'due'}
                  />
                  {copy.isCurrent ? 'Holds everything' : `Up to change ${figure(copy.change)}`}
                </span>
              ),
            },
            {
              id: 'do',
              head: 'Restore',
              width: '120px',
              align: 'end',
              cell: ({ name, madeAt }) => (
                <Button
                  small
                  label={`Restore the copy of ${momentDayAndTime(madeAt)}…`}
                  onPress={() => {
                    onChoose({ place: place.place, name, madeAt });
                  }}
                >
                  Restore…
                </Button>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
