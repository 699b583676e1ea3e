import fc from 'fast-check';

/**
 * Properties run with one seed, so that a run can be repeated and a red one means a change and not
 * chance; `PROPERTY_SEED=random` looks further. A failure is told at once, without making it smaller,
 * where nobody waits for it.
 */
const given = process.env['PROPERTY_SEED'] ?? '20261122';
fc.configureGlobal({
  ...(given === 'random' ? {} : { seed: Number(given) }),
  endOnFailure: process.env['CI'] !== undefined || given === 'random',
});
