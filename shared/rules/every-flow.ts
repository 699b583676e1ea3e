import type { Flow } from '../register/agreement.ts';

/** True where flows are entered and each of them says something of its own. */
export function everyFlowSays(
  flows: readonly Flow[],
  words: (flow: Flow) => string | null,
): boolean {
  return flows.length > 0 && flows.every((flow) => (words(flow) ?? '').trim() !== '');
}
