import {
  arrangementsOf,
  compareAgreements,
  type ComparedRegister,
} from '../../shared/audit/comparison.ts';
import { coverageOf } from '../../shared/audit/coverage.ts';
import { analyseExperience } from '../../shared/audit/experience-analysis.ts';
import { allNeeds } from '../../shared/audit/needs.ts';
import { areaName } from '../../shared/comparing/register-names.ts';
import type { ComparedRegisterView } from '../../shared/contract/channels-comparison.ts';
import { toCsv } from '../../shared/exchange/export-csv.ts';
import {
  planQuestionnaire,
  questionnaireTable,
  type QuestionnairePlan,
} from '../../shared/exchange/questionnaire.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { createComparedRegisters, ownRegisterId } from '../session/compared-registers.ts';
import { together } from '../session/edits/edit-context.ts';
import type { OpenedRegister } from '../session/session.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';
import { changeable } from './handlers-change.ts';

type ComparisonChannel =
  | 'compare.arrangements'
  | 'compare.get'
  | 'compare.add-register'
  | 'compare.add-export'
  | 'compare.remove-register'
  | 'coverage.get'
  | 'needs.list'
  | 'experience.get'
  | 'questionnaire.save'
  | 'questionnaire.read'
  | 'questionnaire.apply';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function registerView({ id, force, register, report }: ComparedRegister): ComparedRegisterView {
  return {
    id,
    force,
    name: register.profile.registerName,
    isOwn: id === ownRegisterId,
    agreements: report.agreements
      .filter(({ currency }) => currency !== 'ended')
      .map((audited) => ({
        agreementId: audited.id,
        ref: audited.ref,
        title: audited.title,
        area: areaName(register, audited.partnershipId),
      })),
  };
}

function planView({ views, requests, known, blank, problems }: QuestionnairePlan) {
  return { views, requests, known, blank, problems: [...problems] };
}

/** Comparison, coverage and experience. All but the questionnaire only look. */
export function comparisonHandlers(context: HandlerContext): HandlersFor<ComparisonChannel> {
  const { ports, session } = context;
  const others = createComparedRegisters(ports);

  function look<T>(at: (opened: OpenedRegister) => Result<T, Refusal>): Result<T, Refusal> {
    const opened = session.needed();
    return opened.ok ? at(opened.value) : opened;
  }

  async function readQuestionnaire(
    opened: OpenedRegister,
    fileName: string,
    bytes: Uint8Array,
  ): Promise<Result<QuestionnairePlan, Refusal>> {
    const { readSpreadsheet } = await import('../spreadsheets/read-spreadsheet.ts');
    const workbook = await readSpreadsheet(fileName, bytes);
    if (!workbook.ok) return workbook;
    const plan = planQuestionnaire(workbook.value, opened.store.register, ports.clock.today());
    return plan === null
      ? err(
          refusal(
            'no-questionnaire',
            `“${fileName}” is not the questionnaire that Concordat sends out: its headings are not there.`,
            'Choose the file that came back, with its headings as they were.',
            'Nothing was written.',
          ),
        )
      : ok(plan);
  }

  return {
    'compare.arrangements': ({ asAt }) =>
      look((opened) => {
        const registers = others.all(opened, asAt);
        return ok({
          revision: opened.store.revision,
          registers: registers.map(registerView),
          arrangements: [...arrangementsOf(registers)],
        });
      }),
    'compare.get': ({ asAt, picked }) =>
      look((opened) => ok(compareAgreements(others.all(opened, asAt), picked))),
    'compare.add-register': async () => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const folder = await ports.chooseRegisterFolder();
      if (folder === null) return ok({ added: false });
      const added = await others.addFolder(folder);
      return added.ok ? ok({ added: true }) : added;
    },
    'compare.add-export': ({ bytes }) =>
      look(() => {
        const added = others.addExport(bytes);
        return added.ok ? ok({ added: true }) : added;
      }),
    'compare.remove-register': ({ id }) => {
      others.remove(id);
      return ok({});
    },

    'coverage.get': ({ asAt, filter }) =>
      look(({ store, report }) =>
        ok({ ...coverageOf(store.register, report(asAt), filter), revision: store.revision }),
      ),
    'needs.list': () => look(({ store }) => ok([...allNeeds(store.register)])),

    'experience.get': ({ asAt }) =>
      look(({ store, report }) => {
        const current = new Set(['in-date', 'review-due', 'expiring']);
        const inDate = report(asAt).agreements.filter(({ currency }) => current.has(currency));
        const ids = new Set(inDate.map(({ id }) => id));
        return ok(analyseExperience(store.register, asAt, ids));
      }),
    'questionnaire.save': async ({ asAt, format, partnershipId }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { store, report } = opened.value;
      const asked = report(asAt).agreements.filter(
        (each) =>
          each.currency !== 'ended' &&
          (partnershipId === null || each.partnershipId === partnershipId),
      );
      const tables = questionnaireTable(
        store.register,
        asked.map(({ id }) => id),
      );
      const name = `Questionnaire ${asAt}.${format}`;
      const [table] = tables;
      if (table === undefined) return gone('The questionnaire');
      if (format === 'csv') {
        return ports.save(name, 'text/csv', new TextEncoder().encode(toCsv(table)));
      }
      const { writeXlsx } = await import('../spreadsheets/write-xlsx.ts');
      return ports.save(name, xlsxType, writeXlsx(tables));
    },
    'questionnaire.read': async ({ fileName, bytes }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const plan = await readQuestionnaire(opened.value, fileName, bytes);
      return plan.ok ? ok(planView(plan.value)) : plan;
    },
    'questionnaire.apply': async ({ fileName, bytes }) => {
      const opened = changeable(context);
      if (!opened.ok) return opened;
      const { store } = opened.value;
      const plan = await readQuestionnaire(opened.value, fileName, bytes);
      if (!plan.ok) return plan;
      const change = together(plan.value.changes);
      if (change !== null) {
        const made = store.make(change, `questionnaire ${fileName}`);
        await context.changed();
        if (!made.ok) return made;
      }
      return ok({ ...planView(plan.value), revision: store.revision });
    },
  };
}
