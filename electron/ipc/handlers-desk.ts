import { meetingBriefing } from '../../shared/audit/meeting-briefing.ts';
import { ok } from '../../shared/result/result.ts';
import { meetingsList } from '../session/views/meetings-list.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';

type DeskChannel = 'meetings.list' | 'meetings.brief';

/** Meetings. Both only look; minutes are an edit like any other. */
export function deskHandlers({ session }: HandlerContext): HandlersFor<DeskChannel> {
  return {
    'meetings.list': ({ asAt }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { store, report } = opened.value;
      return ok(meetingsList(store.register, report(asAt), store.revision));
    },
    'meetings.brief': ({ asAt, ...asked }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { store, report } = opened.value;
      const briefing = meetingBriefing(store.register, report(asAt), asked);
      if (briefing === null) return gone('This partnership');
      return ok({ ...briefing, revision: store.revision });
    },
  };
}
