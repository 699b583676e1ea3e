import type { IsoDate } from '../register/plain-date.ts';
import { formatDay } from '../register/plain-date.ts';
import type { MessageData } from './verdict.ts';

/**
 * A message with placeholders, cut up once. `{name}` stands for the datum as it is, `{name:day}` for
 * a day in words ("1 April 2023").
 */
export interface MessageTemplate {
  readonly text: string;
  readonly parts: readonly string[];
  readonly slots: readonly { readonly name: string; readonly isDay: boolean }[];
}

const placeholder = /\{(\w+)(:day)?\}/g;

/** Cuts a message up at its placeholders. */
export function messageTemplate(text: string): MessageTemplate {
  const parts: string[] = [];
  const slots: { name: string; isDay: boolean }[] = [];
  let from = 0;
  for (const hit of text.matchAll(placeholder)) {
    parts.push(text.slice(from, hit.index));
    slots.push({ name: hit[1] ?? '', isDay: hit[2] !== undefined });
    from = hit.index + hit[0].length;
  }
  parts.push(text.slice(from));
  return { text, parts, slots };
}

/** The message with its placeholders filled. A datum that is missing throws: it is a bug of the rule. */
export function fillMessage(template: MessageTemplate, data: MessageData): string {
  if (template.slots.length === 0) return template.text;
  let text = template.parts[0] ?? '';
  let at = 0;
  for (const slot of template.slots) {
    const datum = data[slot.name];
    if (datum === undefined) throw new Error(`The message lacks {${slot.name}}: ${template.text}`);
    at += 1;
    text += (slot.isDay && isDay(datum) ? formatDay(datum) : datum) + (template.parts[at] ?? '');
  }
  return text;
}

/** Throws where a datum of the message is missing: it is a bug of the rule. */
export function checkData({ slots, text }: MessageTemplate, data: MessageData): void {
  for (const { name } of slots) {
    if (data[name] === undefined) throw new Error(`The message lacks {${name}}: ${text}`);
  }
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

// Rules pass days that the register has already checked, so the shape is enough.
function isDay(text: string): text is IsoDate {
  return dayShape.test(text);
}
