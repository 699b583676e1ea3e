import { useCallback, useEffect, useState } from 'react';
import type { PackOptions } from '../../../shared/contract/view-models.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { count } from '../../messages/counts.ts';
import { useApp, useAsAt } from '../../state/app-state.ts';
import { ask } from '../../state/ask.ts';
import { announce } from '../../state/app-store.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { finishSave } from '../../state/saves.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { ExportSection } from './export-section.tsx';
import { PackForm } from './pack-form.tsx';
import { offeredPack, packErrors } from './pack-draft.ts';
import { PackPages } from './pack-pages.tsx';
import styles from './packs.module.css';

type Pack = Output<'pack.preview'>;
type Doing = 'nothing' | 'making' | 'saving' | 'printing';

const doingWords: Readonly<Record<Doing, string>> = {
  nothing: '',
  making: 'Making the pack',
  saving: 'Saving the pack',
  printing: 'Handing the pack to the printer',
};

/** Packs and print: what do I take into the room? Options at the left, the pages at the right. */
export function PacksView() {
  const app = useApp();
  const { asAt } = useAsAt();
  const { query } = useRoute();
  const register = useQuery('register.rows', { asAt });
  const [options, setOptions] = useState<PackOptions>(() => offeredPack(app, asAt));
  const [meetingProblem, setMeetingProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [pack, setPack] = useState<{ readonly made: Pack; readonly of: string } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [doing, setDoing] = useState<Doing>('nothing');
  const wanted: PackOptions = { ...options, asAt };
  const errors = packErrors(wanted, meetingProblem);
  const revision = app.register?.revision ?? 0;
  const key = JSON.stringify([wanted, revision]);
  const isCurrent = pack?.of === key;

  const make = useCallback(async (packOptions: PackOptions, of: string) => {
    setDoing('making');
    setRefusal(null);
    const answer = await ask('pack.preview', packOptions);
    setDoing('nothing');
    if (answer.ok) {
      setPack({ made: answer.value, of });
      announce(`The pack has ${count(answer.value.pages, 'page')}.`);
    } else setRefusal(answer.error);
  }, []);

  // The pack is shown as soon as the view is gone to; later ones are asked for.
  const isFirst = pack === null && refusal === null && doing === 'nothing';
  useEffect(() => {
    if (!isFirst) return undefined;
    const timer = window.setTimeout(() => void make(wanted, key), 0);
    return () => {
      window.clearTimeout(timer);
    };
  });

  const print = useCallback(async (packOptions: PackOptions) => {
    setDoing('printing');
    setRefusal(null);
    const answer = await ask('pack.print', packOptions);
    setDoing('nothing');
    if (!answer.ok) setRefusal(answer.error);
  }, []);
  const isPrintAsked = query['do'] === 'print';
  useEffect(() => {
    if (!isPrintAsked || pack === null) return undefined;
    const timer = window.setTimeout(() => {
      adjust('packs');
      void print(wanted);
    }, 0);
    return () => {
      window.clearTimeout(timer);
    };
  });

  const allowed = () => {
    setTried(true);
    const field = Object.keys(errors)[0];
    if (field === undefined) return true;
    document.querySelector<HTMLElement>(`[data-pack-field="${field}"] input`)?.focus();
    return false;
  };
  const save = async () => {
    setDoing('saving');
    setRefusal(null);
    const answer = await ask('pack.save', wanted);
    setDoing('nothing');
    if (answer.ok) finishSave(answer.value);
    else setRefusal(answer.error);
  };

  return (
    <div className={styles.view}>
      <div className={styles.options} data-no-print>
        <PageHeader title="Packs and print" />
        <PackForm
          options={wanted}
          partnerships={register.value?.partnerships ?? []}
          errors={isTried ? errors : {}}
          onChange={(part) => {
            setOptions((before) => ({ ...before, ...part }));
          }}
          onMeeting={(meetingOn, problem) => {
            setOptions((before) => ({ ...before, meetingOn }));
            setMeetingProblem(problem);
          }}
          onSubmit={() => {
            if (allowed()) void make(wanted, key);
          }}
        />
        <ExportSection asAt={asAt} />
      </div>
      <div className={styles.side}>
        <div className={styles.bar} data-no-print>
          <span className={styles.state} role="status">
            {pack === null
              ? ''
              : isCurrent
                ? count(pack.made.pages, 'page')
                : `${count(pack.made.pages, 'page')}, made before your last change`}
          </span>
          <Button
            look={isCurrent ? 'plain' : 'main'}
            onPress={() => {
              if (allowed()) void make(wanted, key);
            }}
          >
            {isCurrent ? 'Make it again' : 'Show the pack'}
          </Button>
          <Button
            onPress={() => {
              if (allowed()) void print(wanted);
            }}
            keys="Ctrl P"
          >
            Print…
          </Button>
          <Button
            look={isCurrent ? 'main' : 'plain'}
            onPress={() => {
              if (allowed()) void save();
            }}
          >
            Save the PDF…
          </Button>
        </div>
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        {doing === 'nothing' ? null : <ProgressLine words={doingWords[doing]} />}
        {pack === null ? null : <PackPages bytes={pack.made.bytes} isDimmed={!isCurrent} />}
      </div>
    </div>
  );
}
