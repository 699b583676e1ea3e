import { useOpenRegister } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { Tabs, type TabItem } from '../../ui/tabs/tabs.tsx';
import { CheckTab } from './check-tab.tsx';
import { CopiesTab } from './copies-tab.tsx';
import { HandOverTab } from './hand-over-tab.tsx';
import { SealTab } from './seal-tab.tsx';
import { MergeTab } from './merge-tab.tsx';
import styles from './keeping.module.css';

const tabs = ['copies', 'check', 'hand-over', 'merge', 'seal'] as const;
type TabId = (typeof tabs)[number];

/** Safe keeping: is everything still there, as it was written, and is there a copy? */
export function KeepingView() {
  const { readOnly } = useOpenRegister();
  const { query } = useRoute();
  const chosen = tabs.find((tab) => tab === query['tab']) ?? 'copies';
  const items: readonly TabItem<TabId>[] = [
    { id: 'copies', label: 'Copies', content: <CopiesTab /> },
    { id: 'check', label: 'Check', content: <CheckTab /> },
    { id: 'hand-over', label: 'Hand over', content: <HandOverTab /> },
    { id: 'merge', label: 'Merge', content: <MergeTab /> },
    { id: 'seal', label: 'Sealing', content: <SealTab /> },
  ];
  return (
    <div className={styles.view}>
      <PageHeader title="Safe keeping" />
      {readOnly === null ? null : <RefusalNotice refusal={readOnly} tone="note" isLive={false} />}
      <Tabs
        label="Safe keeping"
        items={items}
        selected={chosen}
        onSelect={(tab) => {
          adjust('keeping', null, tab === 'copies' ? {} : { tab });
        }}
      />
    </div>
  );
}
