import { useState } from 'react';
import type {
  OpenedStandardFile,
  StandardRule,
  StandardView,
} from '../../../shared/contract/channels-standard.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { count, figure, listed, opening } from '../../messages/counts.ts';
import { useApp, useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { announce, tellRefusal } from '../../state/app-store.ts';
import { ask } from '../../state/ask.ts';
import { makeEdit } from '../../state/edits.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { finishSave } from '../../state/saves.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { ConfirmDialog } from '../../ui/dialog/dialog.tsx';
import { FileButton } from '../../ui/file-button/file-button.tsx';
import { MenuButton } from '../../ui/menu/menu.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Tabs, type TabItem } from '../../ui/tabs/tabs.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { everyRule, groupings, type Grouping, type RuleFilter } from './matching-rules.ts';
import { OwnRuleDialog } from './own-rule-dialog.tsx';
import { PhrasesTab } from './phrases-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import { SetRuleDialog } from './set-rule-dialog.tsx';
import { SourcesTab } from './sources-tab.tsx';
import { StandardFileDialog } from './standard-file-dialog.tsx';
import styles from './standards.module.css';
import { TailoredTab } from './tailored-tab.tsx';

const tabs = ['rules', 'tailored', 'sources', 'phrases'] as const;
type TabId = (typeof tabs)[number];
const forces = ['law', 'code', 'good-practice'] as const;

/** What is open over the page; one thing at a time. */
type Asked =
  | { readonly kind: 'set'; readonly ruleId: string }
  | { readonly kind: 'own'; readonly ruleId: string | null }
  | { readonly kind: 'file'; readonly file: OpenedStandardFile }
  | { readonly kind: 'usual' };

/** How the standard differs, after the version of the rules: "2 set otherwise, 1 of our own". */
function differences({ rules, tailoring }: StandardView): string {
  const set = rules.filter(({ settingHolds }) => settingHolds).length;
  const own = rules.filter(({ origin }) => origin === 'own').length;
  const parts = [
    ...(set === 0 ? [] : [`${figure(set)} set otherwise`]),
    ...(own === 0 ? [] : [`${figure(own)} of the force’s own`]),
    ...(tailoring.pack === null ? [] : [`rule pack ${tailoring.pack.version}`]),
  ];
  return parts.length === 0 ? '' : `; ${listed(parts)}`;
}

/** Standards: by what do we judge? Rules with their sources, what they found here, and how they are set. */
export function StandardsView() {
  const { asAt } = useAsAt();
  const { rulePack, register } = useApp();
  const { query } = useRoute();
  const answer = useQuery('standard.get', { asAt });
  const tab = tabs.find((each) => each === query['tab']) ?? 'rules';
  const isAboutSources = tab === 'sources' || tab === 'phrases';
  const sources = useQuery('standard.sources', isAboutSources ? { asAt } : null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const whyNot = useWhyNotEditable();
  const isEditable = register !== null && whyNot === null;
  const filter: RuleFilter = {
    words: query['words'] ?? '',
    force: forces.find((force) => force === query['force']) ?? everyRule.force,
    onlyWithFindings: query['found'] === 'yes',
    onlyOurs: query['ours'] === 'yes',
  };
  const by: Grouping = groupings.find((each) => each === query['by']) ?? 'clause';
  const narrow = (next: RuleFilter, grouping: Grouping = by, to: TabId = tab) => {
    adjust('standards', null, {
      ...(to === 'rules' ? {} : { tab: to }),
      ...(next.words === '' ? {} : { words: next.words }),
      ...(next.force === '' ? {} : { force: next.force }),
      ...(next.onlyWithFindings ? { found: 'yes' } : {}),
      ...(next.onlyOurs ? { ours: 'yes' } : {}),
      ...(grouping === 'clause' ? {} : { by: grouping }),
    });
  };
  const close = () => {
    setAsked(null);
  };
  const view = answer.value;
  const set = (rule: StandardRule) => {
    setAsked({ kind: 'set', ruleId: rule.id });
  };
  const changeOwn = (ruleId: string) => {
    setAsked({ kind: 'own', ruleId });
  };
  const items: readonly TabItem<TabId>[] =
    view === null
      ? []
      : [
          {
            id: 'rules',
            label: 'Rules',
            count: view.rules.length,
            content: (
              <RulesTab
                view={view}
                filter={filter}
                by={by}
                hasRegister={register !== null}
                onNarrow={narrow}
                onSet={isEditable ? set : null}
                onChangeOwn={changeOwn}
              />
            ),
          },
          ...(register === null
            ? []
            : [
                {
                  id: 'tailored' as const,
                  label: 'How it is set',
                  content: <TailoredTab view={view} onSet={set} onChangeOwn={changeOwn} />,
                },
              ]),
          {
            id: 'sources',
            label: 'Sources',
            content:
              sources.value === null ? null : (
                <SourcesTab sources={sources.value} words={filter.words} />
              ),
          },
          {
            id: 'phrases',
            label: 'Stale phrases',
            content:
              sources.value === null ? null : (
                <PhrasesTab sources={sources.value} words={filter.words} />
              ),
          },
        ];
  return (
    <div className={styles.view}>
      <PageHeader
        title="Standards"
        counts={`${opening(count(view?.rules.length ?? rulePack.rules, 'rule'))}, version ${rulePack.version}, sources checked ${formatDay(rulePack.checkedOn)}${view === null ? '' : differences(view)}`}
        actions={
          <Actions isEditable={isEditable} hasRegister={register !== null} onAsk={setAsked} />
        }
      />
      {answer.refusal === null ? null : <RefusalNotice refusal={answer.refusal} />}
      {view === null && answer.isSlow ? <ProgressLine words="Reading the rules" /> : null}
      {view === null ? null : (
        <div className={styles.tabbed}>
          {tab === 'tailored' ? null : (
            <div className={styles.words} data-view-filter data-no-print>
              <TextField
                label="Find by words"
                labelHidden
                type="search"
                placeholder="Words, an Act, a clause"
                keys="Control+F"
                value={filter.words}
                onChange={(words) => {
                  narrow({ ...filter, words });
                }}
              />
            </div>
          )}
          <Tabs
            label="Standards"
            items={items}
            selected={items.some(({ id }) => id === tab) ? tab : 'rules'}
            onSelect={(next) => {
              narrow({ ...everyRule, words: filter.words }, by, next);
            }}
          />
        </div>
      )}
      {view === null ? null : <Over view={view} asked={asked} onClose={close} />}
    </div>
  );
}

function Actions({
  isEditable,
  hasRegister,
  onAsk,
}: {
  readonly isEditable: boolean;
  readonly hasRegister: boolean;
  readonly onAsk: (asked: Asked) => void;
}) {
  const open = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await ask('standard.open-file', { fileName: file.name, bytes });
    if (answer.ok) onAsk({ kind: 'file', file: answer.value });
    else tellRefusal(answer.error);
  };
  const save = async () => {
    const answer = await ask('standard.save-profile', {});
    if (answer.ok) finishSave(answer.value);
    else tellRefusal(answer.error);
  };
  return (
    <>
      {isEditable ? (
        <>
          <Button
            icon="plus"
            onPress={() => {
              onAsk({ kind: 'own', ruleId: null });
            }}
          >
            Write a rule
          </Button>
          <FileButton accept={['.json']} onFile={(file) => void open(file)}>
            Bring in a file
          </FileButton>
        </>
      ) : null}
      <MenuButton
        label="More about the standard"
        entries={[
          { id: 'print', label: 'Print this page', description: 'With every rule set out in full' },
          ...(hasRegister
            ? [
                {
                  id: 'save',
                  label: 'Save as a standard profile',
                  description: 'Settings, own rules and days, for another register',
                },
              ]
            : []),
          ...(isEditable
            ? [
                {
                  id: 'usual',
                  label: 'Return to the usual standard',
                  description: 'Takes every setting and own rule away',
                },
              ]
            : []),
        ]}
        onAction={(id) => {
          if (id === 'print') window.print();
          else if (id === 'save') void save();
          else onAsk({ kind: 'usual' });
        }}
      >
        More
      </MenuButton>
    </>
  );
}

/** The dialog that is open, if any. */
function Over({
  view,
  asked,
  onClose,
}: {
  readonly view: StandardView;
  readonly asked: Asked | null;
  readonly onClose: () => void;
}) {
  if (asked === null) return null;
  switch (asked.kind) {
    case 'set': {
      const rule = view.rules.find(({ id }) => id === asked.ruleId);
      return rule === undefined ? null : <SetRuleDialog rule={rule} onClose={onClose} />;
    }
    case 'own':
      return (
        <OwnRuleDialog
          rule={view.ownRules.find(({ id }) => id === asked.ruleId) ?? null}
          onClose={onClose}
        />
      );
    case 'file':
      return (
        <StandardFileDialog
          file={asked.file}
          titleOf={(id) => view.rules.find((rule) => rule.id === id)?.title ?? null}
          onClose={onClose}
        />
      );
    case 'usual':
      return (
        <ConfirmDialog
          title="Return to the usual standard?"
          isOpen
          onClose={onClose}
          onConfirm={() => {
            void makeEdit({ kind: 'return-to-usual-standard' }).then((made) => {
              onClose();
              if (made.ok) announce('The standard is the usual one.');
              else tellRefusal(made.error);
            });
          }}
          confirm="Return to it"
          note="Undo brings everything back."
        >
          <p>
            Every setting of a rule, every rule of the force’s own and the days of the thresholds
            are taken back as one change. A rule pack stays until it is given up.
          </p>
        </ConfirmDialog>
      );
  }
}
