import type { Channel } from './contract.ts';

/**
 * The names of all channels, without the schemas, so that the preload script stays small.
 * `satisfies` and the contract test keep the two lists the same.
 */
export const channels = [
  'app.state',
  'settings.set',
  'register.open-sample',
  'register.create',
  'register.open',
  'register.open-recent',
  'register.forget-recent',
  'register.close',
  'register.rows',
  'overview.get',
  'agreement.get',
  'agreement.history',
  'findings.list',
  'findings.get',
  'actions.list',
  'bodies.list',
  'rules.list',
  'search.find',
  'change.make',
  'change.undo',
  'change.redo',
  'import.open',
  'import.plan',
  'import.apply',
  'import.cancel',
  'export.save',
  'pack.preview',
  'pack.save',
  'pack.print',
] as const satisfies readonly Channel[];
