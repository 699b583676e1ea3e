import fc from 'fast-check';
import { z } from 'zod';
import { channels } from '../../shared/contract/channels.ts';
import { contract, type Channel } from '../../shared/contract/contract.ts';

/** A message to a channel. */
export interface Message {
  readonly channel: Channel;
  readonly input: unknown;
}

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
}

const words = fc.oneof(
  fc.constantFrom(
    'a',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'C:\\Windows',
    '\u0000',
    '=cmd()',
    '2026-11-22',
    '<b>',
    'agreement-isa-1',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const days = fc.constantFrom('2026-11-22', '0001-01-01', '9999-12-31', '2024-02-29', '2026-02-30');

/** Something that fits a JSON schema, or nearly: well formed enough to reach the handlers behind. */
function fitting(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant(null);
  const below = (each: Schema): fc.Arbitrary<unknown> => fitting(each, depth + 1);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined && choices.length > 0) return fc.oneof(...choices.map(below));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.allOf?.[0] !== undefined) return below(schema.allOf[0]);
  switch (schema.type) {
    case 'string':
      return schema.pattern !== undefined || schema.format !== undefined
        ? fc.oneof(days, words)
        : words;
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: -2, max: 40 }),
        fc.constantFrom(0, 2 ** 31, Number.MAX_SAFE_INTEGER),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(below(schema.items ?? {}), { maxLength: 4 });
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(
        ([name, each]) => [name, below(each)] as const,
      );
      const more = schema.additionalProperties;
      if (fields.length === 0 && typeof more === 'object') {
        return fc.dictionary(
          fc.constantFrom('a', 'constructor', 'title', 'expiresOn'),
          below(more),
          { maxKeys: 3 },
        );
      }
      return fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
    }
    default:
      // What JSON can't express: in this contract, bytes.
      return fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.constant(null), words);
  }
}

/** Messages to all channels that fit the contract and come from nobody's interface. */
export const fittingMessages: fc.Arbitrary<Message> = fc.oneof(
  ...channels
    // It makes a whole register, which takes seconds.
    .filter((channel) => channel !== 'register.open-sample')
    .map((channel) => {
      const input: z.ZodType = contract[channel].input;
      const schema = z.toJSONSchema(input, {
        unrepresentable: 'any',
        io: 'input',
        reused: 'inline',
      }) as Schema; // zod's own
      return fitting(schema).map((each) => ({ channel, input: each }));
    }),
);
