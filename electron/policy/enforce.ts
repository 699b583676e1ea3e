import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Handlers } from '../../shared/contract/api.ts';
import type { Channel, Input } from '../../shared/contract/contract.ts';
import type { ExportKind } from '../../shared/contract/machine-policy.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err } from '../../shared/result/result.ts';
import { diskFault } from '../storage/disk-fault.ts';
import { sha256Of } from '../storage/hashing.ts';
import type { Policy } from './policy-file.ts';
import { kindNames, withoutPath } from './policy-words.ts';

/** Channels by which something of the register leaves, each with what policy calls it. */
export const leavingChannels = {
  'export.save': null,
  'pack.save': 'pack',
  'pack.save-each': 'pack',
  'pack.give-out': 'pack',
  'pack.again': 'pack',
  'audits.reprint': 'pack',
  'pack.print': 'print',
  'bundle.save': 'bundle',
  'documents.save': 'documents',
  'questionnaire.save': 'questionnaire',
  'standard.save-profile': 'standard',
} as const satisfies Partial<Record<Channel, ExportKind | null>>;

/** Channels by which something new comes into a register. */
const writing = [
  'change.make',
  'import.apply',
  'documents.add',
  'batch.attach',
  'questionnaire.apply',
  'merge.apply',
  'logo.set',
] as const satisfies readonly Channel[];

/** A file of a rule pack is small; a folder with more files than this is not one for rule packs. */
const rulePacks = { files: 500, bytes: 16 * 1024 * 1024 };

/** Puts machine policy before the handlers: what IT does not allow is refused before it begins. */
export function withPolicy(handlers: Handlers, policy: Policy): Handlers {
  const leaving = (kind: ExportKind): Refusal | null => refusedKind(policy, kind);
  let guarded = handlers;
  for (const [channel, kind] of Object.entries(leavingChannels)) {
    // The keys of the table are channels, which Object.entries forgets.
    if (kind !== null) guarded = guard(guarded, channel as Channel, () => leaving(kind));
  }
  guarded = guard(guarded, 'export.save', ({ format }) =>
    leaving(format === 'reporting' ? 'xlsx' : format),
  );
  guarded = guard(guarded, 'bundle.save', ({ passphrase }) => {
    const isOpen = passphrase === null || passphrase === '';
    return policy.set.sealingRequired === true && isOpen ? unsealed() : null;
  });
  for (const channel of writing) {
    guarded = guard(guarded, channel, async () => {
      if (policy.set.sealingRequired !== true) return null;
      const seal = await handlers['seal.get']({});
      return seal.ok && !seal.value.isSealed ? unsealedRegister() : null;
    });
  }
  return guard(guarded, 'standard.open-file', ({ bytes }) => {
    const folder = policy.set.rulePackFolder;
    return folder === undefined ? null : refusedPack(folder, bytes);
  });
}

function guard<C extends Channel>(
  handlers: Handlers,
  channel: C,
  refuse: (input: Input<C>) => Promise<Refusal | null> | Refusal | null,
): Handlers {
  const handler = handlers[channel];
  const guarded = async (input: Input<C>) => {
    const refused = await refuse(input);
    return refused === null ? handler(input) : err(refused);
  };
  return { ...handlers, [channel]: guarded };
}

/** Why a kind of export may not leave; null where it may. */
export function refusedKind(policy: Policy, kind: ExportKind): Refusal | null {
  const { exportKinds: allowed } = policy.set;
  if (allowed === undefined || allowed.includes(kind)) return null;
  if (policy.problem !== null) return withoutPath(policy.problem);
  const names = allowed.map((each) => kindNames[each]);
  return refusal(
    'not-allowed-here',
    `IT does not allow this on this computer: ${kindNames[kind]}.`,
    names.length === 0 ? 'Ask IT if you need it.' : `Allowed are: ${names.join(', ')}.`,
    'Nothing left the register.',
  );
}

function unsealedRegister(): Refusal {
  return refusal(
    'sealing-required',
    'IT asks that registers are sealed, and this one is not.',
    'Seal it under Safe keeping; then go on.',
  );
}

/** Why a bundle that is not sealed does not leave. */
export function unsealed(): Refusal {
  return refusal(
    'sealing-required',
    'IT asks that a register is handed over only sealed.',
    'Give the bundle a passphrase.',
    'Nothing left the register.',
  );
}

/** Only a file that lies, byte for byte, in the folder that IT chose is adopted. */
function refusedPack(folder: string, bytes: Uint8Array): Refusal | null {
  try {
    const wanted = sha256Of(bytes);
    const isThere = readdirSync(folder)
      .slice(0, rulePacks.files)
      .some((name) => {
        const path = join(folder, name);
        const { size } = statSync(path);
        return (
          size === bytes.length &&
          size <= rulePacks.bytes &&
          sha256Of(readFileSync(path)) === wanted
        );
      });
    if (isThere) return null;
  } catch (error) {
    const { because } = diskFault(error);
    return refusal(
      'rule-packs-unreachable',
      `The folder from which IT lets rule packs be adopted can’t be looked at, because ${because}.`,
      'Connect to the force’s network and try again.',
    );
  }
  return refusal(
    'not-allowed-here',
    'IT lets rule packs be adopted only from its own folder, and this file does not lie there.',
    'Choose a file of that folder, or ask IT to put this one there.',
  );
}
