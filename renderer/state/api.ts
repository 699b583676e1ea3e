import type { Api } from '../../shared/contract/api.ts';

declare global {
  interface Window {
    /** Put there by the preload script, or by the preview's bridge. */
    readonly concordat: Api;
  }
}

/** The only way out of the renderer. */
export function api(): Api {
  return window.concordat;
}
