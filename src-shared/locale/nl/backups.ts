import type { Sentences } from '../catalogueShape.ts'

/** Backups of the dossier: list, make, put back, and a damaged dossier. */
export const backups = {
  title: 'Reservekopieën',
  text: 'Dialoogmeter maakt zelf een reservekopie als u een dossier opent en er sinds de vorige dag iets is veranderd, vóór een nieuwe versie het dossier omzet en vóór u een reservekopie terugzet. Elke kopie is gecontroleerd voordat zij meetelt.',
  kept: 'Van elke soort blijven de vijf nieuwste staan, en niets ouder dan 90 dagen behalve de nieuwste. Wist u een persoon of bewaarde teksten, dan vervangt één nieuwe kopie alle eerdere.',
  folder: (path: string) => `De reservekopieën staan in ${path}`,
  key: (path: string) =>
    `Een reservekopie is alleen te openen met de sleutel van dit dossier: ${path}. Op dezelfde schijf helpt zij niet tegen verlies van de computer; neem daarvoor een verhuisbestand.`,
  caption: 'Reservekopieën, de nieuwste bovenaan',
  none: 'Er is nog geen reservekopie.',
  columns: { moment: 'Gemaakt', reason: 'Waarom', holds: 'Inhoud', size: 'Grootte', action: 'Handeling' },
  reasons: {
    opened: 'vanzelf, na openen',
    beforeMigration: 'vóór een nieuwe versie',
    beforeRestore: 'vóór terugzetten',
    byHand: 'met de hand',
    afterErasure: 'na wissen',
  },
  messages: { one: '1 bericht', many: (count: string) => `${count} berichten` },
  files: { one: '1 bestand', many: (count: string) => `${count} bestanden` },
  holds: (messages: string, files: string) => `${messages} uit ${files}`,
  holdsNothing: 'nog geen berichten',
  unreadable: 'niet te lezen, niet bruikbaar',
  ofNewer: (version: string | null) =>
    version === null ? 'van een nieuwere versie' : `van een nieuwere versie (${version})`,
  make: 'Nu een reservekopie maken',
  made: (moment: string) => `De reservekopie van ${moment} is gemaakt en gecontroleerd.`,
  check: 'Dossier controleren',
  sound: 'Het dossier is helemaal nagelezen en in orde.',
  damaged:
    'Het dossier is beschadigd. Wat u ziet kan onvolledig zijn. Zet een reservekopie terug; het beschadigde bestand blijft ernaast bewaard.',
  /** On every page but that of the backups. */
  damagedBar: {
    text: 'Het dossier is beschadigd. Wat u ziet kan onvolledig zijn.',
    open: 'Naar de reservekopieën',
  },
  stop: 'Stoppen',
  stopped: 'Gestopt. Er is niets veranderd.',
  phases: {
    waiting: 'Wachten tot ander werk klaar is',
    copying: 'Kopie maken',
    checking: 'Controleren',
    keeping: 'Het huidige bestand bewaren',
    placing: 'Terugzetten',
  },
  restore: {
    action: 'Terugzetten',
    named: (moment: string) => `Terugzetten: reservekopie van ${moment}`,
    title: (moment: string) => `De reservekopie van ${moment} terugzetten?`,
    loss: (moment: string, messages: string, files: string) =>
      `U ziet daarna het dossier van ${moment}. Wat daarna is ingelezen, staat er dan niet in: ${messages} uit ${files}. Wat u daarna hebt ingevuld of verbeterd, ook niet. Van het dossier zoals het nu is, wordt eerst een reservekopie gemaakt.`,
    lossOther: (moment: string) =>
      `U ziet daarna het dossier van ${moment}. Er is daarna niets ingelezen. Wat u daarna hebt ingevuld of verbeterd, staat er dan niet in. Van het dossier zoals het nu is, wordt eerst een reservekopie gemaakt.`,
    lossUnknown: (moment: string) =>
      `U ziet daarna het dossier van ${moment}. Wat u daarna hebt ingelezen, ingevuld of verbeterd, staat er dan niet in. Het bestand van nu blijft ernaast bewaard.`,
    confirm: 'Reservekopie terugzetten',
    keep: 'Annuleren',
    done: (moment: string) => `De reservekopie van ${moment} is teruggezet.`,
    erased:
      'Een wissing was nog niet klaar. Wat u liet wissen is ook uit deze reservekopie gewist; één nieuwe kopie vervangt alle eerdere, ook het beschadigde bestand.',
    keptAt: (path: string) => `Het beschadigde bestand is bewaard: ${path}`,
  },
  copy: {
    action: 'Als kopie openen',
    named: (moment: string) => `Als kopie openen: reservekopie van ${moment}`,
    name: (moment: string) => `Kopie van ${moment}`,
  },
  keptTitle: 'Bewaarde beschadigde bestanden',
  trouble: {
    title: (file: string) => `${file} kan niet worden geopend`,
    choose: 'Kies een reservekopie. Het bestand van nu blijft ernaast bewaard.',
    newer:
      'Werk verder met een nieuwere versie van Dialoogmeter, of open een reservekopie van vóór de omzetting als kopie. Het dossier zelf blijft zoals het is.',
    noBackups: 'Naast dit dossier staat geen reservekopie. Vraag de beheerder om een kopie van de schijf.',
    key: 'Zonder de sleutel zijn ook de reservekopieën niet te openen. Zet het sleutelbestand terug of lees een verhuisbestand in.',
  },
  /** What an error's own circumstances add to its sentence. */
  details: {
    person: (owner: string, computer: string) => `${owner} (computer ${computer})`,
    inUse: (who: string, since: string | null) =>
      since === null
        ? `Het dossier is in gebruik bij ${who}.`
        : `Het dossier is in gebruik bij ${who} sinds ${since}.`,
    needsVersion: (version: string) => `Nodig is versie ${version} of nieuwer.`,
    needsSchema: (schema: string, known: string) =>
      `De opbouw van het dossier heeft nummer ${schema}; deze versie leest tot en met nummer ${known}.`,
    damagedWithBackup: (moment: string) =>
      `Het dossierbestand is beschadigd. Er staat een reservekopie klaar van ${moment}.`,
    inUseNamed: (name: string) =>
      `Iemand anders werkt nu aan het dossier ${name} in de gedeelde map. Er is niets veranderd.`,
    newestBackup: (moment: string) => `De nieuwste bruikbare reservekopie is van ${moment}.`,
    file: (name: string) => `Bestand: ${name}`,
    folder: (name: string) => `Map: ${name}`,
  },
} satisfies Sentences
