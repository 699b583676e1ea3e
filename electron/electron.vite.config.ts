import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const from = (path: string): string => `${root}${path}`;

/**
 * Packages that stay in node_modules and are packed as they are, because they find files of their own
 * beside them: the dependencies of package.json. Everything else is bundled and a development
 * dependency, so that it is shipped once and small.
 */
const keptOutside = [
  'electron',
  'fontkit',
  /^pdfjs-dist/,
  'tesseract.js',
  /^@tesseract\.js-data/,
  'word-extractor',
];

/** Explicit, because electron-vite would otherwise ask the Electron package, which may have no binary. */
const node = 'node20.18';
const chromium = 'chrome130';

/**
 * What pdf.js asks for by name while it draws: the maps of character sets, stand-ins for fonts that a
 * document does not carry, and its decoder of JPEG 2000 without WebAssembly, which the policy of the
 * page does not admit. All with their licences; nothing else of the package's folders.
 */
const pdfjsFiles = [
  ['cmaps', /\.bcmap$|^LICENSE/],
  ['standard_fonts', /\.(pfb|ttf)$|^LICENSE/],
  ['wasm', /_nowasm_fallback\.js$|^LICENSE_(PDFJS_)?OPENJPEG$/],
] as const;

const filesOfPdfjs = {
  name: 'files-of-pdfjs',
  generateBundle(this: { emitFile: (file: EmittedFile) => string }): void {
    for (const [folder, wanted] of pdfjsFiles) {
      const from = `${root}node_modules/pdfjs-dist/${folder}/`;
      for (const name of readdirSync(from).filter((each) => wanted.test(each))) {
        this.emitFile({
          type: 'asset',
          fileName: `pdfjs/${folder}/${name}`,
          source: readFileSync(`${from}${name}`),
        });
      }
    }
  },
};

interface EmittedFile {
  readonly type: 'asset';
  readonly fileName: string;
  readonly source: Uint8Array;
}

export default defineConfig({
  main: {
    root,
    resolve: {
      // Its entry for Node declares a `require` of its own, which collides with the one that
      // electron-vite adds to ES modules; the other entry is the same code without threads.
      alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }],
    },
    build: {
      target: node,
      outDir: from('out/main'),
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: from('electron/main.ts'), worker: from('electron/workers/worker.ts') },
        external: keptOutside,
        // The command line loads its modules when they are needed; here some are needed anyway.
        checks: { ineffectiveDynamicImport: false },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      target: node,
      outDir: from('out/preload'),
      minify: true,
      externalizeDeps: false,
      // A sandboxed preload script can't be an ES module and can't import anything but electron.
      rolldownOptions: {
        input: { preload: from('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    // Relative, so that the same files serve under concordat://app/ and under the preview's token.
    base: './',
    plugins: [react(), filesOfPdfjs],
    build: {
      target: chromium,
      outDir: from('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // Nothing as a data: address: fonts and scripts come from 'self' or not at all.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from the disk, not from a network.
      chunkSizeWarningLimit: 3_000,
      rolldownOptions: {
        input: { index: from('renderer/index.html'), print: from('renderer/print.html') },
      },
    },
  },
});
