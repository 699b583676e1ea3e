import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok } from '../../shared/result/result.ts';
import { realFiles } from '../storage/files.ts';
import { passphraseProblem } from '../storage/sealing/passphrase-key.ts';
import { heldSeal } from '../storage/sealing/keyring.ts';
import { readSealFile } from '../storage/sealing/seal-file.ts';
import { changeSecret, sealRegister } from '../storage/sealing/seal-register.ts';
import { shortTurns } from '../storage/turns.ts';
import type { HandlerContext, HandlersFor } from './handler-parts.ts';
import { changeable } from './handlers-change.ts';

type SealingChannel =
  | 'seal.get'
  | 'seal.make'
  | 'seal.change-passphrase'
  | 'seal.new-recovery-key'
  | 'seal.forget-here'
  | 'seal.unlock'
  | 'seal.leave-locked';

/** Sealing the open register, and opening one that is sealed. */
export function sealingHandlers(context: HandlerContext): HandlersFor<SealingChannel> {
  const { ports, session } = context;
  const { machineKeys, settings } = ports;
  return {
    'seal.get': () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { folder, registerId } = opened.value.store;
      const isSealed = heldSeal(folder) !== null;
      const keyId = isSealed ? (readSealFile(realFiles, folder)?.keyId ?? '') : '';
      return ok({
        isSealed,
        protection: machineKeys.protection,
        isRemembered: isSealed && settings.rememberedKey(registerId, keyId) !== null,
      });
    },
    'seal.make': async ({ passphrase, remember }) => {
      const opened = changeable(context);
      if (!opened.ok) return opened;
      const problem = passphraseProblem(passphrase);
      if (problem !== null) return err(problem);
      const { folder } = opened.value.store;
      if (heldSeal(folder) !== null) return err(sealedAlready());
      await session.close();
      const sealed = await sealRegister({
        files: realFiles,
        folder,
        passphrase,
        at: ports.clock.now(),
        turns: shortTurns(),
      });
      const again = await session.open(
        folder,
        sealed.ok ? { words: passphrase, remember } : undefined,
      );
      if (sealed.ok && again.ok) await session.opened()?.backups.startAnew();
      await context.changed();
      if (!sealed.ok) return sealed;
      const { recoveryKey, leftPlain } = sealed.value;
      return again.ok ? ok({ recoveryKey, leftPlain: [...leftPlain] }) : again;
    },
    'seal.change-passphrase': async ({ current, passphrase }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const problem = passphraseProblem(passphrase);
      if (problem !== null) return err(problem);
      const { folder } = opened.value.store;
      const changed = await changeSecret(realFiles, folder, current, { passphrase });
      return changed.ok ? ok({}) : changed;
    },
    'seal.new-recovery-key': async ({ current }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { folder } = opened.value.store;
      const made = await changeSecret(realFiles, folder, current, 'new-recovery-key');
      return made.ok ? ok({ recoveryKey: made.value ?? '' }) : made;
    },
    'seal.forget-here': () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const forgotten = settings.rememberKey(opened.value.store.registerId, null);
      return forgotten.ok ? ok({}) : forgotten;
    },
    'seal.unlock': async ({ secret, remember }) => {
      const folder = session.locked();
      if (folder === null) return err(nothingLocked());
      const opened = await session.open(folder, { words: secret, remember });
      await context.changed();
      return opened.ok ? ok({}) : opened;
    },
    'seal.leave-locked': async () => {
      session.leaveLocked();
      await context.changed();
      return ok({});
    },
  };
}

function sealedAlready(): Refusal {
  return refusal('already-sealed', 'The register is sealed already.', 'You need do nothing.');
}

function nothingLocked(): Refusal {
  return refusal(
    'nothing-locked',
    'No sealed register waits to be opened.',
    'Open the register again.',
  );
}
