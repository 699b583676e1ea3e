import type { Handlers } from '../../shared/contract/api.ts';
import type { Channel } from '../../shared/contract/contract.ts';
import type { AppState } from '../../shared/contract/view-models.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, type Result } from '../../shared/result/result.ts';
import type { HostPorts } from '../session/host-ports.ts';
import type { Session } from '../session/session.ts';
import type { Template } from '../session/templates.ts';

/** What the areas of the handlers share. */
export interface HandlerContext {
  readonly ports: HostPorts;
  readonly session: Session;
  /** Force templates; read once. */
  readonly templates: () => Promise<readonly Template[]>;
  readonly state: () => Promise<AppState>;
  /** Tells the windows that the register, the recent list or the settings changed. */
  readonly changed: () => Promise<void>;
}

/** The handlers of some channels. */
export type HandlersFor<C extends Channel> = Pick<Handlers, C>;

/** The refusal for an id that is in no list any more. */
export function gone(what: string): Result<never, Refusal> {
  return err(
    refusal(
      'not-in-register',
      `${what} is not in the register as it stands now.`,
      'It may have been changed or removed meanwhile: look for it in its list.',
    ),
  );
}
