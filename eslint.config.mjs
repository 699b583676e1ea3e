import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom. A row that is missing is a door that does not exist: the house has only these.
 * Together with the tsconfig of each layer this is what keeps `shared` pure and features apart.
 */
const shared = (room) => ({
  type: `shared-${room}`,
  pattern: `shared/${room}/**`,
  partialMatch: false,
});
const rooms = [
  'result',
  'register',
  'wording',
  'changes',
  'standards',
  'comparing',
  'rules',
  'audit',
  'reading',
  'pack',
  'exchange',
  'contract',
];
const mayImport = {
  'shared-result': [],
  'shared-standards': [],
  'shared-register': ['shared-result'],
  'shared-wording': ['shared-register'],
  'shared-comparing': ['shared-result', 'shared-register', 'shared-wording', 'shared-standards'],
  'shared-rules': ['shared-result', 'shared-register', 'shared-standards', 'shared-comparing'],
  'shared-audit': [
    'shared-result',
    'shared-register',
    'shared-wording',
    'shared-standards',
    'shared-comparing',
    'shared-rules',
  ],
  'shared-changes': ['shared-result', 'shared-register'],
  'shared-reading': ['shared-result', 'shared-register', 'shared-wording', 'shared-standards'],
  'shared-exchange': [
    'shared-result',
    'shared-register',
    'shared-wording',
    'shared-standards',
    'shared-changes',
  ],
  'shared-pack': [
    'shared-result',
    'shared-register',
    'shared-standards',
    'shared-rules',
    'shared-audit',
  ],
  'shared-contract': ['shared-result', 'shared-register', 'shared-audit', 'shared-exchange'],
  electron: ['electron', ...rooms.map((room) => `shared-${room}`)],
  'renderer-ui': [
    'renderer-ui',
    'renderer-base',
    'shared-result',
    'shared-register',
    'shared-audit',
  ],
  'renderer-base': [
    'renderer-base',
    'shared-result',
    'shared-register',
    'shared-contract',
    'shared-audit',
  ],
  'renderer-feature': [
    'renderer-ui',
    'renderer-base',
    'same-feature',
    'shared-result',
    'shared-register',
    'shared-wording',
    'shared-contract',
    'shared-audit',
    'shared-standards',
    'shared-changes',
  ],
  'renderer-shell': [
    'renderer-shell',
    'renderer-feature',
    'renderer-ui',
    'renderer-base',
    'shared-result',
    'shared-register',
    'shared-contract',
    'shared-audit',
  ],
};

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', 'tests/fixtures/**', 'tests/output/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'shared/tsconfig.json',
          'electron/tsconfig.json',
          'renderer/tsconfig.json',
          'tests/tsconfig.json',
        ],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['warn', { max: 400, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
      'boundaries/elements': [
        ...rooms.map(shared),
        { type: 'electron', pattern: 'electron/**', partialMatch: false },
        { type: 'renderer-ui', pattern: 'renderer/ui/**', partialMatch: false },
        {
          type: 'renderer-feature',
          pattern: 'renderer/features/*/**',
          partialMatch: false,
          capture: ['feature'],
        },
        {
          type: 'renderer-base',
          pattern: 'renderer/{styles,messages,state}/**',
          partialMatch: false,
        },
        {
          type: 'renderer-shell',
          pattern: ['renderer/app-shell/**', 'renderer/gallery/**', 'renderer'],
          partialMatch: false,
        },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(mayImport).map(([from, allow]) => ({
            from: { element: { type: from } },
            allow: (from.startsWith('shared-') ? [from, ...allow] : allow).map((to) => ({
              to: {
                element:
                  to === 'same-feature'
                    ? {
                        type: 'renderer-feature',
                        captured: { feature: '{{from.element.captured.feature}}' },
                      }
                    : { type: to },
              },
            })),
          })),
        },
      ],
      'boundaries/no-unknown-files': 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'crypto', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'shared has no clock: take the day as input.' },
        { object: 'Math', property: 'random', message: 'shared has no randomness.' },
      ],
    },
  },
  {
    files: ['renderer/**/*.tsx'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      // Our own fields take the focus when a dialog or an editor opens, as its pattern asks.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      ...reactHooks.configs.recommended.rules,
    },
  },
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['electron'],
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'Only electron/ipc/register.ts and electron/preload.ts touch IPC.',
            },
          ],
        },
      ],
    },
  },
  { files: ['shared/standards/**/*.ts'], rules: { 'max-lines': 'off' } }, // data, not logic
  {
    files: ['electron/ipc/register.ts', 'electron/preload.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
