import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import styles from './packs.module.css';

/** Something that can be switched on and put in an order. */
export interface OrderedChoice {
  readonly id: string;
  readonly label: string;
}

/**
 * A list in which things are switched on and put in their order: those that are on come first, in
 * order, then those that are off.
 * Accessibility: a list; each line is a tick box, and those that are on have two buttons named by what
 * they move.
 */
export function OrderedChoices({
  label,
  all,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly all: readonly OrderedChoice[];
  /** The ids that are on, in order. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const on = chosen.flatMap((id) => all.find((each) => each.id === id) ?? []);
  const off = all.filter(({ id }) => !chosen.includes(id));
  const move = (at: number, by: number) => {
    const next = on.map(({ id }) => id);
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at + by, 0, moved);
    onChange(next);
  };
  return (
    <ul className={styles.ordered} aria-label={label}>
      {[...on, ...off].map(({ id, label: words }, at) => {
        const isOn = at < on.length;
        return (
          <li key={id} className={styles.orderedLine}>
            <Checkbox
              isSelected={isOn}
              onChange={(isSelected) => {
                onChange(isSelected ? [...chosen, id] : chosen.filter((each) => each !== id));
              }}
            >
              {words}
            </Checkbox>
            {isOn ? (
              <span className={styles.moves}>
                <Button
                  small
                  look="quiet"
                  icon="up"
                  label={`Move ${words} up`}
                  unavailable={at === 0 ? '' : null}
                  onPress={() => {
                    move(at, -1);
                  }}
                >
                  {''}
                </Button>
                <Button
                  small
                  look="quiet"
                  icon="down"
                  label={`Move ${words} down`}
                  unavailable={at === on.length - 1 ? '' : null}
                  onPress={() => {
                    move(at, 1);
                  }}
                >
                  {''}
                </Button>
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
