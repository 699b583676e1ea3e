import type { Notification } from '../../shared/contract/contract.ts';
import type { AppState, OpenRegister, Settings } from '../../shared/contract/view-models.ts';
import type { IsoDate } from '../../shared/register/plain-date.ts';
import { api } from './api.ts';
import { useAppStore } from './app-store.ts';
import { ask } from './ask.ts';
import { passOn } from './notifications.ts';

/** Takes over what the main process says of itself. */
export function receive(app: AppState): void {
  const before = useAppStore.getState().app;
  const isAnother = (before?.register === null) !== (app.register === null);
  useAppStore.setState({
    app,
    failed: null,
    ...(isAnother ? { chosenDay: null, told: [] } : {}),
  });
}

/** Asks for the state anew. */
export async function refreshAppState(): Promise<void> {
  const answer = await ask('app.state', {});
  if (answer.ok) receive(answer.value);
  else useAppStore.setState({ failed: answer.error });
}

/** Starts listening; returns the way to stop. `onCommand` gets what the window's menu asks for. */
export function connect(
  onCommand: (command: Extract<Notification, { kind: 'command' }>['command']) => void,
): () => void {
  const stop = api().onNotification((notification) => {
    switch (notification.kind) {
      case 'changed':
        receive(notification.state);
        return;
      case 'command':
        onCommand(notification.command);
        return;
      case 'reading':
      case 'batch':
        passOn(notification);
    }
  });
  void refreshAppState();
  return stop;
}

/** The state; only views inside the shell may ask, where it is there. */
export function useApp(): AppState {
  const app = useAppStore((store) => store.app);
  if (app === null) throw new Error('The state was asked for before it was there.');
  return app;
}

/** The open register; only views that need one may ask. */
export function useOpenRegister(): OpenRegister {
  const { register } = useApp();
  if (register === null) throw new Error('No register is open.');
  return register;
}

export function useSettings(): Settings {
  return useApp().settings;
}

export interface AsAt {
  /** The day by which everything is judged. */
  readonly asAt: IsoDate;
  readonly isToday: boolean;
  readonly today: IsoDate;
}

/** The day by which the whole window judges. */
export function useAsAt(): AsAt {
  const { today } = useApp();
  const chosen = useAppStore((store) => store.chosenDay);
  const asAt = chosen ?? today;
  return { asAt, isToday: asAt === today, today };
}

/** Chooses the day by which everything is judged; today is followed, not fixed. */
export function setAsAt(day: IsoDate): void {
  const { app } = useAppStore.getState();
  useAppStore.setState({ chosenDay: day === app?.today ? null : day });
}

/** Why nothing can be edited now, in words; null where it can. */
export function useWhyNotEditable(): string | null {
  const register = useOpenRegister();
  const { isToday } = useAsAt();
  if (register.readOnly !== null) return register.readOnly.what;
  if (!isToday) return 'Go back to today to change something.';
  return null;
}
