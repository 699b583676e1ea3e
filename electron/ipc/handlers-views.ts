import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import type { OpenedRegister } from '../session/session.ts';
import { agreementView } from '../session/views/agreement-view.ts';
import { actionRows, bodies } from '../session/views/bodies.ts';
import { findingRows, findingView } from '../session/views/findings-views.ts';
import { overview } from '../session/views/overview.ts';
import { registerRows } from '../session/views/register-rows.ts';
import { search } from '../session/views/search.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';

type ViewChannel =
  | 'register.rows'
  | 'overview.get'
  | 'agreement.get'
  | 'agreement.history'
  | 'findings.list'
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
  return {
    'register.rows': ({ asAt }) =>
      look(({ store, report }) => ok(registerRows(store.register, report(asAt), store.revision))),
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
    'findings.list': ({ asAt }) =>
      look(({ store, report }) =>
        ok({ revision: store.revision, rows: findingRows(store.register, report(asAt)) }),
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
