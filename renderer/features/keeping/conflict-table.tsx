import type { MergeView } from '../../../shared/contract/channels-keeping.ts';
import { momentDayAndTime } from '../../messages/moments.ts';
import { Button } from '../../ui/button/button.tsx';
import { RadioGroup } from '../../ui/choices/radio-group.tsx';
import styles from './keeping.module.css';

type Conflict = MergeView['conflicts'][number];
type Side = 'ours' | 'theirs';

/** What both copies changed, one after the other: what it was, what each made of it, and the choice. */
export function ConflictTable({
  conflicts,
  choices,
  onChoose,
}: {
  readonly conflicts: readonly Conflict[];
  readonly choices: ReadonlyMap<string, Side>;
  readonly onChoose: (chosen: ReadonlyMap<string, Side>) => void;
}) {
  const all = (side: Side) => {
    onChoose(new Map(conflicts.map(({ key }) => [key, side])));
  };
  return (
    <>
      <div className={styles.row}>
        <Button
          small
          onPress={() => {
            all('ours');
          }}
        >
          Take ours for all
        </Button>
        <Button
          small
          onPress={() => {
            all('theirs');
          }}
        >
          Take theirs for all
        </Button>
      </div>
      <ol className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <li key={conflict.key} className={styles.conflict}>
            <p>
              <span className={styles.about}>{conflict.about}</span>
              <span className={styles.second}> It was: {conflict.base}</span>
            </p>
            <RadioGroup
              label={conflict.what}
              choices={(['ours', 'theirs'] as const).map((side) => ({
                id: side,
                label: `${side === 'ours' ? 'Ours' : 'Theirs'}: ${conflict[side].words}`,
                description: authorWords(conflict[side]),
              }))}
              value={choices.get(conflict.key) ?? null}
              onChange={(side) => {
                onChoose(new Map([[conflict.key, side]]));
              }}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

function authorWords({ by, at }: Conflict['ours']): string {
  if (by === null || at === null) return 'Nobody is recorded for it.';
  return `${by}, ${momentDayAndTime(at)}`;
}
