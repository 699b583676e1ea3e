import { describe, expect, it } from 'vitest';
import { fillMessage, messageTemplate } from '../../../shared/rules/message.ts';

const filled = (text: string, data: Record<string, string> = {}) =>
  fillMessage(messageTemplate(text), data);

describe('a message', () => {
  it('without placeholders is its text', () => {
    expect(filled('The agreement has no end.')).toBe('The agreement has no end.');
  });

  it('has its data where they belong, in any order and more than once', () => {
    expect(filled('{b} and {a}, {a}.', { a: 'one', b: 'two' })).toBe('two and one, one.');
  });

  it('says a day in words only where it is asked for a day', () => {
    expect(filled('{on:day}', { on: '2023-04-01' })).toBe('1 April 2023');
    expect(filled('{on}', { on: '2023-04-01' })).toBe('2023-04-01');
    expect(filled('{on:day}', { on: 'as agreed' })).toBe('as agreed');
    expect(filled('{on:day}', { on: '2023-04-01T09:00' })).toBe('2023-04-01T09:00');
    expect(filled('{on:day}', { on: 'on 2023-04-01' })).toBe('on 2023-04-01');
  });

  it('that lacks a datum is a bug, and names it', () => {
    expect(() => filled('It ends on {end:day}.')).toThrow(
      'The message lacks {end}: It ends on {end:day}.',
    );
  });
});
