import { describeChange } from '../../../shared/changes/describe.ts';
import { labelChange } from '../../../shared/changes/label.ts';
import type { SimpleChange } from '../../../shared/changes/change.ts';
import type { Differences } from '../../../shared/contract/channels-keeping.ts';
import type { Register } from '../../../shared/register/register.ts';

/** How many differences are put into words: nobody reads more, and a window must stay quick. */
const most = 400;

/** What is changed, under the agreement or the record that it belongs to. */
function aboutOf(change: SimpleChange, register: Register): string {
  if ('agreementId' in change) {
    const agreement = register.agreements[change.agreementId];
    return agreement === undefined ? 'An agreement' : `${agreement.ref} ${agreement.title}`.trim();
  }
  const words = labelChange(change, register);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Changes in words, those of one agreement together. `register` gives names to ids. */
export function differencesIn(changes: readonly SimpleChange[], register: Register): Differences {
  const entries = new Map<string, string[]>();
  for (const change of changes.slice(0, most)) {
    const about = aboutOf(change, register);
    const lines = entries.get(about) ?? [];
    lines.push(...describeChange(change, register));
    entries.set(about, lines);
  }
  return {
    entries: [...entries].map(([about, lines]) => ({ about, lines })),
    total: changes.length,
  };
}
