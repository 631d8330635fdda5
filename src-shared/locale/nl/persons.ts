import type { Sentences } from '../catalogueShape.ts'

/** A resident's right of access and erasure. */
export const persons = {
  title: 'Inzage en verwijdering',
  text: 'Vraagt een inwoner wat er over hem of haar bewaard wordt? Vul in hoe die persoon op het kanaal heet. Wat u hier typt, wordt nergens bewaard.',
  label: 'Naam, accountnaam, telefoonnummer, e-mailadres of nummer uit de bron',
  channel: 'Kanaal',
  allChannels: 'Alle kanalen',
  find: 'Zoeken',
  finding: 'Er wordt gezocht.',
  needText: 'Vul een naam, accountnaam, nummer of adres in.',
  howTitle: 'Hoe een bron iemand noemt',
  how: 'Van een naam of nummer blijft bij het inlezen alleen een versleutelde code over. Iemand is daarom alleen te vinden onder dezelfde naam of hetzelfde nummer als in de bron. Hoofdletters, @ en de schrijfwijze van een telefoonnummer maken niet uit.',
  forms: {
    handle: 'de accountnaam op het kanaal',
    handleOrPhone: 'de accountnaam, of het telefoonnummer bij WhatsApp',
    numberOrHandle: 'het nummer van het account bij X, of anders de accountnaam',
    displayName: 'de naam die op het profiel staat',
    phoneOrContactName: 'het telefoonnummer, of de naam in het adresboek van de telefoon van de gemeente',
    networkAddress: 'het adres van het account, zoals naam@server',
    did: 'de vaste code van het account (did:plc: en letters), niet de accountnaam',
    requesterNumber: 'het nummer of de naam van de aanvrager in het systeem',
    column: 'wat in de kolom staat die u als afzender hebt aangewezen',
    nobody: 'geen: deze bron noemt geen inwoners',
  },
  formLine: (formats: string, form: string) => `${formats}: ${form}.`,
  nothing: 'Onder deze naam of dit nummer wordt niets bewaard.',
  nothingOn: (channel: string) => `Onder deze naam of dit nummer wordt op ${channel} niets bewaard.`,
  nothingWhy:
    'Dat kan ook komen doordat de bron deze persoon anders noemt. Hieronder staat per bron waaronder iemand te vinden is.',
  nameless: {
    one: 'Bij 1 bericht in dit dossier noemt de bron geen afzender. Daarin is niemand te vinden.',
    many: (count: string) =>
      `Bij ${count} berichten in dit dossier noemt de bron geen afzender. Daarin is niemand te vinden.`,
  },
  own: (account: string, channel: string) =>
    `${account} is op ${channel} een account van de gemeente zelf. Dat is hier niet te verwijderen.`,
  purged: (channel: string, date: string) =>
    `Op ${channel} is deze persoon verwijderd op ${date}. Nieuwe bestanden brengen diens berichten niet terug.`,
  organisation:
    'Gaat het om een organisatie en niet om een persoon? Dan geldt het recht op inzage en verwijdering niet.',
  severalChannels:
    'Dezelfde naam op twee kanalen kan van twee mensen zijn. Vraag de inwoner per kanaal of het om hem of haar gaat.',
  chosen: 'Gaat om deze persoon',
  counts: {
    messages: 'Berichten',
    answers: 'Antwoorden van de gemeente',
    cases: 'Vragen die ermee beginnen',
    texts: 'Bewaarde teksten',
    between: 'Tussen',
    files: 'Bestanden',
    accounts: 'Accounts van de gemeente',
  },
  span: (from: string, to: string) => `${from} en ${to}`,
  accountLine: (account: string, messages: string, answers: string) =>
    `${account}: ${messages} ontvangen, ${answers} geantwoord`,
  noAccountName: 'zonder naam',
  fileLine: (file: string, count: string) => `${file} (${count})`,
  otherwise: {
    one: 'Bij 1 antwoord noemt de bron deze persoon anders, bijvoorbeeld met een nummer. Dat antwoord hoort bij een bericht van deze persoon en is meegeteld.',
    many: (count: string) =>
      `Bij ${count} antwoorden noemt de bron deze persoon anders, bijvoorbeeld met een nummer. Die antwoorden horen bij berichten van deze persoon en zijn meegeteld.`,
  },
  elsewhere: {
    one: '1 van deze berichten staat ook in een andere bron, waar de afzender anders heet. Vraag de inwoner naar die andere naam en zoek daarop ook.',
    many: (count: string) =>
      `${count} van deze berichten staan ook in een andere bron, waar de afzender anders heet. Vraag de inwoner naar die andere naam en zoek daarop ook.`,
  },
  tableTitle: 'Wat er staat',
  columns: {
    when: 'Tijdstip',
    channel: 'Kanaal',
    account: 'Account van de gemeente',
    from: 'Van',
    kind: 'Soort',
    isPublic: 'Openbaar',
    topic: 'Onderwerp',
    text: 'Tekst',
    files: 'Bestand',
  },
  fromPerson: 'deze persoon',
  fromUs: 'gemeente',
  yes: 'ja',
  no: 'nee',
  noText: 'niet bewaard',
  moreRows: (shown: string, all: string) =>
    `Hier staan de eerste ${shown} van ${all}. In het bestand staan ze alle.`,
  hand: 'Inzage opslaan',
  handAs: { xlsx: 'Opslaan als werkmap', json: 'Opslaan als tekstbestand (JSON)' },
  handed: (file: string) => `Opgeslagen: ${file}`,
  fileName: 'inzage',
  file: {
    title: 'Wat er over u bewaard wordt',
    sheet: 'Berichten',
    about: 'Toelichting',
    madeBy: 'Gemaakt voor',
    madeAt: 'Gemaakt op',
    on: 'Kanalen',
    messages: 'Uw berichten',
    answers: 'Antwoorden van de gemeente',
    explained: [
      {
        label: 'Wat dit is',
        value:
          'Dit bestand bevat alles wat het dossier over u bewaart. De gemeente gebruikt het dossier om te meten hoe goed zij vragen van inwoners beantwoordt. Over u persoonlijk wordt niets besloten.',
      },
      {
        label: 'Naam en nummer',
        value:
          'Uw naam, accountnaam en nummer zijn niet bewaard. In plaats daarvan staat er een code die met een geheime sleutel is gemaakt. Wie de sleutel niet heeft, kan de code niet naar u herleiden. Met de sleutel en uw naam erbij is de code opnieuw te maken; zo zijn uw gegevens gevonden.',
      },
      {
        label: 'Codes',
        value:
          'Ook van elk bericht is er een code: van het nummer dat het kanaal eraan gaf en van de eerste woorden. Daarmee ziet het programma dat een bericht in twee bestanden staat. De codes zeggen u niets en staan daarom niet in dit bestand.',
      },
      {
        label: 'Onderwerp',
        value:
          'Het onderwerp is door het programma afgeleid uit de woorden van het bericht, of door een medewerker of de bron gegeven. Het kan onjuist zijn.',
      },
      {
        label: 'Tekst',
        value:
          'Staat er een tekst, dan is die bewaard nadat namen, nummers en adressen zo goed mogelijk zijn weggehaald. Staat er “niet bewaard”, dan is de tekst alleen gelezen om het onderwerp te bepalen.',
      },
      {
        label: 'Tijdstippen',
        value: 'De tijdstippen zijn die van de klok in de tijdzone van de gemeente.',
      },
      {
        label: 'Uw rechten',
        value:
          'U kunt de gemeente vragen deze gegevens te verwijderen. Daarna blijven alleen de code van uw naam, de datum en het aantal berichten bewaard, zodat een volgend bestand uw berichten niet terugbrengt. U kunt ook een klacht indienen bij de toezichthouder: in Nederland de Autoriteit Persoonsgegevens, in Vlaanderen de Vlaamse Toezichtcommissie.',
      },
    ],
  },
  erase: 'Gegevens verwijderen',
  eraseTitle: 'Gegevens van deze persoon verwijderen?',
  eraseFacts: {
    messages: (count: string) => `${count} berichten worden verwijderd.`,
    message: '1 bericht wordt verwijderd.',
    answers: (count: string) =>
      `${count} antwoorden van de gemeente blijven als gebeurtenis staan, zonder tekst en zonder verband met deze persoon.`,
    answer:
      '1 antwoord van de gemeente blijft als gebeurtenis staan, zonder tekst en zonder verband met deze persoon.',
    cases: (count: string) => `${count} vragen tellen niet meer mee. De cijfers veranderen.`,
    case: '1 vraag telt niet meer mee. De cijfers veranderen.',
    texts: (count: string) => `${count} bewaarde teksten worden verwijderd.`,
    text: '1 bewaarde tekst wordt verwijderd.',
    backups: 'Alle reservekopieën worden vervangen door één nieuwe, waarin deze persoon niet staat.',
    stays:
      'Wat blijft, is één code per naam en kanaal, met de datum en het aantal berichten. Daarmee laat een volgend bestand de berichten van deze persoon weg.',
    classifier:
      'Zijn er voorbeelden geleerd voor het bepalen van onderwerpen, dan kan dat geleerde verdwijnen. U kunt het daarna opnieuw laten leren.',
    reports: 'Opgeslagen presentaties en pakketten houden hun cijfers. Daarin staat niemand afzonderlijk.',
    file: 'De bestanden die u hebt ingelezen, zijn van u. Wis deze persoon daar zelf uit waar dat nodig is.',
    shared:
      'Dit dossier staat in een gedeelde map. Daar is deze persoon pas weg als u het dossier opslaat. Doe dat meteen.',
    final: 'Dit is niet ongedaan te maken.',
  },
  sure: 'Ik weet zeker dat dit de gegevens van deze persoon zijn',
  confirm: 'Voorgoed verwijderen',
  keep: 'Niet verwijderen',
  erasing: 'De gegevens worden verwijderd. Is er een bestand in behandeling, dan wordt daarop gewacht.',
  erased: (messages: string, cases: string) =>
    `Verwijderd: ${messages} berichten. Er tellen ${cases} vragen minder mee.`,
  erasedNoClassifier:
    'Wat geleerd was voor het bepalen van onderwerpen is ook verwijderd. Laat het opnieuw leren bij Onderwerpen.',
  notSettled:
    'De gegevens zijn uit het dossier, maar het bestand en de reservekopieën konden nog niet worden opgeschoond. Dat gebeurt als u het dossier opnieuw opent.',
  lookOnly:
    'U kijkt in een kopie. Verwijder deze persoon in het dossier zelf, als niemand anders eraan werkt.',
  exampleFixed: 'In het voorbeeld staan verzonnen mensen. Daar is niets te verwijderen.',
  retention: {
    title: 'Bewaartermijn',
    texts: 'Teksten van berichten',
    kept: {
      none: 'Er worden geen teksten bewaard.',
      one: 'Er is 1 tekst bewaard.',
      many: (count: string) => `Er zijn ${count} teksten bewaard.`,
    },
    keeping: {
      off: 'Teksten worden niet bewaard. Ze worden bij het inlezen gelezen en daarna weggelaten.',
      redacted90Days: 'Teksten worden 90 dagen bewaard, zonder namen, nummers en adressen.',
      kept: 'Teksten worden bewaard tot u dat uitzet, zonder namen, nummers en adressen.',
    },
    oldest: (date: string) => `De oudste tekst wordt verwijderd op ${date}.`,
    bestEffort:
      'Het weghalen gebeurt naar de vorm. Nummers, adressen en kentekens worden herkend. Een naam, een plaats of een verhaal midden in een zin kan blijven staan.',
    change: 'Teksten bewaren instellen',
    events:
      'Gebeurtenissen (wanneer, op welk kanaal, met welke code) blijven tot u het bestand ongedaan maakt, de persoon verwijdert of het dossier verwijdert.',
    lately: 'Wat onlangs verwijderd is',
    none: 'Er is nog niets verwijderd op verzoek of na een termijn.',
    columns: { when: 'Wanneer', what: 'Wat', messages: 'Berichten', texts: 'Teksten' },
    kinds: {
      person: 'Een persoon, op verzoek',
      textsOverTerm: 'Teksten, na 90 dagen',
      textsTurnedOff: 'Teksten, omdat bewaren is uitgezet',
    },
    purged: {
      none: 'Bij een volgend bestand wordt niemand weggelaten.',
      one: 'Bij een volgend bestand wordt 1 naam of nummer weggelaten, op één kanaal.',
      many: (count: string) =>
        `Bij een volgend bestand worden ${count} namen of nummers weggelaten, elk op één kanaal.`,
    },
    noLifting:
      'Een code is niet terug te nemen: wie gevraagd heeft vergeten te worden, komt niet terug in dit dossier.',
    archive: 'Dit dossier is een werkkopie en geen archief. Wat u moet bewaren, bewaart u in de bron.',
  },
} satisfies Sentences
