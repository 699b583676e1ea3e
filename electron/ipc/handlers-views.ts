import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { OpenedRegister } from '../session/session.ts';
import { agreementView } from '../session/views/agreement-view.ts';
import { actionRows, bodies } from '../session/views/bodies.ts';
import { createFindingQueues } from '../session/views/findings-queue.ts';
import { findingView } from '../session/views/findings-views.ts';
import { overview } from '../session/views/overview.ts';
import { createRegisterRows, type RegisterRows } from '../session/views/register-rows.ts';
import { search } from '../session/views/search.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';

type ViewChannel =
  | 'register.rows'
  | 'overview.get'
  | 'agreement.get'
  | 'agreement.history'
  | 'findings.queue'
  | 'findings.page'
  | 'findings.place'
  | 'findings.get'
  | 'actions.list'
  | 'bodies.list'
  | 'search.find';

/** Everything that only looks: each answers for the open register as at a day. */
export function viewHandlers({ session }: HandlerContext): HandlersFor<ViewChannel> {
  function look<T>(at: (opened: OpenedRegister) => Result<T, Refusal>): Result<T, Refusal> {
    const opened = session.needed();
    return opened.ok ? at(opened.value) : opened;
  }
  const queues = createFindingQueues();
  const rows = new WeakMap<OpenedRegister, RegisterRows>();
  const rowsOf = (opened: OpenedRegister): RegisterRows => {
    const known = rows.get(opened);
    if (known !== undefined) return known;
    const fresh = createRegisterRows();
    rows.set(opened, fresh);
    return fresh;
  };
  return {
    'register.rows': ({ asAt, since = null }) =>
      look((opened) => {
        const { store, report } = opened;
        return ok(rowsOf(opened).of(store.register, report(asAt), store.revision, since));
      }),
    'overview.get': ({ asAt }) =>
      look(({ store, report }) => ok(overview(store.register, report(asAt)))),
    'agreement.get': ({ asAt, id }) =>
      look(({ store, report }) => {
        const changes = store.changesTo(id);
        const view = agreementView(id, store.register, report(asAt), store.revision, changes);
        return view === null ? gone('This agreement') : ok(view);
      }),
    'agreement.history': ({ id }) =>
      look(({ store }) => {
        const history = store.history(id);
        return history.ok ? ok([...history.value]) : history;
      }),
    'findings.queue': (queue) =>
      look(({ store, report }) =>
        ok(queues.head(queue, store.register, report(queue.asAt), store.revision)),
      ),
    'findings.page': ({ from, count, ...queue }) =>
      look(({ store, report }) =>
        ok({
          revision: store.revision,
          rows: queues.page(queue, from, count, store.register, report(queue.asAt)),
        }),
      ),
    'findings.place': ({ id, ...queue }) =>
      look(({ store, report }) =>
        ok({
          revision: store.revision,
          place: queues.place(queue, id, store.register, report(queue.asAt)),
        }),
      ),
    'findings.get': ({ asAt, id }) =>
      look(({ store, report }) => {
        const view = findingView(id, store.register, report(asAt));
        return view === null ? gone('This finding') : ok(view);
      }),
    'actions.list': ({ asAt }) =>
      look(({ store, report }) =>
        ok({ revision: store.revision, rows: actionRows(store.register, report(asAt)) }),
      ),
    'bodies.list': () => look(({ store }) => ok(bodies(store.register, store.revision))),
    'search.find': ({ asAt, text }) =>
      look(({ store, report }) => ok(search(text, store.register, report(asAt)))),
  };
}
