function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function agreementOf(change: Readonly<Record<string, unknown>>): unknown {
  if (change['kind'] !== 'record-put') return change['agreementId'];
  if (change['collection'] === 'agreements') return change['id'];
  const record = change['after'] ?? change['before'];
  return isRecord(record) ? record['agreementId'] : undefined;
}

/**
 * The ids of the agreements in whose history a change belongs: its own terms, parties and flows, and
 * the documents, views, barriers, actions and decisions that are about it. Takes what was read from
 * disk as it is, so that a long trail can be indexed without checking each change against its schema.
 */
export function touchedAgreements(change: unknown): readonly string[] {
  if (!isRecord(change)) return [];
  const parts: readonly unknown[] = Array.isArray(change['changes']) ? change['changes'] : [change];
  const ids = new Set<string>();
  for (const part of parts) {
    const id = isRecord(part) ? agreementOf(part) : undefined;
    if (typeof id === 'string') ids.add(id);
  }
  return [...ids];
}

/**
 * The parts of a change that belong to an agreement's history: of an import of 400 agreements, the one.
 * Like `touchedAgreements` it takes what was read from disk as it is.
 */
export function partsTouching(change: unknown, agreementId: string): unknown {
  if (!isRecord(change) || !Array.isArray(change['changes'])) return change;
  const parts: readonly unknown[] = change['changes'];
  const changes = parts.filter((part) => touchedAgreements(part).includes(agreementId));
  return { ...change, changes };
}
