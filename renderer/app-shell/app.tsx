import { useEffect, useMemo, useRef, useState } from 'react';
import { StartView } from '../features/first-run/start-view.tsx';
import { titleOf } from '../messages/shell.ts';
import { connect } from '../state/app-state.ts';
import { handFile, useAppStore } from '../state/app-store.ts';
import { go, useRoute } from '../state/navigation.ts';
import { RefusalNotice } from '../ui/notice/notice.tsx';
import { ProgressLine } from '../ui/progress/progress-line.tsx';
import styles from './app.module.css';
import { noteCopying, runMenuCommand, searchCommands } from './commands.ts';
import { useForesight } from './foresight.ts';
import { useHeadingFocus } from './heading-focus.ts';
import { RegisterNotices, ToldLines } from './messages-area.tsx';
import { Rail } from './rail.tsx';
import { RoutedView } from './routes.tsx';
import { listenToKeys } from './shortcuts.ts';
import { TopBar } from './top-bar.tsx';
import { UnlockDialog } from './unlock-dialog.tsx';
import { ViewBoundary } from './view-boundary.tsx';

/** The whole window. */
export function App() {
  const app = useAppStore((store) => store.app);
  const failed = useAppStore((store) => store.failed);
  useEffect(() => connect(runMenuCommand), []);
  useEffect(noteCopying, []);
  useEffect(() => listenToKeys(), []);

  const theme = app?.settings.theme ?? 'system';
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [theme]);

  if (app === null) return failed === null ? <Opening /> : <Failed />;
  return <Shell />;
}

function Opening() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setSlow(true);
    }, 500);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  return <main className={styles.alone}>{isSlow ? <ProgressLine words="Opening" /> : null}</main>;
}

function Failed() {
  const failed = useAppStore((store) => store.failed);
  return (
    <main className={styles.alone}>
      <h1 className={styles.hidden}>Concordat</h1>
      {failed === null ? null : <RefusalNotice refusal={failed} />}
    </main>
  );
}

function Shell() {
  const app = useAppStore((store) => store.app);
  const chosenDay = useAppStore((store) => store.chosenDay);
  const announcement = useAppStore((store) => store.announcement);
  const route = useRoute();
  const search = useRef<HTMLInputElement>(null);
  const isToday = chosenDay === null || chosenDay === app?.today;
  const commands = useMemo(
    () => (app === null ? [] : searchCommands(app, isToday)),
    [app, isToday],
  );
  useHeadingFocus();
  useDroppedFiles();
  useForesight();

  const register = app?.register ?? null;
  const isHelp = route.view === 'help';
  const view = register === null && !isHelp ? 'start' : route.view;
  const title = app === null ? 'Concordat' : titleOf(view, app);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const marking = register?.profile.marking ?? 'OFFICIAL';
  const handling = register?.profile.handling ?? '';
  return (
    <div className={register === null ? styles.bare : styles.app}>
      <UnlockDialog />
      <a className={styles.skip} href="#main" data-no-print onClick={skipToMain}>
        Skip to the view
      </a>
      <header className={styles.banner}>
        <p className={styles.marking}>
          {marking}
          {handling === '' ? null : <span className={styles.handling}> {handling}</span>}
        </p>
        <TopBar commands={commands} searchRef={search} />
      </header>
      {register === null ? null : <Rail current={view} />}
      <main id="main" className={styles.main}>
        {register === null ? null : <RegisterNotices register={register} />}
        <ViewBoundary key={view}>
          {register === null && !isHelp ? <StartView /> : <RoutedView route={route} />}
        </ViewBoundary>
      </main>
      <ToldLines />
      <div className={styles.hidden} aria-live="polite">
        {announcement}
      </div>
    </div>
  );
}

/** The address bar is the route, so the link moves the focus by itself. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  const heading = document.querySelector<HTMLElement>('main [data-view-heading]');
  heading?.focus();
}

/** A spreadsheet dropped anywhere goes to the Import view; nothing dropped ever replaces the page. */
function useDroppedFiles(): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const isOurs = event.defaultPrevented;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file === undefined || isOurs) return;
      handFile(file);
      if ((useAppStore.getState().app?.register ?? null) !== null) go('import');
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
