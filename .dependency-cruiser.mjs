const tests = String.raw`\.(test|e2e|validators)\.tsx?$`;

/** The files in main/ that are Electron; all others there are services that run on plain Node as well. */
const electronEntry = '^main/electron/';

/** Where a process, a script or a person starts to read: everything shipped must be reached from here. */
const entries = [
  '^main/electron/index\\.ts$',
  '^main/cli/index\\.ts$',
  '^main/cli/command-thread\\.ts$',
  '^main/workers/',
  '^preload/index\\.ts$',
  '^renderer/main\\.tsx$',
  '^scripts/[^/]+$',
];

/**
 * The rooms of main/, in the order in which data goes through them: formats read files into sources, segment cuts, extract and
 * repair suggest, acts change (in model/), the store keeps, formats write. Each with the rooms that it may import besides itself.
 */
const rooms = {
  formats: { why: 'A format is an adapter at the edge: bytes in or out, nothing of what is done with them.', may: [] },
  segment: { why: 'Cutting looks at text alone.', may: [] },
  repair: { why: 'Repairs are proposed for what has been cut.', may: ['segment'] },
  extract: { why: 'Recognisers look at the text of one article, however it came.', may: [] },
  'learn/memory': { why: 'A remembered name is a recogniser like others.', may: ['extract'] },
  analysis: {
    why: 'The way of a file from text to suggestions; nothing is kept.',
    may: ['formats', 'segment', 'repair', 'extract', 'learn/memory', 'values'],
  },
  values: {
    why: 'What a value may be is said by the vocabulary, and by packages that are loaded when it is asked.',
    may: [],
  },
  register: { why: 'Which entity a mention names is said of what it is given.', may: [] },
  store: {
    why: 'The store keeps what it is given, and knows of nobody who finds or shows it; accepted names get their entity in the same step.',
    may: ['register'],
  },
  'formats/dataset': { why: 'A dataset is read from the store, article by article.', may: ['formats', 'store'] },
  reconciliation: {
    why: 'What programs on this computer ask one another about names; the only room that opens a socket.',
    may: ['store', 'formats/dataset'],
  },
  'page-images': {
    why: 'Which files page images are, and whether they are there.',
    may: ['formats/page-images', 'store'],
  },
  pictures: { why: 'A picture is cut into tiles, whatever it shows.', may: ['formats/page-images'] },
  'workers/pictures': { why: 'That in a thread of its own.', may: ['workers/protocol'] },
  'workers/patterns': { why: 'Patterns in a thread that can be ended.', may: ['workers/protocol'] },
  'workers/protocol': { why: 'Threads speak with one another in one way, whatever about.', may: [] },
  'workers/store': { why: 'The store in threads of its own.', may: ['store', 'workers/protocol'] },
  'workers/reader': {
    why: 'Analysis in a thread of its own; what it found goes to the store as it is stored.',
    may: ['formats', 'analysis', 'store', 'workers/protocol'],
  },
  learn: {
    why: 'Lessons are read from what the store keeps, and taught to those who suggest.',
    may: ['learn/memory', 'extract', 'analysis', 'store', 'workers/reader'],
  },
  desk: {
    why: 'What a person can ask for: every service, no window and no command line.',
    may: [
      ...['formats', 'analysis', 'learn', 'page-images', 'reconciliation', 'store', 'values'],
      ...['workers/patterns', 'workers/pictures', 'workers/protocol', 'workers/reader', 'workers/store'],
    ],
  },
  cli: {
    why: 'The services without a window.',
    may: ['formats', 'analysis', 'learn', 'page-images', 'reconciliation', 'store', 'workers/reader'],
  },
  electron: { why: 'The rim: it asks the desk, and does nothing itself.', may: ['desk', 'workers/store'] },
  workers: {
    why: 'Where threads begin: each calls one service.',
    may: [
      ...['analysis', 'formats', 'pictures', 'store'],
      ...['workers/patterns', 'workers/pictures', 'workers/protocol', 'workers/reader', 'workers/store'],
    ],
  },
};

