import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { figure } from '../../messages/counts.ts';
import styles from './tabs.module.css';

export interface TabItem<T extends string = string> {
  readonly id: T;
  readonly label: string;
  readonly count?: number;
  readonly content: ReactNode;
}

/**
 * Parts of one record, one shown at a time.
 * Accessibility: tab list with arrow keys, one tab stop; the chosen tab has weight and a bar (a
 * border, so that forced colours keep it); the panel is named by its tab.
 */
export function Tabs<T extends string>({
  label,
  items,
  selected,
  onSelect,
}: {
  readonly label: string;
  readonly items: readonly TabItem<T>[];
  readonly selected: T;
  readonly onSelect: (id: T) => void;
}) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = items.find((item) => item.id === key);
        if (chosen !== undefined) onSelect(chosen.id);
      }}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className={styles.tab ?? ''}>
            {item.label}
            {item.count === undefined ? null : (
              <span className={styles.count}>{figure(item.count)}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={styles.panel ?? ''}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
