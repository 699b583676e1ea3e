import { adoptedPackOn } from '../../../shared/audit/tailoring/adopted-pack.ts';
import { rulesBeforeSettings } from '../../../shared/audit/tailoring/effective-pack.ts';
import { phrasesWith } from '../../../shared/audit/tailoring/effective-phrases.ts';
import type { StandardSources } from '../../../shared/contract/channels-standard.ts';
import { isoDate, type IsoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import type { RulePackContent } from '../../../shared/register/rule-pack.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { instruments } from '../../../shared/standards/instruments.ts';
import { provisions } from '../../../shared/standards/provisions.ts';
import { stalePhrases } from '../../../shared/standards/stale-phrases.ts';
import { documentsToReadAgain } from './read-again.ts';

function provisionRows(
  register: Register,
  content: RulePackContent | null,
  asAt: IsoDate,
): StandardSources['provisions'] {
  const byInstrument = new Map(instruments.map((each) => [each.id, each]));
  const cited = new Map<string, number>();
  for (const rule of rulesBeforeSettings(rulePack, register, asAt)) {
    for (const id of rule.provisions) cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  const changes = new Map((content?.provisions ?? []).map((each) => [each.provision, each]));
  return provisions.map(({ id, instrument, number, title, address, inForce, ...rest }) => {
    const change = changes.get(id);
    const known = byInstrument.get(instrument);
    const to = change?.inForceTo === undefined ? inForce.to : change.inForceTo;
    // Not every provision has days that were verified apart from it.
    const days: { readonly verification?: StandardSources['provisions'][number]['verification'] } =
      inForce;
    return {
      id,
      instrumentId: instrument,
      instrument: known?.name ?? instrument,
      kind: known?.kind ?? 'practice',
      number,
      title,
      address: change?.address ?? address,
      from: change?.inForceFrom ?? inForce.from,
      to: to ?? null,
      daysVerification: days.verification ?? rest.verification,
      checked: change?.checked ?? isoDate(rest.checked),
      verification: change?.verification ?? rest.verification,
      rules: cited.get(id) ?? 0,
      fromPack: change !== undefined,
    };
  });
}

/** In how many documents each phrase is said of the present. */
function documentsByPhrase(register: Register): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { reading } of Object.values(register.documents)) {
    const live = (reading?.staleTerms ?? []).filter(({ context }) => context === 'live');
    for (const id of new Set(live.map((each) => each.id)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function phraseRows(
  register: Register,
  content: RulePackContent | null,
): StandardSources['phrases'] {
  const documents = documentsByPhrase(register);
  const now = new Map(phrasesWith(content).map((each) => [each.id, each]));
  const usual = new Map(stalePhrases.map((each) => [each.id, each]));
  const all = new Map([...usual, ...now]);
  return [...all.values()].map((phrase) => {
    const before = usual.get(phrase.id);
    return {
      id: phrase.id,
      phrase: phrase.phrase,
      insteadUse: phrase.insteadUse,
      staleFrom: isoDate(phrase.staleFrom),
      isAbout: phrase.staleFromIs === 'about',
      severity: phrase.severity,
      verification: phrase.verification,
      checked: isoDate(phrase.checked),
      origin: !now.has(phrase.id)
        ? 'off'
        : before === undefined
          ? 'added'
          : before === phrase
            ? 'concordat'
            : 'changed',
      documents: documents.get(phrase.id) ?? 0,
    };
  });
}

/** The law and the phrases behind the rules, as they stand on a day. */
export function standardSources(asAt: IsoDate, register: Register): StandardSources {
  const content = adoptedPackOn(register, asAt)?.content ?? null;
  return {
    provisions: provisionRows(register, content, asAt),
    phrases: phraseRows(register, content),
    toReadAgain: documentsToReadAgain(register, asAt),
  };
}
