import type { ResolvedCitation } from '../standards/resolve-citations.ts';

/** A law as messages name it: "Crime and Disorder Act 1998 s.115". */
export function lawNamed({ name, number }: Pick<ResolvedCitation, 'name' | 'number'>): string {
  return `${name} ${number ?? ''}`.trim();
}
