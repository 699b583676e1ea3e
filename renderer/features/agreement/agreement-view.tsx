import type { DragEvent } from 'react';
import { useOpenRegister, useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { href } from '../../state/route.ts';
import { useQuery } from '../../state/use-query.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Link } from '../../ui/link/link.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { ActionsTab } from './actions-tab.tsx';
import styles from './agreement.module.css';
import { AsImportedTab } from './as-imported-tab.tsx';
import { addFiles } from './documents/adding.ts';
import { DocumentPane } from './documents/document-pane.tsx';
import { DocumentsTab } from './documents/documents-tab.tsx';
import { FlowsTab } from './flows-tab.tsx';
import { AgreementHeading } from './heading.tsx';
import { HistoryTab } from './history-tab.tsx';
import { placeFindings } from './placed-findings.ts';
import { TermsTab } from './terms-tab.tsx';
import { ViewsTab } from './views-tab.tsx';

const tabs = ['terms', 'documents', 'flows', 'views', 'actions', 'history', 'imported'] as const;
type TabId = (typeof tabs)[number];

/** An agreement: what it says, what is wrong with it, who does what. */
export function AgreementView({ id }: { readonly id: string }) {
  const { asAt } = useAsAt();
  const { revision } = useOpenRegister();
  const { query } = useRoute();
  const whyNot = useWhyNotEditable();
  const answer = useQuery('agreement.get', { asAt, id });
  const view = answer.value;
  if (view === null) {
    return (
      <>
        <PageHeader title="Agreement" above={<Link href={href('register')}>Register</Link>} />
        {answer.refusal !== null ? (
          <RefusalNotice refusal={answer.refusal} />
        ) : answer.isSlow ? (
          <ProgressLine words="Reading the agreement" />
        ) : null}
      </>
    );
  }
  if (answer.refusal !== null && answer.refusal.code === 'no-agreement') {
    return (
      <EmptyState
        title="This agreement is not in the register any more."
        actions={<Link href={href('register')}>Go to the register</Link>}
      >
        It was removed. Undo brings it back; its history is kept.
      </EmptyState>
    );
  }
  const isEditable = whyNot === null;
  const placed = placeFindings(view.audited.findings);
  const chosen = tabs.find((tab) => tab === query['tab']) ?? 'terms';
  const items: readonly Parameters<typeof Tabs<TabId>>[0]['items'][number][] = [
    {
      id: 'terms',
      label: 'Terms and parties',
      content: <TermsTab view={view} isEditable={isEditable} />,
    },
    {
      id: 'documents',
      label: 'Documents',
      count: view.documents.length,
      content: <DocumentsTab view={view} isEditable={isEditable} />,
    },
    {
      id: 'flows',
      label: 'Flows',
      count: view.agreement.flows.length,
      content: <FlowsTab view={view} placed={placed} isEditable={isEditable} />,
    },
    {
      id: 'views',
      label: 'Views and refusals',
      count: view.practitionerViews.length + view.accessBarriers.length,
      content: <ViewsTab view={view} placed={placed} isEditable={isEditable} />,
    },
    {
      id: 'actions',
      label: 'Actions',
      count: view.actions.length,
      content: <ActionsTab view={view} isEditable={isEditable} />,
    },
    {
      id: 'history',
      label: 'History',
      count: view.changes,
      content: <HistoryTab id={id} revision={revision} />,
    },
    ...(view.agreement.asImported === null
      ? []
      : [
          {
            id: 'imported' as const,
            label: 'As imported',
            content: <AsImportedTab asImported={view.agreement.asImported} />,
          },
        ]),
  ];
  const onDrop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0 || event.defaultPrevented || !isEditable) return;
    event.preventDefault();
    addFiles(id, files);
    adjust('agreement', id, { tab: 'documents' });
  };
  const documentId = query['document'];
  if (chosen === 'documents' && documentId !== undefined) {
    return (
      <DocumentPane
        key={`${documentId} ${query['term'] ?? ''}`}
        agreement={view}
        documentId={documentId}
        whyNot={whyNot}
      />
    );
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a shorter way of what the Documents tab does by button
    <div className={styles.view} onDrop={onDrop}>
      <AgreementHeading view={view} asAt={asAt} isEditable={isEditable} />
      {whyNot === null ? null : (
        <div className={styles.notice}>
          <Notice title="Nothing can be changed here now." isLive={false}>
            {whyNot}
          </Notice>
        </div>
      )}
      {answer.refusal === null ? null : <RefusalNotice refusal={answer.refusal} />}
      <div className={styles.parts}>
        <Tabs
          label={`Parts of ${view.agreement.ref}`}
          items={items}
          selected={items.some((item) => item.id === chosen) ? chosen : 'terms'}
          onSelect={(tab) => {
            adjust('agreement', id, tab === 'terms' ? {} : { tab });
          }}
        />
      </div>
    </div>
  );
}
