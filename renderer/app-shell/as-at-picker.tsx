import { useState } from 'react';
import {
  addDays,
  addMonths,
  formatDay,
  isoDate,
  type IsoDate,
} from '../../shared/register/plain-date.ts';
import { setAsAt, useAsAt } from '../state/app-state.ts';
import { announce } from '../state/app-store.ts';
import { Button } from '../ui/button/button.tsx';
import { DayField } from '../ui/date-field/date-field.tsx';
import { PopoverButton } from '../ui/popover/popover-button.tsx';
import styles from './as-at-picker.module.css';

/** The last day of the financial year in which a day falls. */
function financialYearEnd(day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4)) + (day.slice(5) > '03-31' ? 1 : 0);
  return addDays(addMonths(isoDate(`${year}-03-01`), 1), -1);
}

/** The day by which the whole window judges: always in sight, and loud when it is not today. */
export function AsAtPicker() {
  const { asAt, isToday, today } = useAsAt();
  const choose = (day: IsoDate): void => {
    setAsAt(day);
    announce(`Judged as at ${formatDay(day)}${day === today ? ', today' : ', not today'}.`);
  };
  return (
    <div className={styles.asAt}>
      <PopoverButton
        panelLabel="Choose the day"
        button={{
          icon: 'down',
          className: styles.button,
          label: `As at ${formatDay(asAt)}. Choose another day`,
          children: (
            <>
              <span className={styles.word}>As at </span>
              <b>{formatDay(asAt)}</b>
            </>
          ),
        }}
      >
        {(close) => (
          <DayPanel
            asAt={asAt}
            today={today}
            onChoose={(day) => {
              choose(day);
              close();
            }}
          />
        )}
      </PopoverButton>
      {isToday ? (
        <span className={styles.today}>today</span>
      ) : (
        <>
          <b className={styles.notToday}>not today</b>
          <Button
            small
            onPress={() => {
              choose(today);
            }}
          >
            Back to today
          </Button>
        </>
      )}
    </div>
  );
}

function DayPanel({
  asAt,
  today,
  onChoose,
}: {
  readonly asAt: IsoDate;
  readonly today: IsoDate;
  readonly onChoose: (day: IsoDate) => void;
}) {
  const [day, setDay] = useState<IsoDate | null>(asAt);
  const [isTried, setTried] = useState(false);
  const days = [
    { label: 'Today', day: today },
    { label: 'In 90 days', day: addDays(today, 90) },
    { label: 'End of the financial year', day: financialYearEnd(today) },
    { label: 'A year ago', day: addMonths(today, -12) },
  ];
  return (
    <form
      className={styles.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (day !== null) onChoose(day);
      }}
    >
      <div className={styles.typed}>
        <DayField
          label="Judge everything as at"
          value={day}
          onChange={setDay}
          today={today}
          autoFocus
          error={isTried && day === null ? 'Type the day.' : null}
        />
        <Button type="submit" look="main">
          Show this day
        </Button>
      </div>
      <ul className={styles.days}>
        {days.map((choice) => (
          <li key={choice.label}>
            <Button
              look="quiet"
              small
              onPress={() => {
                onChoose(choice.day);
              }}
            >
              {choice.label}: {formatDay(choice.day)}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.help}>
        On another day the register is judged by what is in it now. Nothing can be changed until you
        are back at today.
      </p>
    </form>
  );
}
