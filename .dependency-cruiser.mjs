const tests = String.raw`\.(test|e2e)\.tsx?$`;

/** The files in main/ that are Electron; all others there are services that run on plain Node as well. */
const electronEntry = '^main/electron/';

/** Where a process, a script or a person starts to read: everything shipped must be reached from here. */
const entries = [
  '^main/electron/index\\.ts$',
  '^main/cli/index\\.ts$',
  '^main/workers/',
  '^preload/index\\.ts$',
  '^renderer/main\\.tsx$',
  '^scripts/[^/]+$',
];

/** Only `to` may be imported by `from`; its tests are free to use more. */
const only = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { pathNot: to },
});

export default {
  forbidden: [
    only('model-is-pure', 'The vocabulary has no I/O, no DOM, no Electron and no Node.', '^model/', [
      '^model/',
      '^node_modules/(zod|uuid)/',
    ]),
    {
      name: 'words-know-only-types-of-the-model',
      comment: 'The home of all wording: anybody may import it, so it stands on nothing but the vocabulary.',
      severity: 'error',
      from: { path: '^resources/words/', pathNot: tests },
      to: { pathNot: ['^resources/words/', '^model/'] },
    },
    {
      name: 'words-run-nothing',
      comment: 'What runs a catalogue stands with the code that shows it.',
      severity: 'error',
      from: { path: '^resources/words/', pathNot: tests },
      to: { path: '^model/', dependencyTypesNot: ['type-only'] },
    },
    only('preload-is-the-contract', 'The bridge knows the vocabulary and Electron, nothing else.', '^preload/', [
      '^preload/',
      '^model/',
      '^node_modules/(zod|electron)/',
    ]),
    only(
      'renderer-behind-the-bridge',
      'The page reaches the rest of the program only through the contract.',
      '^renderer/',
      ['^renderer/', '^model/', '^resources/words/', '^preload/contract\\.ts$', '^node_modules/'],
    ),
    {
      name: 'renderer-is-a-web-page',
      comment: 'Packages for the main process have no place in the page.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: tests },
      to: { path: '^node_modules/(electron|better-sqlite3)/' },
    },
    {
      name: 'services-without-electron',
      comment: 'Services run on plain Node too: in the command line, in workers, in tests.',
      severity: 'error',
      from: { path: '^main/', pathNot: electronEntry },
      to: { path: ['^node_modules/electron/', electronEntry] },
    },
    {
      name: 'services-without-the-bridge',
      comment: 'Services know no window: what they share with one stands in the vocabulary.',
      severity: 'error',
      from: { path: '^main/', pathNot: electronEntry },
      to: { path: '^preload/' },
    },
    {
      name: 'main-without-the-page',
      comment: 'The main process shares the contract with the page, not its code.',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: ['^renderer/', '^preload/index\\.ts$'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unused',
      comment: 'A file that no entry reaches is used by nobody, or only by its test.',
      severity: 'error',
      from: { path: entries },
      to: {
        reachable: false,
        path: '^(model|main|preload|renderer|resources)/',
        // What is in assembly/ is compiled into a file beside it.
        pathNot: [...entries, tests, '/fixtures/', '/assembly/', '\\.d\\.ts$'],
      },
    },
    {
      name: 'tests-stand-alone',
      comment: 'What tests share stands in a file of its own.',
      severity: 'error',
      from: {},
      to: { path: tests },
    },
    {
      name: 'only-what-is-shipped',
      comment: 'The app can use only packages that are installed with it.',
      severity: 'error',
      from: { path: '^(model|main|preload|renderer|resources)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/electron/' },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API that this tool could use; swc parses the same syntax.
    parser: 'swc',
    doNotFollow: { path: '^node_modules/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
