import type { SameShape } from './catalogueShape.ts'
import { recognisedKinds as enRecognised } from './en/formats.ts'
import type { Language } from './languages.ts'
import { recognisedKinds as nlRecognised } from './nl/formats.ts'

/** Words of the command line only; names of figures and reasons come from the catalogue. */
const nl = {
  heading: ['kerncijfer', 'waarde', '95%-interval', 'n'],
  figures: {
    cases: 'Vragen',
    answered: 'Beantwoord',
    closed: 'Gesloten zonder antwoord',
    open: 'Nog open',
    median: 'Helft beantwoord binnen',
    p90: '9 van de 10 beantwoord binnen',
    within1h: 'Binnen 1 uur beantwoord',
    within2h: 'Binnen 2 uur beantwoord',
    within4h: 'Binnen 4 uur beantwoord',
    within24h: 'Binnen 24 uur beantwoord',
    withinNorm: 'Binnen uw norm beantwoord',
    responseRate7d: 'Beantwoord binnen 7 dagen',
    conversationRatio: 'Gespreksratio',
    dialogueShare: 'Gesprek gaat verder',
    linkedInbound: 'Berichten van inwoners',
    linkedAnswered: 'Berichten met een gekoppeld antwoord',
    linkedReplies: 'Gekoppelde antwoorden',
    medianPerQuestion: 'Mediaan per vraag',
    medianPerReply: 'Mediaan per antwoord',
  },
  casesHeading: ['gesteld op', 'kanaal', 'onderwerp', 'team', 'uitkomst', 'wachttijd', 'binnen norm'],
  alsoElsewhere: (count: string): string =>
    `${count} van deze berichten staan ook in een ander bestand; ze tellen één keer`,
  importHeading: ['bestand', 'uitkomst', 'berichten', 'al bekend', 'fouten in regels', 'opmerkingen'],
  statuses: {
    committed: 'ingelezen',
    duplicate: 'stond er al in',
    needsInput: 'eerst invullen',
    rejected: 'niet ingelezen',
  },
  needs: {
    own: 'wie de gemeente is: --own',
    dateOrder: 'volgorde van de datum: --date-order dmy|mdy|ymd',
    timezone: 'tijdzone: --timezone',
    channel: 'kanaal: --channel',
    mapping: 'welke kolom wat betekent: --profile bestand',
  },
  candidates: (names: string): string => `gevonden namen: ${names}`,
  recognised: nlRecognised,
  reasons: {
    recognised: 'er staan geen berichten in',
    emptyFile: 'het bestand is leeg',
    unknownFormat: 'dit soort bestand is niet bekend',
    binaryFile: 'dit is geen tekstbestand',
    damagedZip: 'de zip is beschadigd',
    unsafeZip: 'de zip is niet veilig',
    wrongEncoding: 'de tekens zijn niet te lezen',
    holeInFile: 'een groot stuk van het bestand is leeg',
    tooLarge: 'het bestand is groter dan 4 GB',
    missingColumns: 'er ontbreken kolommen',
    noMessages: 'er staan geen berichten in',
    noReadableRows: 'geen enkele regel is te lezen',
    unreadableFile: 'het bestand is niet te openen',
    exampleIntoRealDossier: 'voorbeeldgegevens horen niet in een echt dossier',
    realIntoExampleDossier: 'echte gegevens horen niet in het voorbeeld',
    exchangePackage: 'dit is een uitwisselpakket: package import',
    cancelled: 'afgebroken',
    internalError: 'er ging iets mis; kijk in het logboek',
  },
  packed: (name: string, file: string): string => `${name}: verpakt en nagelezen in ${file}`,
  unpacked: (name: string, db: string): string => `${name}: ingelezen in ${db}`,
  keyLocked:
    'De opdrachtregel heeft geen sleutelbos. Kies in de app bij Bewaren en verhuizen ‘Sleutel ontgrendeld bewaren’, of gebruik unpack met een verhuisbestand.',
  backups: {
    made: (name: string): string => `reservekopie gemaakt en gecontroleerd: ${name}`,
    none: 'geen reservekopieën',
    restored: (name: string, kept: string | null): string =>
      kept === null ? `teruggezet: ${name}` : `teruggezet: ${name}; wat er stond is bewaard: ${kept}`,
    erasedAgain:
      'Een wissing was nog niet klaar. Wat gewist moest worden is ook uit deze reservekopie gewist; één nieuwe kopie vervangt alle eerdere.',
  },
  packages: {
    heading: ['gemeente', 'periode', 'vragen', 'kenmerk van de sleutel', 'wat inlezen doet'],
    headingAlone: ['gemeente', 'periode', 'vragen', 'kenmerk van de sleutel'],
    invented: (name: string): string => `${name} (verzonnen)`,
    saved: (path: string, fingerprint: string): string =>
      `pakket bewaard: ${path}; kenmerk van de sleutel: ${fingerprint}`,
    imported: (file: string, count: number): string => `ingelezen uit ${file}: ${String(count)}`,
    combined: (file: string, count: number): string => `samen in ${file}: ${String(count)}`,
    replaced: (path: string): string => `het bestand dat er stond, is vervangen: ${path}`,
    becameExample: 'dit dossier is nu een voorbeeld met verzonnen gemeenten',
    keyChanged: (names: string): string =>
      `een andere sleutel dan eerder: ${names}; vraag na of dat klopt en geef dan --accept-changed-keys`,
    duplicateInFiles: (code: string): string =>
      `van ${code} staat in een ander bestand al een pakket over dezelfde maanden.`,
    refused: (file: string, reason: string): string => `${file}: ${reason} Er is niets veranderd.`,
  },
  maturity: {
    heading: ['facet', 'fase', 'gemeten', 'zelfbeeld', 'telt mee'],
    sources: { measured: 'gemeten', selfAssessed: 'zelfbeeld' },
    unknown: '–',
    range: (lowest: string, highest: string): string => `${lowest} tot ${highest}`,
    phase: (range: string): string => `fase: ${range}`,
    byStatements: (range: string): string => `fase volgens de stellingen alleen: ${range}`,
    tooFewFacets: (known: string, needed: string): string =>
      `geen: bij ${known} facetten is een niveau bekend, nodig zijn er ${needed}`,
  },
  simulate: {
    range: '95 van 100 jaren',
    hours: 'uren',
    progress: (done: string, total: string): string => `rekenen: ${done} van ${total}`,
    notMeasured: {
      arrivals:
        'Dit plan rekent met de vragen van dit dossier (basis.arrivals), en daarin staat geen hele week met vragen.',
      handling:
        'Dit plan rekent met de geschatte werktijd (basis.handling), en daarvoor staan er te weinig antwoorden in dit dossier.',
      attention:
        'Dit plan rekent met de geschatte tijd tot iemand een vraag ziet (basis.attention), en daarvoor staat er te weinig in dit dossier.',
    },
    notMeasuredDo: 'Vul "kind": "typed" in met eigen aantallen, of lees meer gegevens in.',
  },
  report: {
    heading: ['bestand', 'soort', 'bytes'],
    taking: 'cijfers opnemen',
    making: (count: string): string => `bestanden maken: ${count}`,
    there: (names: string): string =>
      `er staan al bestanden met deze namen; er is niets geschreven (--force vervangt ze): ${names}`,
    stopped: 'gestopt; er is niets geschreven',
  },
  created: (path: string, name: string): string => `dossier gemaakt: ${path} (${name})`,
  exists: (path: string): string => `dit dossier bestaat al: ${path}`,
  exampleLoading: (done: number, total: number): string =>
    `voorbeeld inlezen: ${String(done)} van ${String(total)}`,
  exampleReady: (path: string): string => `voorbeeld, verzonnen cijfers: ${path}`,
  wrongUsage: (what: string): string => `dit klopt niet of ontbreekt: ${what}`,
}

