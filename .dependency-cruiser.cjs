// The arrows of the architecture, checked: renderer -> shared <- main; data never sees Electron; pages never see each other.
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-stands-alone',
      comment: 'src-shared may import itself, zod and temporal-polyfill only',
      severity: 'error',
      from: { path: '^src-shared/' },
      to: { pathNot: '^(src-shared/|node_modules/(zod|temporal-polyfill|temporal-utils)/)' },
    },
    {
      name: 'main-not-to-renderer',
      severity: 'error',
      from: { path: '^src-main/' },
      to: { path: '^src-renderer/' },
    },
    {
      name: 'renderer-not-to-main',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-main/' },
    },
    {
      name: 'data-without-electron',
      severity: 'error',
      from: { path: '^src-main/(data|cli)/' },
      to: { path: '(^node_modules/electron/|^electron$|^src-main/(app|security|dataHost|preload)/)' },
    },
    {
      name: 'data-does-not-know-its-hosts',
      severity: 'error',
      from: { path: '^src-main/data/' },
      to: { path: '^src-main/cli/' },
    },
    {
      name: 'data-host-below-app',
      comment: 'app composes; dataHost and supervision know nothing of it',
      severity: 'error',
      from: { path: '^src-main/(dataHost|supervision)/' },
      to: { path: '^src-main/app/' },
    },
    {
      name: 'only-db-opens-sqlite',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/data/db/' },
      to: { path: '^node_modules/better-sqlite3/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'db-knows-nothing-above-it',
      severity: 'error',
      from: { path: '^src-main/data/db/' },
      to: {
        path: '^src-main/data/(useCases|queries|repositories|importing|jobs|moving|sharedFolder|persons|program|safety)/',
      },
    },
    {
      name: 'sql-layer-below-use-cases',
      severity: 'error',
      from: { path: '^src-main/data/(queries|repositories)/' },
      to: { path: '^src-main/data/(useCases|jobs)/' },
    },
    {
      name: 'importing-below-use-cases',
      comment: 'a job starts an import; the import does not know its job',
      severity: 'error',
      from: { path: '^src-main/data/importing/' },
      to: { path: '^src-main/data/(useCases|jobs|exchange|growth|example)/' },
    },
    {
      name: 'rooms-below-use-cases',
      comment: 'a room of the data process does not know who asks, or over what',
      severity: 'error',
      from: {
        path: '^src-main/data/(exchange|growth|example|reference|jobs|moving|persons|program|safety|log)/',
      },
      to: { path: '^src-main/data/(useCases/|(server|handlers|handler|entry)[.]ts)' },
    },
    {
      name: 'shared-folder-below-use-cases',
      comment:
        'taking and writing back a dossier knows files, a database and a clock; not what stands in it, nor who asks',
      severity: 'error',
      from: { path: '^src-main/data/sharedFolder/' },
      to: {
        path: '^src-main/data/(useCases|queries|repositories|importing|jobs|exchange|growth|example|reports)/|^src-main/data/(server|handlers|handler|entry|dataApp|dossierSession)[.]ts',
      },
    },
    {
      name: 'moving-carries-a-dossier-whole',
      comment: 'packing and unpacking know files, keys and one open dossier; not what stands in it',
      severity: 'error',
      from: { path: '^src-main/data/moving/' },
      to: {
        path: '^src-main/data/(queries|repositories|importing|jobs|exchange|growth|example|reports|staffing|topics|log)/|^src-main/data/dataApp[.]ts',
      },
    },
    {
      name: 'rooms-of-safe-keeping-apart',
      comment: 'what two of them need stands in db; what one says to another goes through a use case',
      severity: 'error',
      from: { path: '^src-main/data/(moving|sharedFolder|persons|program|safety)/' },
      to: {
        path: '^src-main/data/(moving|sharedFolder|persons|program|safety)/',
        pathNot: '^src-main/data/$1/',
      },
    },
    {
      name: 'log-and-program-without-dossier',
      comment: 'neither the log nor what the program tells of itself can hold anything of a dossier',
      severity: 'error',
      from: { path: '^src-main/data/(log|program)/' },
      to: {
        path: '^src-main/data/(db|queries|repositories|importing|persons|reports)/|^src-main/data/(dataApp|dossierSession)[.]ts',
      },
    },
    {
      name: 'safe-json-below-rooms',
      comment: 'one way of reading files of others and of writing what is signed; it knows no kind of file',
      severity: 'error',
      from: { path: '^src-main/data/safeJson/' },
      to: { path: '^src-', pathNot: '^src-main/data/(safeJson/|appError[.]ts)' },
    },
    {
      name: 'growth-and-reference-without-exchange',
      severity: 'error',
      from: { path: '^src-main/data/(growth|reference)/' },
      to: { path: '^src-main/data/exchange/' },
    },
    {
      name: 'renderer-asks-through-its-transport',
      comment:
        'what the pages show comes from view models and answers: figures are worked out in the data process',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: {
        path: '^src-shared/(mapping/read|statistics/|benchmark/(comparison|statistics)/|benchmark/package/(build|rebuild))',
      },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src-renderer/features/([^/]+)/' },
      to: { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    },
    {
      name: 'figures-never-fetch',
      comment:
        'metrics, maturity, benchmark, mapping, topics, statistics, staffing and privacy take plain rows: they know no contract, no view and no locale',
      severity: 'error',
      from: {
        path: '^src-shared/(metrics|maturity|benchmark|domain|mapping|topics|privacy|statistics|staffing)/',
      },
      to: { path: '^src-shared/(contract|views|locale)/' },
    },
    {
      name: 'report-knows-no-figures-of-its-own',
      comment:
        'what a page, a chart and a text of a report are, and how they are drawn; what stands on them comes from views',
      severity: 'error',
      from: { path: '^src-shared/report/' },
      to: { path: '^src-shared/(contract|views|metrics|staffing|maturity|benchmark)/' },
    },
    {
      name: 'writers-below-use-cases',
      comment: 'a writer of files gets pages, texts and rows whole: it asks for nothing',
      severity: 'error',
      from: { path: '^src-main/data/reports/' },
      to: { path: '^src-main/data/(useCases|queries|repositories|importing|jobs|db)/' },
    },
    {
      name: 'pages-below-their-drawing',
      comment: 'what a page and a chart are knows nothing of how they are drawn',
      severity: 'error',
      from: { path: '^src-shared/report/[^/]+[.]ts$' },
      to: { path: '^src-shared/report/drawing/' },
    },
    {
      name: 'views-without-presentation',
      comment: 'the pages of a report stand on the views of the app, never the other way round',
      severity: 'error',
      from: { path: '^src-shared/views/', pathNot: '^src-shared/views/(presentation|houseStyle)/' },
      to: { path: '^src-shared/views/(presentation|houseStyle)/' },
    },
    {
      name: 'packing-below-writers',
      comment: 'what all Office files are packed in knows none of them',
      severity: 'error',
      from: { path: '^src-main/data/reports/ooxml/' },
      to: { path: '^src-', pathNot: '^src-main/data/(reports/ooxml/|cancelledError[.]ts)' },
    },
    {
      name: 'slides-and-texts-from-pages-alone',
      comment:
        'slides and texts are written from pages and documents; what figures say of them is settled in views',
      severity: 'error',
      from: { path: '^src-main/data/reports/(pptx|docx|houseStyle)/' },
      to: { path: '^src-shared/(contract|views|metrics|staffing|maturity|benchmark)/' },
    },
    {
      name: 'texts-and-workbooks-without-slides',
      comment: 'slides hold workbooks behind their charts; nothing else of a writer is in another',
      severity: 'error',
      from: { path: '^src-main/data/reports/(docx|xlsx)/' },
      to: { path: '^src-main/data/reports/(docx|xlsx|pptx)/', pathNot: '^src-main/data/reports/$1/' },
    },
    {
      name: 'hidden-window-below-app',
      severity: 'error',
      from: { path: '^src-main/pageWindow/' },
      to: { path: '^src-main/(app|data|dataHost)/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '(\\?modulePath$|^electron$|\\?)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
