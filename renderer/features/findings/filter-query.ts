import {
  queueStates,
  wholeQueue,
  type QueueFilter,
} from '../../../shared/contract/channels-findings.ts';

/** The filter that an address stands for. */
export function filterFrom(query: Readonly<Record<string, string>>): QueueFilter {
  return {
    state: queueStates.find((state) => state === query['state']) ?? wholeQueue.state,
    partnership: query['partnership'] ?? '',
    rule: query['rule'] ?? '',
    words: (query['words'] ?? '').slice(0, 400),
  };
}

/** The part of an address that stands for a filter; what is as usual is left out. */
export function queryOf(filter: QueueFilter): Readonly<Record<string, string>> {
  const usual = new Map<string, string>(Object.entries(wholeQueue));
  return Object.fromEntries(
    Object.entries(filter).filter(([name, value]) => value !== usual.get(name)),
  );
}
