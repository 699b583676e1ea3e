import { daysBetween } from '../../shared/register/plain-date.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { OpenedRegister } from '../session/session.ts';
import { agreementsAlike, partnersAlike } from '../session/views/alike.ts';
import { editPreview } from '../session/views/edit-preview.ts';
import { termCells } from '../session/views/term-cells.ts';
import type { HandlerContext, HandlersFor } from './handler-parts.ts';
import { changeable, refuseStale } from './handlers-change.ts';

type GridChannel =
  | 'change.preview'
  | 'register.terms'
  | 'register.views'
  | 'partners.alike'
  | 'agreements.alike'
  | 'recommendations.list';

/** The Register as a grid, changes shown before they happen, and recommendations. All only look. */
export function gridHandlers(context: HandlerContext): HandlersFor<GridChannel> {
  const { ports, session } = context;
  function look<T>(at: (opened: OpenedRegister) => Result<T, Refusal>): Result<T, Refusal> {
    const opened = session.needed();
    return opened.ok ? at(opened.value) : opened;
  }
  return {
    'change.preview': ({ basedOn, edit }) => {
      const opened = changeable(context);
      if (!opened.ok) return opened;
      const { store, report } = opened.value;
      const fresh = refuseStale(basedOn, store.revision);
      if (!fresh.ok) return fresh;
      const today = ports.clock.today();
      const at = ports.clock.now();
      const on = { register: store.register, at, today, report: () => report(today) };
      return editPreview(edit, on, store.revision);
    },
    'register.terms': ({ ids, terms }) =>
      look(({ store }) =>
        ok({ revision: store.revision, agreements: termCells(store.register, ids, terms) }),
      ),
    'register.views': () => look(({ store }) => ok(Object.values(store.register.savedViews))),
    'partners.alike': () => look(({ store }) => ok(partnersAlike(store.register, store.revision))),
    'agreements.alike': () => look(({ store }) => ok(agreementsAlike(store.register))),
    'recommendations.list': ({ asAt }) =>
      look(({ store }) => {
        const actions = Object.values(store.register.actions);
        return ok(
          Object.values(store.register.recommendations).map((recommendation) => ({
            recommendation,
            actions: actions.filter((action) => action.recommendationId === recommendation.id),
            daysLeft:
              recommendation.deadline === null ? null : daysBetween(asAt, recommendation.deadline),
          })),
        );
      }),
  };
}
