import { useEffect, useState } from 'react';
import type { PackProgress } from '../../../shared/contract/channels-packs.ts';
import type { PackOptions } from '../../../shared/contract/view-models.ts';
import { count } from '../../messages/counts.ts';
import { refreshAppState, useApp, useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { announce } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { finishSave } from '../../state/saves.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu/menu.tsx';
import { Notice, RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { ExportSection } from './export-section.tsx';
import { GivenOut } from './given-out.tsx';
import { PackForm } from './pack-form.tsx';
import { askedPack, offeredPack, packErrors } from './pack-draft.ts';
import { PackPages } from './pack-pages.tsx';
import { PackParts } from './pack-parts.tsx';
import { PackTemplates } from './pack-templates.tsx';
import { PrintDialog } from './print-dialog.tsx';
import styles from './packs.module.css';
import { usePack, type Doing } from './use-pack.ts';

const doingWords: Readonly<Record<Doing, string>> = {
  nothing: '',
  making: 'Making the pack',
  saving: 'Saving the pack',
  printing: 'Handing the pack to the printer',
  'giving-out': 'Recording the pack and saving it',
};

/** Packs and print: what do I take into the room? Options at the left, the pages at the right. */
export function PacksView() {
  const app = useApp();
  const { asAt } = useAsAt();
  const { query } = useRoute();
  const register = useQuery('register.rows', { asAt });
  const [options, setOptions] = useState<PackOptions>(() => ({
    ...offeredPack(app, asAt),
    ...askedPack(query),
  }));
  const [meetingProblem, setMeetingProblem] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const wanted: PackOptions = { ...options, asAt };
  // What is only typed changes neither the sections nor the marking that is proposed.
  const desk = useQuery('pack.desk', {
    ...wanted,
    reference: '',
    version: '',
    author: '',
    opinion: '',
  }).value;
  const errors = packErrors(wanted, meetingProblem);
  const canMake = errors.agreementId === undefined;
  const pack = usePack(wanted, app.register?.revision ?? 0, canMake);
  const { made, firstPage, progress, isCurrent, doing, refusal, setDoing, setRefusal } = pack;
  const bytes = made?.bytes ?? firstPage;
  const canChange = useWhyNotEditable() === null;

  const isPrintAsked = query['do'] === 'print';
  useEffect(() => {
    if (!isPrintAsked || made === null) return undefined;
    const timer = window.setTimeout(() => {
      adjust('packs');
      setPrinting(true);
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
  const change = (part: Partial<PackOptions>) => {
    setOptions((before) => ({ ...before, ...part }));
  };
  const print = async () => {
    setPrinting(false);
    setDoing('printing');
    setRefusal(null);
    const answer = await ask('pack.print', wanted);
    setDoing('nothing');
    if (!answer.ok) setRefusal(answer.error);
  };
  const save = async (channel: 'pack.save' | 'pack.save-each') => {
    setDoing('saving');
    setRefusal(null);
    const answer = await ask(channel, wanted);
    setDoing('nothing');
    if (answer.ok) finishSave(answer.value);
    else setRefusal(answer.error);
  };
  const giveOut = async () => {
    setDoing('giving-out');
    setRefusal(null);
    const answer = await ask('pack.give-out', wanted);
    await refreshAppState();
    setDoing('nothing');
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    finishSave(answer.value.outcome);
    announce('The pack is recorded, with its hash in the trail.');
  };

  return (
    <div className={styles.view}>
      <div className={styles.options} data-no-print>
        <PageHeader title="Packs and print" />
        <PackForm
          options={wanted}
          desk={desk}
          partnerships={register.value?.partnerships ?? []}
          errors={isTried ? errors : {}}
          onChange={change}
          onMeeting={(meetingOn, problem) => {
            change({ meetingOn });
            setMeetingProblem(problem);
          }}
          onSubmit={() => {
            if (allowed()) pack.make();
          }}
        />
        {desk === null ? null : (
          <>
            <PackTemplates
              key={options.kind}
              desk={desk}
              options={wanted}
              onChange={change}
              canKeep={canChange}
            />
            <PackParts desk={desk} options={wanted} onChange={change} />
            <GivenOut packs={desk.packs} />
          </>
        )}
        <ExportSection asAt={asAt} />
      </div>
      <div className={styles.side}>
        <div className={styles.bar} data-no-print>
          <span className={styles.state} role="status">
            {stateWords(made?.pages ?? null, isCurrent)}
          </span>
          <Button
            look={isCurrent ? 'plain' : 'main'}
            onPress={() => {
              if (allowed()) pack.make();
            }}
          >
            {isCurrent ? 'Make it again' : 'Show the pack'}
          </Button>
          <Button
            onPress={() => {
              if (allowed()) setPrinting(true);
            }}
            keys="Ctrl P"
          >
            Print…
          </Button>
          <Button
            look={isCurrent ? 'main' : 'plain'}
            onPress={() => {
              if (allowed()) void save('pack.save');
            }}
          >
            Save the PDF…
          </Button>
          <MenuButton
            entries={moreEntries(canChange, register.value?.partnerships.length ?? 0)}
            onAction={(id) => {
              if (!allowed()) return;
              if (id === 'give-out') void giveOut();
              else void save('pack.save-each');
            }}
          >
            More
          </MenuButton>
        </div>
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        {made === null || made.missingCharacters.length === 0 ? null : (
          <Notice tone="warning" title="The font lacks some characters.">
            They are printed by their number: {made.missingCharacters.join(', ')}.
          </Notice>
        )}
        {doing === 'nothing' ? null : doing === 'making' ? (
          <ProgressLine
            words={doingWords.making}
            detail={progress === null ? null : progressWords(progress)}
            onCancel={pack.stop}
          />
        ) : (
          <ProgressLine words={doingWords[doing]} />
        )}
        {bytes === null ? null : (
          <PackPages
            bytes={bytes}
            pages={made?.pages ?? null}
            contents={made?.contents ?? progress?.contents ?? []}
            isDimmed={made !== null && !isCurrent}
          />
        )}
      </div>
      <PrintDialog
        isOpen={isPrinting}
        pages={made?.pages ?? 1}
        onClose={() => {
          setPrinting(false);
        }}
        onPrint={() => void print()}
      />
    </div>
  );
}

function stateWords(pages: number | null, isCurrent: boolean): string {
  if (pages === null) return '';
  return isCurrent ? count(pages, 'page') : `${count(pages, 'page')}, made before your last change`;
}

function progressWords({ pages, written }: PackProgress): string {
  if (written > 0) return `${written} of ${count(pages, 'page')} written`;
  return pages === 0 ? '' : `${count(pages, 'page')} set`;
}

function moreEntries(
  canChange: boolean,
  partnerships: number,
): readonly MenuEntry<'give-out' | 'each'>[] {
  return [
    {
      id: 'give-out',
      label: 'Give it out…',
      description: canChange
        ? 'Records it with its hash and saves it, so that it can be made again.'
        : 'Only today’s register, where it can be changed, records a pack.',
      isDisabled: !canChange,
    },
    {
      id: 'each',
      label: 'Save the meeting packs of all partnerships…',
      description:
        partnerships === 0
          ? 'The register has no partnerships.'
          : `${count(partnerships, 'pack')} in one archive, marked as this one.`,
      isDisabled: partnerships === 0,
    },
  ];
}
