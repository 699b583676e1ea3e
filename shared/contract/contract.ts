import { z } from 'zod';
import { importChoicesSchema, importPlanSchema, importSessionSchema } from '../exchange/plan.ts';
import { isoDateSchema } from '../register/plain-date.ts';
import { auditSummarySchema } from '../audit/report.ts';
import { auditChannels } from './channels-audits.ts';
import { comparisonChannels } from './channels-comparison.ts';
import { documentChannels } from './channels-documents.ts';
import { deskChannels } from './channels-desk.ts';
import { findingChannels } from './channels-findings.ts';
import { gridChannels } from './channels-grid.ts';
import { keepingChannels } from './channels-keeping.ts';
import { standardChannels } from './channels-standard.ts';
import { packChannels } from './channels-packs.ts';
import { editSchema } from './edit.ts';
import {
  actionRowSchema,
  agreementViewSchema,
  appStateSchema,
  bodiesSchema,
  findingViewSchema,
  historyEntrySchema,
  overviewSchema,
  registerRowSchema,
  saveOutcomeSchema,
  searchResultSchema,
  settingsSchema,
} from './view-models.ts';

const nothing = z.object({});
const at = z.object({ asAt: isoDateSchema });
const openedOrCancelled = z.object({ opened: z.boolean() });
const revision = z.object({ revision: z.number().int() });

/**
 * The one contract between the renderer and the main process: channel -> input and output. Types, the
 * preload's methods, the handlers and the tests all come from it. No path ever crosses it.
 */
export const contract = {
  'app.state': { input: nothing, output: appStateSchema },
  'settings.set': { input: settingsSchema, output: settingsSchema },
  /** Something of the register was copied: what, the host looks at for itself. */
  'clipboard.copied': { input: nothing, output: nothing },
  /** Clears the clipboard where it still holds what was copied here. */
  'clipboard.clear': {
    input: nothing,
    output: z.object({ outcome: z.enum(['cleared', 'not-ours', 'nothing-copied']) }),
  },

  /** Opens the sample register of the invented force, made afresh from its spreadsheet if need be. */
  'register.open-sample': { input: nothing, output: openedOrCancelled },
  /** Makes a register folder; asks where with the host's dialog. `templateId: null` starts empty. */
  'register.create': {
    input: z.object({ name: z.string().min(1).max(200), templateId: z.string().nullable() }),
    output: openedOrCancelled,
  },
  'register.open': { input: nothing, output: openedOrCancelled },
  'register.open-recent': { input: z.object({ token: z.string() }), output: openedOrCancelled },
  'register.forget-recent': { input: z.object({ token: z.string() }), output: nothing },
  'register.close': { input: nothing, output: nothing },
  'register.rows': {
    /** `since`: the revision whose rows the window holds already; only what is another is sent. */
    input: at.extend({ since: z.exactOptional(z.number().int().nonnegative()) }),
    output: z.object({
      revision: z.number().int(),
      /** The revision on which `rows` build; null where they are all of them. */
      since: z.number().int().nullable(),
      rows: z.array(registerRowSchema),
      /** Ids of rows that are no more. */
      gone: z.array(z.string()),
      summary: auditSummarySchema,
      partnerships: z.array(z.object({ id: z.string(), name: z.string() })),
      partners: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
    }),
  },

  'overview.get': { input: at, output: overviewSchema },
  'agreement.get': { input: at.extend({ id: z.string() }), output: agreementViewSchema },
  'agreement.history': {
    input: z.object({ id: z.string() }),
    output: z.array(historyEntrySchema),
  },
  ...findingChannels,
  'findings.get': { input: at.extend({ id: z.string() }), output: findingViewSchema },
  'actions.list': {
    input: at,
    output: z.object({ revision: z.number().int(), rows: z.array(actionRowSchema) }),
  },
  /** Every partner and partnership of the register, with sources. */
  'bodies.list': { input: nothing, output: bodiesSchema },
  'search.find': {
    input: at.extend({ text: z.string().max(400) }),
    output: z.array(searchResultSchema),
  },

  /** Makes one edit. Refused when the register has moved on since `basedOn`. */
  'change.make': {
    input: z.object({ basedOn: z.number().int(), edit: editSchema }),
    output: revision.extend({
      /** The id of the record that the edit made or touched. */
      id: z.string().nullable(),
    }),
  },
  'change.undo': { input: nothing, output: revision },
  'change.redo': { input: nothing, output: revision },

  /** Takes the bytes of a spreadsheet that the officer chose or dropped; nothing is written. */
  'import.open': {
    input: z.object({ fileName: z.string().max(400), bytes: z.instanceof(Uint8Array) }),
    output: importSessionSchema,
  },
  'import.plan': {
    input: z.object({ token: z.string(), choices: importChoicesSchema }),
    output: importPlanSchema,
  },
  /** Writes the plan that was shown, as one change. Refused when the plan is no longer the same. */
  'import.apply': {
    input: z.object({ token: z.string(), choices: importChoicesSchema, planHash: z.string() }),
    output: revision,
  },
  'import.cancel': { input: z.object({ token: z.string() }), output: nothing },

  ...documentChannels,
  ...comparisonChannels,
  ...auditChannels,
  ...gridChannels,
  ...deskChannels,
  ...keepingChannels,
  ...standardChannels,

  'export.save': {
    input: at.extend({ format: z.enum(['csv', 'xlsx', 'json', 'ics', 'reporting']) }),
    output: saveOutcomeSchema,
  },
  ...packChannels,
} as const;

/** The contract as a type: what the preload, the handlers and the preview's bridge are checked against. */
export type Contract = typeof contract;
/** The name of something that the window can ask. */
export type Channel = keyof Contract;
/** What is sent on a channel. */
export type Input<C extends Channel> = z.infer<Contract[C]['input']>;
/** What comes back on a channel where nothing was refused. */
export type Output<C extends Channel> = z.infer<Contract[C]['output']>;

/** What main tells the renderer unasked. */
export const notificationSchema = z.discriminatedUnion('kind', [
  /** The register, the recent list or the settings changed: ask again. */
  z.object({ kind: z.literal('changed'), state: appStateSchema }),
  /** How far the reading of a document is. `pages` is null while it is not known. */
  z.object({
    kind: z.literal('reading'),
    jobId: z.string(),
    page: z.number().int(),
    pages: z.number().int().nullable(),
    /** True where the page is read by OCR, which takes seconds. */
    ocr: z.boolean(),
  }),
  /** The batch of documents moved on: ask `batch.get` again. */
  z.object({ kind: z.literal('batch') }),
  /** A menu command or accelerator, by name. */
  z.object({
    kind: z.literal('command'),
    command: z.enum([
      'undo',
      'redo',
      'search',
      'help',
      'import',
      'export',
      'pack',
      'print',
      'new-agreement',
      'new-register',
      'close-register',
      'settings',
      'clear-copied',
      'overview',
      'register',
      'findings',
      'standards',
    ]),
  }),
]);
export type Notification = z.infer<typeof notificationSchema>;