const en: SameShape<typeof nl> = {
  heading: ['figure', 'value', '95% interval', 'n'],
  figures: {
    cases: 'Questions',
    answered: 'Answered',
    closed: 'Closed without an answer',
    open: 'Still open',
    median: 'Half answered within',
    p90: '9 in 10 answered within',
    within1h: 'Answered within 1 hour',
    within2h: 'Answered within 2 hours',
    within4h: 'Answered within 4 hours',
    within24h: 'Answered within 24 hours',
    withinNorm: 'Answered within your norm',
    responseRate7d: 'Answered within 7 days',
    conversationRatio: 'Conversation ratio',
    dialogueShare: 'Conversation goes on',
    linkedInbound: 'Messages from residents',
    linkedAnswered: 'Messages with a linked answer',
    linkedReplies: 'Linked answers',
    medianPerQuestion: 'Median per question',
    medianPerReply: 'Median per answer',
  },
  casesHeading: ['asked at', 'channel', 'topic', 'team', 'outcome', 'wait', 'within norm'],
  alsoElsewhere: (count: string) => `${count} of these messages also stand in another file; they count once`,
  importHeading: ['file', 'outcome', 'messages', 'known already', 'faulty rows', 'remarks'],
  statuses: {
    committed: 'imported',
    duplicate: 'stood there already',
    needsInput: 'answer first',
    rejected: 'not imported',
  },
  needs: {
    own: 'who the municipality is: --own',
    dateOrder: 'order of the date: --date-order dmy|mdy|ymd',
    timezone: 'time zone: --timezone',
    channel: 'channel: --channel',
    mapping: 'which column means what: --profile file',
  },
  candidates: (names) => `names found: ${names}`,
  recognised: enRecognised,
  reasons: {
    recognised: 'there are no messages in it',
    emptyFile: 'the file is empty',
    unknownFormat: 'this kind of file is not known',
    binaryFile: 'this is no text file',
    damagedZip: 'the zip is damaged',
    unsafeZip: 'the zip is not safe',
    wrongEncoding: 'the characters cannot be read',
    holeInFile: 'a large part of the file is empty',
    tooLarge: 'the file is larger than 4 GB',
    missingColumns: 'columns are missing',
    noMessages: 'it holds no messages',
    noReadableRows: 'not one row can be read',
    unreadableFile: 'the file cannot be opened',
    exampleIntoRealDossier: 'example data do not belong in a real dossier',
    realIntoExampleDossier: 'real data do not belong in the example',
    exchangePackage: 'this is an exchange package: package import',
    cancelled: 'cancelled',
    internalError: 'something went wrong; see the log',
  },
  packed: (name, file) => `${name}: packed and read back in ${file}`,
  unpacked: (name, db) => `${name}: read in to ${db}`,
  keyLocked:
    'The command line has no keychain. In the app, under safe keeping and moving, choose to keep the key unlocked, or use unpack with a moving file.',
  backups: {
    made: (name) => `backup made and checked: ${name}`,
    none: 'no backups',
    restored: (name, kept) =>
      kept === null ? `put back: ${name}` : `put back: ${name}; what stood there is kept: ${kept}`,
    erasedAgain:
      'An erasure was not finished yet. What was to be erased has been erased from this backup as well; one new copy replaces all earlier ones.',
  },
  packages: {
    heading: ['municipality', 'period', 'questions', 'fingerprint of the key', 'what importing does'],
    headingAlone: ['municipality', 'period', 'questions', 'fingerprint of the key'],
    invented: (name) => `${name} (invented)`,
    saved: (path, fingerprint) => `package saved: ${path}; fingerprint of the key: ${fingerprint}`,
    imported: (file, count) => `imported from ${file}: ${String(count)}`,
    combined: (file, count) => `together in ${file}: ${String(count)}`,
    replaced: (path) => `the file that was there has been replaced: ${path}`,
    becameExample: 'this dossier is an example now, with invented municipalities',
    keyChanged: (names) =>
      `another key than before: ${names}; ask whether that is right and then give --accept-changed-keys`,
    duplicateInFiles: (code) => `another file holds a package of ${code} about the same months already.`,
    refused: (file, reason) => `${file}: ${reason} Nothing has changed.`,
  },
  maturity: {
    heading: ['facet', 'phase', 'measured', 'self-image', 'what counts'],
    sources: { measured: 'measured', selfAssessed: 'self-image' },
    unknown: '–',
    range: (lowest, highest) => `${lowest} to ${highest}`,
    phase: (range) => `phase: ${range}`,
    byStatements: (range) => `phase by the statements alone: ${range}`,
    tooFewFacets: (known, needed) => `none: ${known} facets have a level, ${needed} are needed`,
  },
  simulate: {
    range: '95 of 100 years',
    hours: 'hours',
    progress: (done, total) => `calculating: ${done} of ${total}`,
    notMeasured: {
      arrivals:
        'This plan uses the questions of this dossier (basis.arrivals), and it holds no whole week with questions.',
      handling:
        'This plan uses the estimated handling time (basis.handling), and this dossier holds too few answers for it.',
      attention:
        'This plan uses the estimated time until somebody sees a question (basis.attention), and this dossier holds too little for it.',
    },
    notMeasuredDo: 'Fill in "kind": "typed" with numbers of your own, or import more data.',
  },
  report: {
    heading: ['file', 'kind', 'bytes'],
    taking: 'taking the figures',
    making: (count) => `making files: ${count}`,
    there: (names) =>
      `files of these names are there already; nothing was written (--force replaces them): ${names}`,
    stopped: 'stopped; nothing was written',
  },
  created: (path, name) => `dossier made: ${path} (${name})`,
  exists: (path) => `this dossier exists already: ${path}`,
  exampleLoading: (done, total) => `reading the example: ${String(done)} of ${String(total)}`,
  exampleReady: (path) => `example, invented figures: ${path}`,
  wrongUsage: (what) => `this is wrong or missing: ${what}`,
}

