import type { AppState, OpenRegister } from '../../shared/contract/view-models.ts';
import { format, isSameDay, parseISO } from 'date-fns';
import type { ViewName } from '../state/route.ts';
import { figure } from './counts.ts';

/** How the views are called, in the rail and in the window's title. */
export const viewNames: Readonly<Record<ViewName, string>> = {
  overview: 'Overview',
  register: 'Register',
  agreement: 'Agreement',
  compare: 'Compare',
  coverage: 'Coverage',
  findings: 'Findings',
  actions: 'Actions',
  meetings: 'Meetings',
  experience: 'Experience',
  audits: 'Audits',
  standards: 'Standards',
  import: 'Import',
  documents: 'Documents',
  packs: 'Packs and print',
  keeping: 'Safe keeping',
  settings: 'Settings',
  help: 'Help',
  start: 'Start',
};

/** When the last change was read back from the disk, as short as it can be said. */
export function savedWords(register: OpenRegister, now: Date): string {
  if (register.saved.state === 'failed') return 'Not saved';
  if (register.saved.at === null) return 'Nothing changed yet';
  const at = parseISO(register.saved.at);
  return `Saved ${format(at, isSameDay(at, now) ? 'HH:mm' : 'd MMM yyyy')}`;
}

/** The number of the last change. */
export function changeWords(register: OpenRegister): string {
  return `change ${figure(register.revision)}`;
}

/** The window's title. */
export function titleOf(view: ViewName, app: AppState): string {
  const register = app.register?.profile.registerName;
  return register === undefined ? 'Concordat' : `${viewNames[view]} · ${register} · Concordat`;
}
