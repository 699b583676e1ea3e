import { describe, expect, it } from 'vitest';
import { endedBodies, endedBodyNamed } from '../../../shared/standards/ended-bodies.ts';
import { gateways } from '../../../shared/standards/gateways.ts';
import { instruments } from '../../../shared/standards/instruments.ts';
import { provisions } from '../../../shared/standards/provisions.ts';

describe('bodies that ended, by their names', () => {
  it.each([
    ['Severnshire CCG', 'ccg'],
    ['Severnshire Clinical  Commissioning Group', 'ccg'],
    ['Wyre PCT', 'pct'],
    ['Severnshire Strategic Health Authority', 'sha'],
    ['Severn and Wyre CRC', 'crc'],
    ['National Probation Service (Midlands)', 'nps'],
    ['NPS', 'nps'],
    ['Severnshire Probation Trust', 'probation-trust'],
    ['Severnshire Police Authority', 'police-authority'],
    ['Public Health England', 'phe'],
    ['NHS Digital', 'nhs-digital'],
    ['ACPO', 'acpo'],
  ])('%s', (name, id) => {
    expect(endedBodyNamed(name)?.id).toBe(id);
  });

  it.each([
    'NHS Severnshire ICB (formerly Severnshire CCG)',
    'Probation Service',
    'British Transport Police Authority',
    'Port Health Authority',
    'NHS England',
    'UN CRC Committee',
    'Severnshire Police',
    'Sports Authority',
  ])('%s is not one of them', (name) => {
    expect(endedBodyNamed(name)).toBeNull();
  });
});

describe('the tables', () => {
  it('have no id twice, and end after they begin', () => {
    for (const table of [endedBodies, gateways, instruments, provisions]) {
      const ids = table.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const { existed } of endedBodies) expect(existed.from < existed.to).toBe(true);
    for (const { inForce } of [...instruments, ...provisions]) {
      expect(inForce.to === undefined || inForce.from < inForce.to).toBe(true);
    }
  });

  it('have an address for each source, and no provision without its instrument', () => {
    const known = new Set(instruments.map(({ id }) => id));
    for (const { address, instrument } of provisions) {
      expect(address).toMatch(/^https:\/\//);
      expect(known.has(instrument)).toBe(true);
    }
  });
});
