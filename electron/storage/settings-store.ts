import { basename, join } from 'node:path';
import { z } from 'zod';
import { settingsSchema, type Settings } from '../../shared/contract/view-models.ts';
import { mappingTargetSchema, type MappingTarget } from '../../shared/exchange/plan.ts';
import { momentSchema } from '../../shared/register/identifier.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { discard } from './careful-files.ts';
import { diskFault } from './disk-fault.ts';
import { realFiles, type Files } from './files.ts';
import { registerFiles, stamp } from './register-files.ts';
import { electronStoreFiles, type OpenStoreFile, type StoreFile } from './store-file.ts';

/** Heading key -> target, as the officer settled it in earlier imports. */
export type RememberedMapping = Readonly<Record<string, MappingTarget>>;

const windowStateSchema = z.object({
  x: z.number().int().nullable(),
  y: z.number().int().nullable(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximised: z.boolean(),
});
/** Where the window stood; `x` and `y` are null where the system may choose. */
export type WindowState = z.infer<typeof windowStateSchema>;

const recentSchema = z.object({
  token: z.string(),
  folder: z.string(),
  name: z.string(),
  openedAt: momentSchema,
});

const contentSchema = z.object({
  format: z.literal(1),
  settings: settingsSchema,
  recent: z.array(recentSchema),
  mappings: z.record(z.string(), mappingTargetSchema),
  /** The second folder for copies, by register id. */
  backupFolders: z.record(z.string(), z.string()).default({}),
  /** Keys of sealed registers, each wrapped by the operating system for this account. */
  sealedKeys: z
    .record(z.string(), z.object({ keyId: z.string(), wrapped: z.string() }))
    .default({}),
  window: windowStateSchema.nullable(),
});
type Content = z.infer<typeof contentSchema>;

/** A register that was opened before, without its path, which never leaves the main process. */
export interface RecentRegister {
  readonly token: string;
  readonly name: string;
  readonly openedAt: string;
  /** The folder is no longer there, or not reachable at the moment. */
  readonly missing: boolean;
}

/** What Concordat remembers on this computer, apart from any register. */
export interface SettingsStore {
  /** What was found when the file was opened: settings that could not be read. */
  readonly notices: readonly Refusal[];
  readonly settings: () => Settings;
  readonly setSettings: (settings: Settings) => Result<Settings, Refusal>;
  /** Registers opened before, last opened first. */
  readonly recent: () => readonly RecentRegister[];
  /** Puts a register first in the list and answers with its token. */
  readonly rememberRegister: (folder: string, name: string, openedAt: string) => string;
  readonly forgetRegister: (token: string) => void;
  /** The folder behind a token; null where the token is none of ours. */
  readonly folderOf: (token: string) => string | null;
  /** What every heading that was ever settled was settled to. */
  readonly importMappings: () => RememberedMapping;
  /** Adds what an import settled; of the same heading the newest holds. */
  readonly rememberMapping: (mapping: RememberedMapping) => void;
  /** The second folder for copies of a register; null where none is set. */
  readonly backupFolder: (registerId: string) => string | null;
  readonly setBackupFolder: (registerId: string, folder: string | null) => Result<null, Refusal>;
  /** The wrapped key of a sealed register; null where none, or another, is remembered. */
  readonly rememberedKey: (registerId: string, keyId: string) => Uint8Array | null;
  /** Remembers a wrapped key, or forgets it. */
  readonly rememberKey: (
    registerId: string,
    key: { readonly keyId: string; readonly wrapped: Uint8Array } | null,
  ) => Result<null, Refusal>;
  readonly windowState: () => WindowState | null;
  readonly setWindowState: (state: WindowState) => void;
}

/** What a test puts in the place of the machine. */
export interface SettingsOptions {
  readonly now?: () => string;
  readonly files?: Files;
  readonly storeFiles?: OpenStoreFile;
  readonly newToken?: () => string;
}

/** The settings of somebody who has set none. */
export const defaultSettings: Settings = {
  officer: 'Information governance officer',
  theme: 'system',
  singleKeyShortcuts: true,
  clearCopiedAfter: null,
};

const blank: Content = {
  format: 1,
  settings: defaultSettings,
  recent: [],
  mappings: {},
  backupFolders: {},
  sealedKeys: {},
  window: null,
};

/** How many registers and how many headings are remembered. */
const mostRecent = 12;
const mostHeadings = 2_000;

/**
 * Opens `dataFolder/settings.json`. A file that can't be read is put aside as evidence and told; the
 * file before it is used where there is one, else the defaults. Never refuses: without its settings
 * Concordat still works.
 */
export async function openSettingsStore(
  dataFolder: string,
  options: SettingsOptions = {},
): Promise<SettingsStore> {
  const files = options.files ?? realFiles;
  const openStoreFile = options.storeFiles ?? (await electronStoreFiles());
  const now = options.now ?? (() => new Date().toISOString());
  const notices: Refusal[] = [];
  try {
    files.makeFolder(dataFolder);
  } catch (error) {
    // What can't be written is told when it is to be written.
    diskFault(error);
  }
  const file = openStoreFile(files, dataFolder, 'settings');
  let content = blank;
  /** Settings that are there and could not be read now: they are not written over. */
  let isUnread = false;
  try {
    content = readContent(file, files, dataFolder, now(), notices);
  } catch (error) {
    isUnread = true;
    notices.push(unread(error));
  }

  const keep = (next: Content): Result<null, Refusal> => {
    if (isUnread) return err(notWrittenOver());
    try {
      file.write(next);
      content = next;
      return ok(null);
    } catch (error) {
      const { because, remedy } = diskFault(error);
      return err(
        refusal(
          'settings-not-saved',
          `The settings could not be saved, because ${because}.`,
          `${remedy}, then try again.`,
          'The settings are as they were. Registers are not affected.',
        ),
      );
    }
  };

  return {
    notices,
    settings: () => content.settings,
    setSettings: (settings) => {
      const kept = keep({ ...content, settings });
      return kept.ok ? ok(settings) : kept;
    },
    recent: () =>
      content.recent.map(({ token, name, openedAt, folder }) => ({
        token,
        name,
        openedAt,
        missing: !isThere(files, folder),
      })),
    rememberRegister: (folder, name, openedAt) => {
      const known = content.recent.find((each) => each.folder === folder);
      const token = known?.token ?? (options.newToken ?? (() => crypto.randomUUID()))();
      const others = content.recent.filter((each) => each.folder !== folder);
      const recent = [{ token, folder, name, openedAt }, ...others].slice(0, mostRecent);
      if (!keep({ ...content, recent }).ok) content = { ...content, recent };
      return token;
    },
    forgetRegister: (token) => {
      const recent = content.recent.filter((each) => each.token !== token);
      if (!keep({ ...content, recent }).ok) content = { ...content, recent };
    },
    folderOf: (token) => content.recent.find((each) => each.token === token)?.folder ?? null,
    importMappings: () => content.mappings,
    rememberMapping: (mapping) => {
      const older = Object.entries(content.mappings).filter(
        ([key]) => !Object.hasOwn(mapping, key),
      );
      const all = [...older, ...Object.entries(mapping)].slice(-mostHeadings);
      const mappings = Object.fromEntries(all);
      if (!keep({ ...content, mappings }).ok) content = { ...content, mappings };
    },
    backupFolder: (registerId) => content.backupFolders[registerId] ?? null,
    setBackupFolder: (registerId, folder) => {
      const others = Object.entries(content.backupFolders).filter(([id]) => id !== registerId);
      const set = folder === null ? [] : [[registerId, folder] as const];
      return keep({ ...content, backupFolders: Object.fromEntries([...others, ...set]) });
    },
    rememberedKey: (registerId, keyId) => {
      const known = content.sealedKeys[registerId];
      return known?.keyId === keyId ? Buffer.from(known.wrapped, 'base64') : null;
    },
    rememberKey: (registerId, key) => {
      const others = Object.entries(content.sealedKeys).filter(([id]) => id !== registerId);
      const wrapped = key === null ? '' : Buffer.from(key.wrapped).toString('base64');
      const set = key === null ? [] : [[registerId, { keyId: key.keyId, wrapped }] as const];
      return keep({ ...content, sealedKeys: Object.fromEntries([...others, ...set]) });
    },
    windowState: () => content.window,
    setWindowState: (window) => {
      keep({ ...content, window });
    },
  };
}

function unread(error: unknown): Refusal {
  const { because, remedy } = diskFault(error);
  return refusal(
    'settings-unread',
    `The settings of Concordat could not be read, because ${because}.`,
    `${remedy}, then start Concordat again.`,
    'No register is affected. Until then the settings that come with Concordat are used, and yours are left as they are.',
  );
}

function notWrittenOver(): Refusal {
  return refusal(
    'settings-not-saved',
    'The settings could not be saved, because yours could not be read when Concordat started.',
    'Start Concordat again, then change them.',
    'The settings are as they were. Registers are not affected.',
  );
}

function isThere(files: Files, folder: string): boolean {
  try {
    const paths = registerFiles(folder);
    return files.facts(paths.trail) !== null || files.facts(paths.snapshot) !== null;
  } catch (error) {
    diskFault(error);
    return false;
  }
}

function readContent(
  file: StoreFile,
  files: Files,
  folder: string,
  at: string,
  notices: Refusal[],
): Content {
  const reading = file.read();
  const content = contentSchema.safeParse(reading.value);
  if (reading.damage === null && reading.value === null) return blank;
  if (reading.damage === null && content.success) return content.data;
  const aside = join(folder, `settings.damaged.${stamp(at)}.json`);
  let kept = `The damaged file is kept beside it as ${basename(aside)}.`;
  try {
    discard(files, aside);
    files.rename(file.path, aside);
  } catch (error) {
    diskFault(error);
    kept = 'The damaged file was left where it is.';
  }
  notices.push(
    refusal(
      'settings-damaged',
      `The settings of Concordat could not be read: ${(reading.damage ?? 'they are not what Concordat writes').replace(/\.$/, '')}.`,
      'Look through the settings, and open your register from its folder if it is not in the list.',
      `No register is affected. ${content.success ? 'The settings before the last change are used.' : 'The settings that come with Concordat are used.'} ${kept}`,
    ),
  );
  return content.success ? content.data : blank;
}
