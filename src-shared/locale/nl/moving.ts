import type { Sentences } from '../catalogueShape.ts'

/** A dossier as one file behind a passphrase; the key and who locks it. */
export const moving = {
  title: 'Verhuizen naar een andere computer',
  text: 'Een verhuisbestand is één bestand met het hele dossier en de sleutel, achter een wachtzin. Alleen wie de wachtzin kent, kan het op een andere computer inlezen. Reservekopieën gaan niet mee.',
  stays:
    'Het dossier blijft ook hier staan. Verwijder het hier zelf als u het alleen nog op de andere computer gebruikt. Twee exemplaren groeien daarna los van elkaar.',
  passphrase: 'Wachtzin',
  again: 'Wachtzin nog een keer',
  rule: 'Minstens 12 tekens. Vier of meer losse woorden zijn sterk en makkelijk over te typen. Een bekende uitspraak of een naam met een jaartal is zwak.',
  forgotten:
    'Bewaar de wachtzin op een andere plek dan het bestand. Dialoogmeter bewaart haar niet. Zonder de wachtzin is het bestand niet meer te openen.',
  show: 'Wachtzin tonen',
  faults: {
    short: 'De wachtzin is te kort. Gebruik minstens 12 tekens.',
    long: 'De wachtzin is te lang. Gebruik hoogstens 200 tekens.',
    plain: 'De wachtzin heeft te weinig verschillende tekens. Gebruik minstens 5 verschillende.',
    differs: 'De twee wachtzinnen zijn niet gelijk. Typ ze opnieuw.',
  },
  pack: 'Verhuisbestand maken',
  cancel: 'Stoppen',
  phases: {
    copying: 'Het dossier wordt gekopieerd.',
    writing: 'Het bestand wordt geschreven.',
    checking: 'Wat geschreven is, wordt nagelezen.',
  },
  packed: (file: string, size: string) => `${file} is gemaakt en nagelezen (${size}).`,
  unpackTitle: 'Verhuisbestand inlezen',
  unpackText: 'Een dossier van een andere computer, in één bestand achter een wachtzin.',
  unpackOpen: 'Verhuisbestand inlezen',
  choose: 'Bestand kiezen',
  chosen: (file: string, size: string) => `${file} (${size})`,
  look: 'Openen met deze wachtzin',
  looking: 'De wachtzin wordt gecontroleerd. Dit duurt enkele seconden.',
  about: (name: string, moment: string, version: string, size: string) =>
    `${name}, verpakt op ${moment} met versie ${version}. Het dossier is ${size}.`,
  there: (name: string) =>
    `Dit dossier staat al op deze computer, als ${name}. Als u het vervangt, komt het dossier uit het bestand ervoor in de plaats. Wat hier nu staat, wordt eerst apart bewaard. Personen die u na het verpakken hebt gewist, staan er dan weer in: wis hen opnieuw.`,
  openThere: 'Het dossier van hier openen',
  replace: 'Vervangen door dat uit het bestand',
  unpack: 'Dossier inlezen',
  close: 'Sluiten',
  key: {
    title: 'Sleutel van dit dossier',
    what: 'Namen en nummers van inwoners staan als code in het dossier. De sleutel van die code staat in een eigen bestand naast het dossier.',
    locked:
      'De sleutel is vergrendeld met de sleutelbos van uw account op deze computer. Alleen u kunt het dossier hier openen. Kopieert iemand de bestanden, dan gaat het dossier elders niet open. Neem voor een andere computer een verhuisbestand.',
    lockedLoss:
      'Wordt deze computer opnieuw ingericht of uw account verwijderd, dan gaat ook een reservekopie van de bestanden niet meer open. Maak daarom op tijd een verhuisbestand.',
    plain:
      'De sleutel staat ontgrendeld naast het dossier. Wie beide bestanden kan lezen, kan het dossier openen.',
    noKeychain: 'Op deze computer is geen sleutelbos die de sleutel kan vergrendelen.',
    unlock: 'Sleutel ontgrendeld bewaren',
    unlockWhy:
      'Nodig voor de opdrachtregel en voor een ander account dat dit dossier opent. De sleutel is dan leesbaar voor wie bij de bestanden kan.',
    unlockTitle: 'De sleutel ontgrendeld bewaren?',
    unlockText:
      'De sleutel komt leesbaar naast het dossier te staan en blijft zo tot u haar weer vergrendelt. Wie beide bestanden kan lezen, kan het dossier dan ook op een andere computer openen.',
    keep: 'Vergrendeld laten',
    lock: 'Sleutel vergrendelen',
    lockWhy:
      'Daarna kan alleen uw account op deze computer het dossier openen, en de opdrachtregel niet meer.',
    isLocked: 'De sleutel is vergrendeld.',
    isPlain: 'De sleutel staat nu ontgrendeld naast het dossier.',
  },
} satisfies Sentences
