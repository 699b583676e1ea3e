import { differenceOf } from '../../shared/changes/difference.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { differencesIn } from '../session/keeping/differences.ts';
import type { BackupPlace } from '../session/keeping/backup-keeper.ts';
import { together } from '../session/edits/edit-context.ts';
import type { OpenedRegister } from '../session/session.ts';
import type { CheckedTrail } from '../storage/check-trail.ts';
import { realFiles } from '../storage/files.ts';
import { sha256Of } from '../storage/hashing.ts';
import { shortTurns } from '../storage/turns.ts';
import type { HandlerContext, HandlersFor } from './handler-parts.ts';
import { changeable } from './handlers-change.ts';

type KeepingChannel =
  | 'keeping.check'
  | 'keeping.check-pack'
  | 'backups.get'
  | 'backups.make'
  | 'backups.choose-second'
  | 'backups.forget-second'
  | 'backups.preview'
  | 'backups.restore'
  | 'backups.put-back';

interface CopyRef {
  readonly place: BackupPlace;
  readonly name: string;
}

/** A copy of the open register, proved, with the folder in which it lies. */
interface ReadCopy {
  readonly opened: OpenedRegister;
  readonly folder: string;
  readonly trail: CheckedTrail;
}

/** Safe keeping: copies that are made and restored, and checks of what is kept. */
export function keepingHandlers(context: HandlerContext): HandlersFor<KeepingChannel> {
  const { ports, session } = context;

  const read = async ({ place, name }: CopyRef): Promise<Result<ReadCopy, Refusal>> => {
    const needed = session.needed();
    if (!needed.ok) return needed;
    const opened = needed.value;
    const folder = opened.backups.folderOf(place);
    if (folder === null) return err(noSecondFolder());
    const { readCopy } = await import('../storage/backups/restore.ts');
    const trail = await readCopy(realFiles, opened.store.codec, shortTurns(), folder, name);
    return trail.ok ? ok({ opened, folder, trail: trail.value }) : trail;
  };
  const isBroken = ({ store }: OpenedRegister) => store.readOnly?.code === 'trail-broken';

  return {
    'keeping.check': async () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { store } = opened.value;
      store.flush();
      const { verifyRegister } = await import('../storage/verify.ts');
      const checked = await verifyRegister(store.folder, {
        codec: store.codec,
        turns: shortTurns(),
      });
      if (!checked.ok) return checked;
      const { ok: isWhole, records, brokenAt, reason, head, parts } = checked.value;
      return ok({ ok: isWhole, records, brokenAt, reason, head, parts: [...parts] });
    },
    'keeping.check-pack': ({ bytes }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const sha256 = sha256Of(bytes);
      const packs = Object.values(opened.value.store.register.packs);
      const ours = packs.find((pack) => pack.sha256 === sha256);
      return ok({ sha256, isOurs: ours !== undefined, madeAt: ours?.madeAt ?? null });
    },
    'backups.get': () => {
      const opened = session.needed();
      return opened.ok ? ok(opened.value.backups.state()) : opened;
    },
    'backups.make': async () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const made = await opened.value.backups.makeNow();
      await context.changed();
      if (!made.ok) return made;
      return ok({
        made: made.value.filter(({ isNew }) => isNew).length,
        leftOut: [...new Set(made.value.flatMap(({ leftOut }) => leftOut))],
      });
    },
    'backups.choose-second': async () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const folder = await ports.chooseBackupFolder();
      if (folder === null) return ok({ chosen: false });
      const set = ports.settings.setBackupFolder(opened.value.store.registerId, folder);
      if (!set.ok) return set;
      const made = await opened.value.backups.makeNow();
      await context.changed();
      return made.ok ? ok({ chosen: true }) : made;
    },
    'backups.forget-second': () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const set = ports.settings.setBackupFolder(opened.value.store.registerId, null);
      return set.ok ? ok({}) : set;
    },
    'backups.preview': async (copy) => {
      const found = await read(copy);
      if (!found.ok) return found;
      const { opened, trail, folder } = found.value;
      const now = opened.store.register;
      const { listCopies } = await import('../storage/backups/backup-place.ts');
      const note = listCopies(realFiles, folder).find(({ name }) => name === copy.name);
      const changes = differenceOf(now, trail.register);
      return ok({
        madeAt: note?.madeAt ?? ports.clock.now(),
        differences: differencesIn(changes, now),
        canPutBack: isBroken(opened),
      });
    },
    'backups.restore': async ({ basedOn, ...copy }) => {
      const editable = changeable(context);
      if (!editable.ok) return editable;
      const found = await read(copy);
      if (!found.ok) return found;
      const { opened, trail, folder } = found.value;
      const { store } = opened;
      if (store.revision !== basedOn) return err(movedOn());
      const change = together(differenceOf(store.register, trail.register));
      if (change === null) return err(nothingToRestore());
      const { bringDocumentsBack } = await import('../storage/backups/restore.ts');
      const back = await bringDocumentsBack(realFiles, folder, store.folder, trail.register);
      if (!back.ok) return back;
      const made = store.make(
        change,
        `restoring the register as it was after change ${trail.end.seq}`,
      );
      await context.changed();
      return made.ok ? ok({ revision: store.revision, missing: [...back.value] }) : made;
    },
    'backups.put-back': async (copy) => {
      const found = await read(copy);
      if (!found.ok) return found;
      const { opened, trail, folder } = found.value;
      if (!isBroken(opened)) return err(notBroken());
      const registerFolder = opened.store.folder;
      const { bringDocumentsBack, putTrailBack } = await import('../storage/backups/restore.ts');
      const back = await bringDocumentsBack(realFiles, folder, registerFolder, trail.register);
      if (!back.ok) return back;
      await session.close();
      const put = await putTrailBack(
        realFiles,
        folder,
        copy.name,
        registerFolder,
        ports.clock.now(),
      );
      const again = await session.open(registerFolder);
      await context.changed();
      if (!put.ok) return put;
      return again.ok ? ok({ keptAs: put.value, missing: [...back.value] }) : again;
    },
  };
}

function noSecondFolder(): Refusal {
  return refusal(
    'no-second-folder',
    'No second folder for copies is set.',
    'Choose one under Safe keeping.',
  );
}

function movedOn(): Refusal {
  return refusal(
    'register-moved-on',
    'The register has changed since this was shown.',
    'Look at what would change now, and do it again.',
  );
}

function nothingToRestore(): Refusal {
  return refusal(
    'nothing-to-restore',
    'The register says all of this already.',
    'You need do nothing.',
  );
}

function notBroken(): Refusal {
  return refusal(
    'trail-not-broken',
    'The trail of this register holds, so it is not replaced.',
    'Restore the copy instead: that can be undone.',
  );
}