/** The parts of the window's code that others stand on, each with those that it may import besides itself. */
const windowParts = {
  messages: { why: 'Runs the catalogue.', may: [] },
  state: { why: 'What the window knows, whatever shows it.', may: [] },
  text: { why: 'The text pane is told all that it shows, by whoever uses it.', may: [] },
  controls: { why: 'What every part of the screen is made of knows none of them.', may: ['messages', 'state'] },
  review: { why: 'What is done to an article, whoever asks for it.', may: ['state'] },
  arrange: { why: 'What is done to an issue that is shown as a whole, whoever asks for it.', may: ['state'] },
  commands: {
    why: 'Commands have names and keys, no place on the screen.',
    may: ['arrange', 'controls', 'messages', 'review', 'state'],
  },
};

/** Parts of the screen. Those that hold others may import them. */
const holders = { register: ['memory', 'learning', 'page-image'] };

const rule = (top, [name, { why, may }], always = []) => ({
  name: `${top}-${name.replace('/', '-')}`,
  comment: why,
  severity: 'error',
  // A room inside another has a rule of its own.
  from: { path: `^${top}/${name}/`, pathNot: [tests, '/fixtures/', ...insideRooms(name)] },
  to: { path: `^${top}/`, pathNot: [name, ...may, ...always].map((room) => `^${top}/${room}/`) },
});

const insideRooms = (name) =>
  Object.keys(rooms)
    .filter((other) => other.startsWith(`${name}/`))
    .map((other) => `^main/${other}/`);

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
      '^node_modules/(zod|uuid|edtf)/',
    ]),
    {
      name: 'values-when-asked',
      comment:
        'Reading values takes packages that nobody else needs: they are loaded with the first value, not at the start.',
      severity: 'error',
      from: { pathNot: ['^model/values/', tests] },
      to: { path: '^model/values/(value|date)\\.ts$', dependencyTypesNot: ['type-only', 'dynamic-import'] },
    },
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
      name: 'sockets-in-one-room',
      comment: 'What speaks with other programs stands in one place, where it is seen with whom.',
      severity: 'error',
      from: { path: '^(main|model|preload|renderer|resources)/', pathNot: [tests, '^main/reconciliation/'] },
      to: { dependencyTypes: ['core'], path: '^(node:)?(dgram|dns|http|http2|https|net|tls)(/|$)' },
    },
    ...Object.entries(rooms).map((room) => rule('main', room)),
    ...Object.entries(windowParts).map((part) => rule('renderer', part)),
    {
      name: 'renderer-parts-of-the-screen',
      comment: 'A part of the screen knows no other; app/ puts them together.',
      severity: 'error',
      from: {
        path: '^renderer/([^/]+)/',
        pathNot: [tests, `^renderer/(app|${[...Object.keys(windowParts), ...Object.keys(holders)].join('|')})/`],
      },
      to: { path: '^renderer/', pathNot: [`^renderer/($1|${Object.keys(windowParts).join('|')})/`] },
    },
    ...Object.entries(holders).map(([name, held]) =>
      rule('renderer', [name, { why: `Holds ${held.join(', ')}.`, may: held }], Object.keys(windowParts)),
    ),
    {
      name: 'no-cycles',
      comment: 'Types count: two files that need each other to be understood are one, or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unused',
      comment: 'A file that no entry reaches is used by nobody, or only by its test.',
      severity: 'error',
      from: { path: entries },
      to: {
        reachable: false,
        path: '^(model|main|preload|renderer|resources)/',
        // What is in assembly/ is compiled into a file beside it; what is in shown/ compilers import wherever there is an element.
        pathNot: [...entries, tests, '/fixtures/', '/assembly/', '^renderer/shown/', '\\.d\\.ts$'],
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
      from: { path: '^(model|main|preload|renderer|resources)/', pathNot: [tests, '/fixtures/'] },
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
