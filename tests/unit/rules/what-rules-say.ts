import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { fillMessage } from '../../../shared/rules/message.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import type { Verdict, VerdictEvidence } from '../../../shared/rules/verdict.ts';

const folder = new URL('../../fixtures/what-rules-say/', import.meta.url);
const schema = z.record(z.string(), z.array(z.string()).readonly());

/** A case in a sentence, and each line that an officer then reads. */
export type WhatIsSaid = z.infer<typeof schema>;

/** What the rule is known to say in each case of its table; nothing where that was never written. */
export function whatRuleSays(id: string): WhatIsSaid {
  try {
    return schema.parse(JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

/** Set it to write down what the rules say now; read the difference before it is committed. */
export const isWriting = process.env['WRITE_WHAT_RULES_SAY'] === '1';

/** Writes down what the rule says. */
export function writeWhatRuleSays(id: string, said: WhatIsSaid): void {
  const place = new URL(`${id}.json`, folder);
  mkdirSync(new URL('.', place), { recursive: true });
  writeFileSync(place, `${JSON.stringify(said, null, 2)}\n`);
}

function evidenceLine({ field, label, value, quote }: VerdictEvidence): string {
  const from =
    quote === null ? '' : ` [${quote.documentId}, page ${String(quote.page)}: “${quote.words}”]`;
  return `${field} · ${label}: ${value ?? '(nothing)'}${from}`;
}

/** A verdict as an officer reads it: its title, its sentence and its evidence. */
export function saidOf(rule: Rule, verdict: Verdict): readonly string[] {
  if (!('messageId' in verdict)) return [];
  const template = rule.templates.get(verdict.messageId);
  if (template === undefined) throw new Error(`${rule.id} has no message ${verdict.messageId}`);
  const fill = (part: typeof template.title) => fillMessage(part, verdict.data);
  return [
    `${verdict.severity ?? rule.severity}: ${fill(template.title)}`,
    fill(template.message),
    ...verdict.evidence.map(evidenceLine),
  ];
}
