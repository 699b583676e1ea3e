import { useEffect, useRef } from 'react';
import type { Notification } from '../../shared/contract/contract.ts';

/** What main tells views while they are open: how far a reading is, that the batch moved on. */
export type ViewNotification = Extract<Notification, { kind: 'reading' | 'batch' }>;

const listeners = new Set<(notification: ViewNotification) => void>();

/** Hands a notification to whoever listens; one connection serves all views. */
export function passOn(notification: ViewNotification): void {
  for (const listen of listeners) listen(notification);
}

/** Listens until the returned function is called. */
export function listenToViewNotifications(
  listen: (notification: ViewNotification) => void,
): () => void {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}

/** Listens as long as the view is shown. */
export function useViewNotifications(listen: (notification: ViewNotification) => void): void {
  const latest = useRef(listen);
  useEffect(() => {
    latest.current = listen;
  });
  useEffect(
    () =>
      listenToViewNotifications((notification) => {
        latest.current(notification);
      }),
    [],
  );
}
