import { adjust, useRoute } from '../../state/navigation.ts';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { ActionQueue } from './action-queue.tsx';
import { Recommendations } from './recommendations.tsx';

const halves = [
  { id: 'actions', label: 'Actions' },
  { id: 'recommendations', label: 'Recommendations' },
] as const;

/** Actions: who was to do what by when; and beside them the recommendations that they answer. */
export function ActionsView() {
  const { query } = useRoute();
  const half = query['tab'] === 'recommendations' ? 'recommendations' : 'actions';
  const switcher = (
    <Segments
      label="Show"
      chips={halves}
      selected={half}
      onChange={(next) => {
        adjust('actions', null, next === 'actions' ? {} : { tab: next });
      }}
    />
  );
  return half === 'actions' ? (
    <ActionQueue switcher={switcher} />
  ) : (
    <Recommendations switcher={switcher} />
  );
}
