import { instruments } from '../standards/instruments.ts';
import { provisionOf } from '../standards/provisions.ts';
import type { Rule, RulePack } from './rule.ts';

const forceWords = {
  law: 'law',
  code: 'code of practice',
  'good-practice': 'good practice',
} as const;
const verificationWords = {
  checked: 'checked at its source',
  secondary: 'read at second hand',
  unverified: 'not verified',
} as const;
const names: ReadonlyMap<string, string> = new Map(instruments.map((each) => [each.id, each.name]));

function citationLines(rule: Rule): string[] {
  return rule.provisions.map((id) => {
    const { instrument, number, address, checked, verification } = provisionOf(id);
    const name = names.get(instrument) ?? instrument;
    const text = number === null ? name : `${name}, ${number}`;
    return `  - [${text}](${address}) (${verificationWords[verification]}, ${checked})`;
  });
}

function section(rule: Rule): string {
  const clause = rule.clause === null ? '' : ` · clause ${rule.clause}`;
  return [
    `## ${rule.id}`,
    '',
    `**${rule.title}** · ${rule.severity} · ${forceWords[rule.force]}${clause} · asked of each ${rule.scope}`,
    '',
    `- Asks: ${rule.asks}`,
    `- Why: ${rule.why}`,
    `- To put it right: ${rule.advice}`,
    '- Source:',
    ...citationLines(rule),
    '',
  ].join('\n');
}

/** The catalogue of a pack as Markdown, rules by name: what each asks, why, and on what it rests. */
export function catalogue(pack: RulePack): string {
  const rules = pack.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const head = [
    '# The rules',
    '',
    `Version ${pack.version}, law gone through on ${pack.checkedOn}, ${String(rules.length)} rules. This page is made from the rules themselves; do not edit it by hand.`,
    '',
    'A rule answers *met*, *not met*, *cannot tell* or *not applicable*. Only what the law demands is put as “must”.',
    '',
  ].join('\n');
  return `${head}\n${rules.map(section).join('\n')}`;
}
