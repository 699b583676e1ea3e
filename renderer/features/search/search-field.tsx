import { useDeferredValue, useState, type Ref } from 'react';
import { useAsAt } from '../../state/app-state.ts';
import { useQuery } from '../../state/use-query.ts';
import { SearchBox } from '../../ui/search-box/search-box.tsx';
import { asHits, matchingCommands, placeOf, stillFitting, type Command } from './hits.ts';

/** Finds partners, partnerships, agreements, findings and commands, and goes there. */
export function SearchField({
  commands,
  inputRef,
}: {
  readonly commands: readonly Command[];
  readonly inputRef: Ref<HTMLInputElement>;
}) {
  const [text, setText] = useState('');
  const { asAt } = useAsAt();
  const asked = useDeferredValue(text.trim());
  const { value, isStale } = useQuery('search.find', asked === '' ? null : { asAt, text: asked });
  const isBehind = isStale || asked !== text.trim();
  const answered = asked === '' ? [] : (value ?? []);
  const results = isBehind ? stillFitting(answered, text) : answered;
  const fitting = matchingCommands(commands, text);
  return (
    <SearchBox
      label="Search"
      placeholder="Partner, agreement, finding, command"
      keys="Ctrl K"
      text={text}
      onText={setText}
      hits={asHits(results, fitting)}
      nothing={isBehind ? 'Looking…' : `Nothing fits “${asked}”.`}
      inputRef={inputRef}
      onChoose={(id) => {
        setText('');
        const command = commands.find((candidate) => `command:${candidate.id}` === id);
        if (command !== undefined) {
          command.run();
          return;
        }
        const result = results.find((candidate) => `${candidate.kind}:${candidate.id}` === id);
        if (result !== undefined) window.location.hash = placeOf(result);
      }}
    />
  );
}
