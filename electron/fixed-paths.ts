import { join } from 'node:path';

/** Where the parts of the built app lie. */
export interface FixedPaths {
  /** The built page. */
  readonly renderer: string;
  /** `assets` in the repository, beside the program when packaged. */
  readonly assets: string;
}

/** In the repository and in the package the built main file is `out/main/main.js` of the app's folder. */
export function fixedPaths(appFolder: string, isPackaged: boolean, resources: string): FixedPaths {
  return {
    renderer: join(appFolder, 'out', 'renderer'),
    assets: join(isPackaged ? resources : appFolder, 'assets'),
  };
}
