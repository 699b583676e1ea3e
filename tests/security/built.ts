import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };

/** What was built and how it is to be packed, as far as security looks at it. */
export interface Built {
  /** All of the main process's code, as built. */
  readonly main: string;
  readonly preload: string;
  /** Every page's HTML. */
  readonly pages: readonly string[];
  readonly fuses: Readonly<Record<string, unknown>>;
  readonly asar: unknown;
  readonly publish: unknown;
  readonly electron: string;
  /** Names of all packages that are packed or built with. */
  readonly packages: readonly string[];
}

interface PackageJson {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Reads the built app below the repository's folder. Throws where nothing was built. */
export function readBuilt(root: string): Built {
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  const files = (folder: string, ending: string): string[] =>
    readdirSync(join(root, folder)).flatMap((name) =>
      name.endsWith(ending) ? [text(join(folder, name))] : [],
    );
  const builder = load(text('electron-builder.yml')) as Readonly<Record<string, unknown>>; // our own
  const { dependencies, devDependencies } = JSON.parse(text('package.json')) as PackageJson; // our own
  return {
    main: files('out/main', '.js').join('\n'),
    preload: files('out/preload', '.cjs').join('\n'),
    pages: files('out/renderer', '.html'),
    fuses: (builder['electronFuses'] ?? {}) as Built['fuses'], // validated by electron-builder's schema
    asar: builder['asar'],
    publish: builder['publish'],
    electron: devDependencies['electron'] ?? '',
    packages: Object.keys({ ...dependencies, ...devDependencies }),
  };
}
