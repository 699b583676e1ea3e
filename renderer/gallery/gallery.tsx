import { useState } from 'react';
import { Segments } from '../ui/choices/toggle-chips.tsx';
import type { ComponentExamples } from '../ui/example.tsx';
import { Section } from '../ui/section/section.tsx';
import styles from './gallery.module.css';
import { Tokens } from './tokens.tsx';

/** The examples lie beside the components; the gallery only finds them. */
const found = import.meta.glob<{ readonly examples: ComponentExamples }>('../ui/*/*.examples.tsx', {
  eager: true,
});
const components = Object.values(found)
  .map(({ examples }) => examples)
  .toSorted((a, b) => a.component.localeCompare(b.component, 'en-GB'));

const looks = [
  { id: 'system', label: 'As Windows' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;
type Look = (typeof looks)[number]['id'];

/** Every component in every state, with what must be true of it, and the tokens that all are made of. */
export function Gallery() {
  const [look, setLook] = useState<Look>('system');
  return (
    <main className={styles.gallery}>
      <header className={styles.head}>
        <h1 className={styles.title}>Gallery</h1>
        <Segments
          label="Look"
          chips={looks}
          selected={look}
          onChange={(next) => {
            if (next === 'system') delete document.documentElement.dataset['theme'];
            else document.documentElement.dataset['theme'] = next;
            setLook(next);
          }}
        />
      </header>
      <Tokens look={look} />
      {components.map(({ component, purpose, criteria, examples }) => (
        <Section key={component} title={component} sub={purpose}>
          <ul className={styles.criteria} aria-label={`What must be true of ${component}`}>
            {criteria.map((criterion) => (
              <li key={criterion}>{criterion}</li>
            ))}
          </ul>
          <div className={styles.examples}>
            {examples.map(({ name, shown }) => (
              <figure key={name} className={styles.example} data-example={`${component}: ${name}`}>
                <figcaption className={styles.name}>{name}</figcaption>
                <div>{shown}</div>
              </figure>
            ))}
          </div>
        </Section>
      ))}
    </main>
  );
}
