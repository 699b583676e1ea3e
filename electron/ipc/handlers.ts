import type { Handlers } from '../../shared/contract/api.ts';
import { appState } from '../session/app-state.ts';
import type { HostPorts } from '../session/host-ports.ts';
import { documentTextsByRegister } from '../session/documents/document-texts.ts';
import { createSession } from '../session/session.ts';
import { loadTemplates, type Template } from '../session/templates.ts';
import type { HandlerContext } from './handler-parts.ts';
import { auditHandlers } from './handlers-audits.ts';
import { batchHandlers } from './handlers-batch.ts';
import { changeHandlers } from './handlers-change.ts';
import { clipboardHandlers } from './handlers-clipboard.ts';
import { comparisonHandlers } from './handlers-comparison.ts';
import { documentHandlers } from './handlers-documents.ts';
import { deskHandlers } from './handlers-desk.ts';
import { gridHandlers } from './handlers-grid.ts';
import { importHandlers } from './handlers-import.ts';
import { keepingHandlers } from './handlers-keeping.ts';
import { logoHandlers } from './handlers-logo.ts';
import { mergeHandlers } from './handlers-merge.ts';
import { packHandlers } from './handlers-pack.ts';
import { registerHandlers } from './handlers-register.ts';
import { standardHandlers } from './handlers-standard.ts';
import { sealingHandlers } from './handlers-sealing.ts';
import { viewHandlers } from './handlers-views.ts';

/**
 * The handlers of every channel, on what a host gives. A refusal is an answer; what is thrown is a bug
 * and becomes a refusal where the wire is (`electron/ipc/dispatch.ts`). One call to this is one app:
 * it has at most one register open.
 */
export function createHandlers(ports: HostPorts): Handlers {
  const session = createSession(ports);
  let templates: Promise<readonly Template[]> | null = null;
  const readTemplates = () => (templates ??= loadTemplates(ports.assetsFolder));
  const state = async () =>
    appState(ports, session.opened(), await readTemplates(), session.locked() !== null);
  const context: HandlerContext = {
    ports,
    session,
    templates: readTemplates,
    state,
    changed: async () => {
      ports.notify({ kind: 'changed', state: await state() });
    },
  };
  const textsOf = documentTextsByRegister();
  return {
    ...registerHandlers(context, textsOf),
    ...clipboardHandlers(context),
    ...viewHandlers(context),
    ...comparisonHandlers(context),
    ...auditHandlers(context),
    ...changeHandlers(context),
    ...gridHandlers(context),
    ...deskHandlers(context),
    ...importHandlers(context),
    ...documentHandlers(context, textsOf),
    ...batchHandlers(context, textsOf),
    ...keepingHandlers(context),
    ...mergeHandlers(context),
    ...sealingHandlers(context),
    ...packHandlers(context),
    ...logoHandlers(context),
    ...standardHandlers(context),
  };
}
