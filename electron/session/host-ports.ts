import type { Notification } from '../../shared/contract/contract.ts';
import type { SaveOutcome } from '../../shared/contract/view-models.ts';
import type { IsoDate } from '../../shared/register/plain-date.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import type { Result } from '../../shared/result/result.ts';
import type { Policy } from '../policy/policy-file.ts';
import type { MachineKeys } from '../storage/sealing/machine-keys.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import type { Copied } from './copied.ts';

/** The only clock of the house. Tests stop it; the command line sets its day by `--as-at`. */
export interface Clock {
  /** This moment as ISO 8601 in UTC, to the millisecond. */
  readonly now: () => string;
  /** The calendar day where the officer sits, which near midnight is not the day in UTC. */
  readonly today: () => IsoDate;
}

/**
 * What the handlers need from whoever runs them: Electron, or the preview in a browser. Everything
 * else they do themselves, so that both hosts behave alike. No path given here ever reaches the
 * renderer.
 */
export interface HostPorts {
  readonly clock: Clock;
  /** Version of the app, as in package.json. */
  readonly version: string;
  /** True in the browser preview. */
  readonly preview: boolean;
  /** Folder that holds `partners/` and `samples/`: `assets` in the repository, resources when packaged. */
  readonly assetsFolder: string;
  /** The app's own writable folder: the sample register is made in it. */
  readonly dataFolder: string;
  /** Settings (the officer's post among them), recent registers, remembered import mappings. */
  readonly settings: SettingsStore;
  /** What IT set on this computer; none where the host has no policy. */
  readonly policy?: Policy;
  /**
   * Saves `bytes` where the officer says, by the host's dialog, or hands them over as a download.
   * `name` is a file name without a folder. Refuses where the disk does.
   */
  readonly save: (
    name: string,
    mediaType: string,
    bytes: Uint8Array,
  ) => Promise<Result<SaveOutcome, Refusal>>;
  /** Asks which register folder to open; null when the officer thinks better of it. */
  readonly chooseRegisterFolder: () => Promise<string | null>;
  /** Asks where a new register called `name` is to be made; the folder need not exist yet. */
  readonly chooseNewRegisterFolder: (name: string) => Promise<string | null>;
  /** Asks for a second folder in which copies of a register are to be kept. */
  readonly chooseBackupFolder: () => Promise<string | null>;
  /** What the operating system does to keep the key of a sealed register for this officer. */
  readonly machineKeys: MachineKeys;
  /** Knows whether the clipboard holds what was copied here; none where the host can't look at it. */
  readonly copied?: Copied;
  /** Opens the host's print dialog on a PDF. */
  readonly print: (bytes: Uint8Array) => Promise<Result<null, Refusal>>;
  /** Tells every window. */
  readonly notify: (notification: Notification) => void;
}
