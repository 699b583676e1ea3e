import type { ReactNode } from 'react';
import { OverviewView } from '../features/overview/overview-view.tsx';
import { RegisterView } from '../features/register/register-view.tsx';
import { StartView } from '../features/first-run/start-view.tsx';
import type { Route } from '../state/route.ts';
import { viewInChunk } from './view-in-chunk.tsx';

const AgreementView = viewInChunk(
  async () => (await import('../features/agreement/agreement-view.tsx')).AgreementView,
);
const CompareView = viewInChunk(
  async () => (await import('../features/compare/compare-view.tsx')).CompareView,
);
const CoverageView = viewInChunk(
  async () => (await import('../features/coverage/coverage-view.tsx')).CoverageView,
);
const ExperienceView = viewInChunk(
  async () => (await import('../features/experience/experience-view.tsx')).ExperienceView,
);
const AuditsView = viewInChunk(
  async () => (await import('../features/audits/audits-view.tsx')).AuditsView,
);
const FindingsView = viewInChunk(
  async () => (await import('../features/findings/findings-view.tsx')).FindingsView,
);
const ActionsView = viewInChunk(
  async () => (await import('../features/actions/actions-view.tsx')).ActionsView,
);
const MeetingsView = viewInChunk(
  async () => (await import('../features/meetings/meetings-view.tsx')).MeetingsView,
);
const StandardsView = viewInChunk(
  async () => (await import('../features/standards/standards-view.tsx')).StandardsView,
);
const ImportView = viewInChunk(
  async () => (await import('../features/import/import-view.tsx')).ImportView,
);
const DocumentsView = viewInChunk(
  async () => (await import('../features/documents/documents-view.tsx')).DocumentsView,
);
const PacksView = viewInChunk(
  async () => (await import('../features/packs/packs-view.tsx')).PacksView,
);
const KeepingView = viewInChunk(
  async () => (await import('../features/keeping/keeping-view.tsx')).KeepingView,
);
const HelpView = viewInChunk(async () => (await import('../features/help/help-view.tsx')).HelpView);
const SettingsView = viewInChunk(
  async () => (await import('../features/settings/settings-view.tsx')).SettingsView,
);

function viewOf(route: Route): ReactNode {
  switch (route.view) {
    case 'overview':
      return <OverviewView />;
    case 'register':
      return <RegisterView />;
    case 'agreement':
      return route.id === null ? <RegisterView /> : <AgreementView key={route.id} id={route.id} />;
    case 'compare':
      return <CompareView />;
    case 'coverage':
      return <CoverageView />;
    case 'experience':
      return <ExperienceView />;
    case 'audits':
      return <AuditsView />;
    case 'findings':
      return <FindingsView />;
    case 'actions':
      return <ActionsView />;
    case 'meetings':
      return <MeetingsView />;
    case 'standards':
      return <StandardsView />;
    case 'import':
      return <ImportView />;
    case 'documents':
      return <DocumentsView />;
    case 'packs':
      return <PacksView />;
    case 'keeping':
      return <KeepingView />;
    case 'settings':
      return <SettingsView />;
    case 'help':
      return <HelpView />;
    case 'start':
      return <StartView />;
  }
}

/** The view of an address. Views to work in are loaded when they are first gone to. */
export function RoutedView({ route }: { readonly route: Route }) {
  return viewOf(route);
}
