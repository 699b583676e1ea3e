import { randomUUID } from 'node:crypto';
import { standardProfileOf, standardProfileText } from '../../shared/exchange/standard-profile.ts';
import { emptyRegister } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { standardProfileName } from '../session/file-names.ts';
import { standardFindings } from '../session/standard/standard-findings.ts';
import { standardSources } from '../session/standard/standard-sources.ts';
import { standardView } from '../session/standard/standard-view.ts';
import { triedRule, triedSetting } from '../session/standard/tried-rule.ts';
import {
  adoptionLabel,
  changeToStandard,
  chosenFile,
  openedFile,
  type ChosenStandardFile,
} from '../session/standard/standard-files.ts';
import { changeable, refuseStale } from './handlers-change.ts';
import type { HandlerContext, HandlersFor } from './handler-parts.ts';

type StandardChannel =
  | 'standard.get'
  | 'standard.found'
  | 'standard.sources'
  | 'standard.try-rule'
  | 'standard.try-setting'
  | 'standard.open-file'
  | 'standard.adopt'
  | 'standard.close-file'
  | 'standard.save-profile';

const closed = refusal(
  'standard-file-closed',
  'This file is no longer open.',
  'Choose it again.',
  'Nothing was adopted.',
);

const unexplained = refusal(
  'reason-missing',
  'A rule pack is adopted with a reason and the post that approved it.',
  'Give both; they stand in the trail and in the pack.',
  'Nothing was adopted.',
);

/** The standard by which a register is judged: what it is, what would change it, files about it. */
export function standardHandlers(context: HandlerContext): HandlersFor<StandardChannel> {
  const { ports, session } = context;
  /** The file that is shown; there is one at a time, and it belongs to one register. */
  let open: {
    readonly token: string;
    readonly file: ChosenStandardFile;
    readonly folder: string;
  } | null = null;

  function opened(token: string, folder: string): Result<ChosenStandardFile, Refusal> {
    return open?.token === token && open.folder === folder ? ok(open.file) : err(closed);
  }

  return {
    'standard.get': ({ asAt }) => {
      const now = session.opened();
      if (now === null) return ok(standardView(asAt, emptyRegister, null, null));
      const { store, report } = now;
      return ok(standardView(asAt, store.register, report(asAt), store.revision));
    },
    'standard.found': ({ asAt, rule }) => {
      const now = session.needed();
      return now.ok ? ok(standardFindings(rule, now.value.report(asAt))) : now;
    },
    'standard.sources': ({ asAt }) =>
      ok(standardSources(asAt, session.opened()?.store.register ?? emptyRegister)),
    'standard.try-rule': ({ asAt, rule }) => {
      const now = session.needed();
      return now.ok ? ok(triedRule(rule, now.value.store.register, asAt)) : now;
    },
    'standard.try-setting': ({ asAt, rule, setting }) => {
      const now = session.needed();
      if (!now.ok) return now;
      const { store, report } = now.value;
      return ok(triedSetting(rule, setting, store.register, report(asAt)));
    },
    'standard.open-file': ({ fileName, bytes }) => {
      const now = changeable(context);
      if (!now.ok) return now;
      const { register, folder } = now.value.store;
      const today = ports.clock.today();
      const file = chosenFile(fileName, bytes, register, today);
      if (!file.ok) return file;
      const token = randomUUID();
      open = { token, file: file.value, folder };
      return ok(openedFile(token, file.value, register, today, ports.clock.now()));
    },
    'standard.adopt': async ({ token, basedOn, reason, approver }) => {
      const now = changeable(context);
      if (!now.ok) return now;
      const { store } = now.value;
      const fresh = refuseStale(basedOn, store.revision);
      if (!fresh.ok) return fresh;
      const file = opened(token, store.folder);
      if (!file.ok) return file;
      const because = {
        reason: reason.trim(),
        approver: approver.trim(),
        from: ports.clock.today(),
      };
      const isPack = file.value.file.kind === 'rule-pack';
      if (isPack && (because.reason === '' || because.approver === '')) return err(unexplained);
      const change = changeToStandard(file.value, store.register, because, ports.clock.now());
      open = null;
      if (change === null) return ok({ revision: store.revision });
      const made = store.make(change, adoptionLabel(file.value));
      await context.changed();
      return made.ok ? ok({ revision: store.revision }) : made;
    },
    'standard.close-file': ({ token }) => {
      if (open?.token === token) open = null;
      return ok({});
    },
    'standard.save-profile': async () => {
      const now = session.needed();
      if (!now.ok) return now;
      const { register } = now.value.store;
      const today = ports.clock.today();
      const text = standardProfileText(standardProfileOf(register, today));
      const name = standardProfileName(register, today);
      return ports.save(name, 'application/json', new TextEncoder().encode(text));
    },
  };
}
