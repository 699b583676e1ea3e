import type { AppState, OpenRegister } from '../../shared/contract/view-models.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { noPolicy } from '../policy/policy-file.ts';
import { policyView } from '../policy/policy-words.ts';
import type { HostPorts } from './host-ports.ts';
import type { OpenedRegister } from './session.ts';
import type { Template } from './templates.ts';

function openRegisterState(opened: OpenedRegister): OpenRegister {
  const { store } = opened;
  const warning = opened.backups.warning();
  return {
    opening: opened.opening,
    revision: store.revision,
    profile: store.register.profile,
    agreements: Object.keys(store.register.agreements).length,
    readOnly: store.readOnly,
    saved: store.saved,
    undo: store.undoLabel,
    redo: store.redoLabel,
    notices: warning === null ? [...store.notices] : [...store.notices, warning],
  };
}

/** What every window needs to know at any time. */
export function appState(
  ports: HostPorts,
  opened: OpenedRegister | null,
  templates: readonly Template[],
  isLocked = false,
): AppState {
  const { version, checkedOn, rules } = rulePack;
  return {
    version: ports.version,
    preview: ports.preview,
    today: ports.clock.today(),
    rulePack: { version, checkedOn: isoDate(checkedOn), rules: rules.length },
    register: opened === null ? null : openRegisterState(opened),
    recent: [...ports.settings.recent()],
    isLocked,
    templates: templates.map(({ id, forceName, partners, partnerships, checked }) => ({
      id,
      forceName,
      partners: partners.length,
      partnerships: partnerships.length,
      checked,
    })),
    settings: ports.settings.settings(),
    policy: policyView(ports.policy ?? noPolicy),
  };
}