export const cliTexts: Readonly<Record<Language, SameShape<typeof nl>>> = { nl, en }

/** Names and options are the same in every language, so the overview of them is too. */
export const usage = `dialoogmeter <command>

  init    --db <file> --municipality <code> [--key <file>] [--json]
  demo    --db <file> [--key <file>] [--json]
  import  <path>... --db <file> [--format id] [--account name] [--channel name] [--own id-or-name]...
          [--date-order dmy|mdy|ymd] [--timezone zone] [--encoding cp850|windows-1252] [--with-private]
          [--profile <file>] [--report <file>] [--key <file>] [--json]
  metrics --db <file> [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--channel name]... [--account name]...
          [--topic id]... [--team id]... [--clock calendar|opening] [--without-incidents] [--key <file>]
          [--json]
  cases   --db <file> [--outcome answered|closed|open] and the options of metrics
  maturity --db <file> [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--key <file>] [--json]
  package export  --db <file> --out <file> [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--with-phase] [--key <file>]
          [--json]
  package import  <file> --db <file> [--accept-changed-keys] [--key <file>] [--json]
  package inspect <file> [--json]
  package combine <file>... --out <file> [--json]
  pack    --db <file> --out <file> --passphrase-file <file or -> [--key <file>] [--json]
  unpack  <file> --db <file> --passphrase-file <file or -> [--json]
  backup  make|list --db <file> [--key <file>] [--json]
  restore --db <file> --backup <name> [--key <file>] [--json]
  simulate --db <file> --scenario <json> [--seed n] [--back-test] [--goal n] [--key <file>] [--json]
  simulate --db <file> --template [--key <file>]
  report  --db <file> --out <folder> --formats pptx,xlsx,docx[,text,onePager,appendix,svg,pdf,png]
          [--lang nl|en] [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--plan name] [--force] [--key <file>] [--json]

  exit: 0 done, 2 not (wholly) done, 64 wrong usage, 66 no such dossier`
