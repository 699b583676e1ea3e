import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** Dates day first, British spelling, whatever the machine is set to. */
export function BritishEnglish({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale="en-GB">{children}</I18nProvider>;
}
