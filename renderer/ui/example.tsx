import { useState, type ReactNode } from 'react';

/** One state of a component, as the gallery shows it and the tests look at it. */
export interface Example {
  readonly name: string;
  readonly shown: ReactNode;
}

/** What the gallery knows of a component: its examples lie in its folder, `<name>.examples.tsx`. */
export interface ComponentExamples {
  readonly component: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  /** What must be true of it for everybody; the tests of the gallery hold it to them. */
  readonly criteria: readonly string[];
  readonly examples: readonly Example[];
}

/** Keeps the value of an example that can be tried out. */
export function Tried<T>({
  start,
  children,
}: {
  readonly start: T;
  readonly children: (value: T, change: (value: T) => void) => ReactNode;
}) {
  const [value, setValue] = useState(start);
  return children(value, setValue);
}
