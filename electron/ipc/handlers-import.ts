import { planImport } from '../../shared/exchange/plan-import.ts';
import { isRemembered } from '../../shared/exchange/taken-sheets.ts';
import type { ImportChoices } from '../../shared/exchange/plan.ts';
import { sheetSummaries } from '../../shared/exchange/open-workbook.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { sha256Of } from '../storage/hashing.ts';
import { createImportSessions, type ImportSession } from '../session/import-sessions.ts';
import type { OpenedRegister } from '../session/session.ts';
import { changeable } from './handlers-change.ts';
import type { HandlerContext, HandlersFor } from './handler-parts.ts';

type ImportChannel = 'import.open' | 'import.plan' | 'import.apply' | 'import.cancel';

const ended = refusal(
  'import-ended',
  'This import is no longer open.',
  'Choose the spreadsheet again.',
  'Nothing was written.',
);

/** Brings a spreadsheet in: opened, planned as often as wished, written once the officer says so. */
export function importHandlers(context: HandlerContext): HandlersFor<ImportChannel> {
  const { ports } = context;
  const sessions = createImportSessions();

  /** Bodies of the force's own template may be meant by a spreadsheet before the register has them. */
  async function templateOf(forceName: string) {
    const templates = await context.templates();
    return templates.find((template) => template.forceName === forceName);
  }

  async function plan(opened: OpenedRegister, session: ImportSession, choices: ImportChoices) {
    const { register } = opened.store;
    const template = await templateOf(register.profile.forceName);
    return planImport({
      workbook: session.workbook,
      fileName: session.fileName,
      sha256: session.sha256,
      at: session.at,
      register,
      choices,
      remembered: ports.settings.importMappings(),
      knownPartners: template?.partners ?? [],
      knownPartnerships: template?.partnerships ?? [],
      today: ports.clock.today(),
    });
  }

  function found(token: string): Result<ImportSession, Refusal> {
    const session = sessions.get(token);
    return session === null ? err(ended) : ok(session);
  }

  return {
    'import.open': async ({ fileName, bytes }) => {
      const opened = changeable(context);
      if (!opened.ok) return opened;
      const { readSpreadsheet } = await import('../spreadsheets/read-spreadsheet.ts');
      const workbook = await readSpreadsheet(fileName, bytes);
      if (!workbook.ok) return workbook;
      const session: ImportSession = {
        fileName,
        workbook: workbook.value,
        sha256: sha256Of(bytes),
        at: ports.clock.now(),
      };
      const token = sessions.add(session);
      return ok({
        token,
        fileName,
        sheets: sheetSummaries(workbook.value),
        remembered: isRemembered(workbook.value, ports.settings.importMappings()),
      });
    },
    'import.plan': async ({ token, choices }) => {
      const opened = context.session.needed();
      if (!opened.ok) return opened;
      const session = found(token);
      if (!session.ok) return session;
      return ok((await plan(opened.value, session.value, choices)).plan);
    },
    'import.apply': async ({ token, choices, planHash }) => {
      const opened = changeable(context);
      if (!opened.ok) return opened;
      const session = found(token);
      if (!session.ok) return session;
      const { store } = opened.value;
      const planned = await plan(opened.value, session.value, choices);
      if (planned.plan.planHash !== planHash) {
        return err(
          refusal(
            'plan-changed',
            'The register or the choices have changed since this import was shown.',
            'Look at what it would do now, and import it then.',
            'Nothing was written.',
          ),
        );
      }
      if (planned.change !== null) {
        const made = store.make(planned.change, `import of ${session.value.fileName}`);
        if (!made.ok) {
          await context.changed();
          return made;
        }
      }
      ports.settings.rememberMapping(planned.mappingUsed);
      sessions.end(token);
      await context.changed();
      return ok({ revision: store.revision });
    },
    'import.cancel': ({ token }) => {
      sessions.end(token);
      return ok({});
    },
  };
}
