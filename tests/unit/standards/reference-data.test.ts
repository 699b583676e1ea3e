import { expect, it } from 'vitest';
import { partnerKinds } from '../../../shared/register/partner.ts';
import { isIsoDate } from '../../../shared/register/plain-date.ts';
import { gatewayLimits } from '../../../shared/standards/gateway-limits.ts';
import { gateways } from '../../../shared/standards/gateways.ts';
import { instruments } from '../../../shared/standards/instruments.ts';
import { isInForce } from '../../../shared/standards/in-force.ts';
import { provisionOf, provisions } from '../../../shared/standards/provisions.ts';
import { standardPhrases } from '../../../shared/standards/stale-phrase-index.ts';
import { stalePhrases } from '../../../shared/standards/stale-phrases.ts';
import { watchRows } from '../../../shared/standards/watch-rows.ts';

it('every provision belongs to an instrument, has an address and days in order', () => {
  const ids = new Set(instruments.map(({ id }) => id));
  expect(new Set(provisions.map(({ id }) => id)).size).toBe(provisions.length);
  for (const { id, instrument, address, inForce, checked } of provisions) {
    expect([id, ids.has(instrument)]).toEqual([id, true]);
    expect(address).toMatch(/^https:\/\/[^ ]+$/);
    expect([id, isIsoDate(inForce.from), isIsoDate(checked)]).toEqual([id, true, true]);
    const to = 'to' in inForce ? inForce.to : undefined;
    if (to !== undefined) expect([id, isIsoDate(to) && inForce.from < to]).toEqual([id, true]);
  }
});

it.each([
  ['uk-gdpr-art-6-1-ea', '2026-02-05'],
  ['duaa-2025-s-70', '2026-02-05'],
  ['duaa-2025-s-71', '2026-02-05'],
  ['duaa-2025-s-85', '2026-02-05'],
  ['duaa-2025-s-103', '2026-06-19'],
  ['pirm-code', '2023-07-20'],
  ['gsc-markings', '2014-04-02'],
  ['ico-code-agreements', '2021-10-05'],
  ['nhs-2006-s-14z61', '2022-07-01'],
  ['gmc-wounds', '2017-04-25'],
] as const)('%s holds from %s on', (id, from) => {
  const { inForce } = provisionOf(id);
  const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
  expect([isInForce(inForce, before), isInForce(inForce, from)]).toEqual([false, true]);
});

it('the Act of 1998 held until 24 May 2018, and no longer', () => {
  const { inForce } = provisionOf('dpa-1998');
  expect([isInForce(inForce, '2018-05-24'), isInForce(inForce, '2018-05-25')]).toEqual([
    true,
    false,
  ]);
});

it('a provision that is not in the table is a fault, and told', () => {
  expect(() => provisionOf('no-such-law' as 'dpa-1998')).toThrow('no-such-law');
});

it('limits are of gateways, and name kinds of partners that exist', () => {
  const ids = gateways.map(({ id }) => id);
  for (const { gateway, serves, party, words } of gatewayLimits) {
    expect(ids).toContain(gateway);
    expect([serves, party].filter((each) => each !== null)).toHaveLength(1);
    for (const kind of party?.kinds ?? []) expect(partnerKinds).toContain(kind);
    expect(words).toMatch(/^[a-z].*[^.]$/i);
  }
});

it('watch rows are W01 to W07, each with its source, and confirm nothing', () => {
  expect(watchRows.map(({ id }) => id)).toEqual(['W01', 'W02', 'W03', 'W04', 'W05', 'W06', 'W07']);
  for (const { body, expectedOn, source, verification } of watchRows) {
    if (body !== null && body.kind !== null) expect(partnerKinds).toContain(body.kind);
    if (expectedOn !== null) expect(isIsoDate(expectedOn)).toBe(true);
    expect(source).toMatch(/^https:\/\//);
    expect(verification).not.toBe('checked');
  }
});

it('a stale phrase is found by its id, and in a short text by its words', () => {
  for (const { id } of stalePhrases) expect(standardPhrases.phraseOf(id)?.id).toBe(id);
  expect(standardPhrases.phraseOf('T99')).toBeNull();
  const ids = (text: string) => standardPhrases.usedIn(text).map(({ phrase }) => phrase.id);
  expect(ids('Clinical Commissioning Group')).toEqual(['T20']);
  expect(ids('CCG')).toEqual([]);
  expect(ids('the former Clinical Commissioning Group')).toEqual([]);
  expect(ids('a fair\u00a0processing notice')).toEqual(['T18']);
  const words = (text: string) => standardPhrases.usedIn(text)[0]?.words;
  expect(words('a fair processing notice is given')).toBe('a fair processing notice is given');
  const long = 'word '.repeat(30);
  expect(words(`${long}fair processing notice ${long}`)).toMatch(
    /^… (?:word ){11,12}fair processing notice (?:word ){11,12}…$/,
  );
});
