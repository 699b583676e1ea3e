import { z } from 'zod';
import { ownRuleSchema } from '../../register/own-rule.ts';
import { isoDateSchema, type IsoDate } from '../../register/plain-date.ts';
import { blankProfile, type Register } from '../../register/register.ts';
import { becauseSchema, ruleSettingSchema } from '../../register/rule-setting.ts';
import { adoptedPackOn } from './adopted-pack.ts';

/**
 * How the standard by which a register is judged differs from Concordat's own, on one day: what an
 * inspector must be told beside the findings.
 */
export const tailoringSchema = z.object({
  /** Days that are not the standard's; null where they are. */
  thresholds: z
    .object({
      dueDays: z.number().int(),
      lapsedDays: z.number().int(),
      /** Null where they were changed before reasons were kept. */
      because: becauseSchema.nullable(),
    })
    .nullable(),
  /** Settings of single rules that hold on the day, by the id of the rule. */
  settings: z.array(ruleSettingSchema),
  ownRules: z.array(ownRuleSchema),
  /** The rule pack that holds on the day. */
  pack: becauseSchema
    .extend({
      id: z.string(),
      /** Id and version that the pack gives itself. */
      packId: z.string(),
      version: z.string(),
      title: z.string(),
      issuer: z.string(),
      sha256: z.string(),
      adoptedOn: isoDateSchema,
    })
    .nullable(),
});
export type Tailoring = z.infer<typeof tailoringSchema>;

/** What of a register decides by which standard it is judged. */
export type Tailored = Pick<Register, 'ruleSettings' | 'ownRules' | 'rulePacks'>;

/** The settings of single rules that hold on a day. One that has run out holds no longer. */
export function settingsOn({ ruleSettings }: Tailored, asAt: IsoDate): Tailoring['settings'] {
  return Object.values(ruleSettings)
    .filter(({ from, until }) => from <= asAt && (until === null || asAt <= until))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What differs from Concordat's own standard on a day, for the pack, the JSON and the Standards view. */
export function tailoringOf(
  register: Tailored & Pick<Register, 'profile'>,
  asAt: IsoDate,
): Tailoring {
  const { dueDays, lapsedDays, thresholdsBecause } = register.profile;
  const isUsual = dueDays === blankProfile.dueDays && lapsedDays === blankProfile.lapsedDays;
  const adopted = adoptedPackOn(register, asAt);
  return {
    thresholds: isUsual ? null : { dueDays, lapsedDays, because: thresholdsBecause },
    settings: settingsOn(register, asAt),
    ownRules: Object.values(register.ownRules),
    pack:
      adopted === null
        ? null
        : {
            id: adopted.id,
            packId: adopted.content.id,
            version: adopted.content.version,
            title: adopted.content.title,
            issuer: adopted.content.issuer,
            sha256: adopted.sha256,
            adoptedOn: adopted.from,
            reason: adopted.reason,
            approver: adopted.approver,
            from: adopted.from,
          },
  };
}
