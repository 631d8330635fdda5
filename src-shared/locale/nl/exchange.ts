import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'
import { exchangeChecks } from './exchangeChecks.ts'

/** Exchange packages: making, previewing, importing, listing. */
export const exchange = {
  title: 'Uitwisselen',
  ...exchangeChecks,
  intro:
    'Een pakket is een klein bestand met aantallen van één gemeente over een periode. Er zitten geen berichten en geen namen van mensen in. Dialoogmeter verstuurt niets: u geeft het bestand zelf, per mail of op een USB-stick.',
  make: {
    title: 'Pakket maken',
    text: 'Voor een gemeente die zich met u wil vergelijken. U ziet eerst precies wat er in het bestand komt.',
    noData: 'Lees eerst berichten van uw eigen gemeente in.',
    open: 'Pakket maken',
    period: 'Hele maanden, van',
    until: 'tot en met',
    firstMonth: 'Eerste maand',
    lastMonth: 'Laatste maand',
    wrongOrder: 'De eerste maand ligt na de laatste maand.',
    withPhase: 'Fase van het groeipad meegeven',
    withPhaseHint:
      'Alleen de fase van de laatste beoordeling die u bewaarde. Geen antwoorden, namen of opmerkingen.',
    busy: 'Het pakket wordt gemaakt',
    nothing: 'Over deze periode is geen pakket te maken.',
    leaves: (cases: string, period: string) =>
      `Dit verlaat uw gemeente: aantallen over ${own(cases)} vragen, ${period}.`,
    save: 'Bewaren',
    saving: 'Wordt bewaard',
    saved: (file: string, size: string) => `${file} (${size}) is bewaard in de map die u koos.`,
    next: 'Geef het bestand nu zelf door, per mail of op een USB-stick. Geef het kenmerk van uw sleutel apart door, bijvoorbeeld telefonisch.',
    notSaved: 'Het pakket is niet bewaard.',
    close: 'Sluiten',
  },
  contents: {
    title: 'In woorden',
    municipality: 'gemeente',
    period: 'periode',
    periodText: (period: string, observedTo: string) =>
      `${period}, naar de dag van de vraag. Gevolgd t/m ${observedTo}.`,
    cases: 'vragen',
    figures: 'cijfers',
    responseTimes: 'hoe snel antwoord kwam (de helft binnen, en wie binnen 1, 2, 4 en 24 uur)',
    within7Days: 'hoeveel vragen binnen 7 dagen antwoord kregen',
    dialogue: 'hoe vaak het gesprek verdergaat',
    replies: 'welk deel van de openbare berichten een antwoord is',
    channel: 'kanalen',
    topic: 'onderwerpen',
    team: 'teams',
    month: 'maanden',
    sending: 'zenden en gesprek',
    sendingText: (replies: string, sent: string) =>
      `${replies} van de ${sent} openbare berichten van de gemeente zijn antwoorden.`,
    sendingParts: (ownPosts: string, reposts: string) =>
      `Verder ${ownPosts} eigen berichten en ${reposts} gedeelde berichten.`,
    noSending: 'Niet in dit pakket: niet in de gegevens, of te weinig.',
    growth: 'groeipad',
    growthText: (phase: string) => `fase ${phase}`,
    growthRange: (lowest: string, highest: string) => `fase ${lowest} tot ${highest}`,
    noGrowth: 'Niet in dit pakket.',
    counting: 'manier van tellen',
    countingText: (hours: string) =>
      `De openingstijden, de versies van de definities, en dat een nieuw bericht na ${hours} uur stilte een nieuwe vraag is.`,
    marks: 'over het bestand',
    marksText: (program: string, made: string) =>
      `Gemaakt met ${program} op ${made}. Met een nummer, een controlesom, uw openbare sleutel en een handtekening.`,
    none: 'geen',
    leftOut: (count: string) => `Weggelaten: ${count}.`,
    leftOutOnly: (count: string) => `Geen. Weggelaten: ${count}.`,
    teamsOfAnswered:
      'Teams kunnen ook ontbreken omdat alleen een antwoord vertelt welk team een vraag kreeg.',
    leftOutNote:
      'Een deel met minder dan 10 vragen gaat niet mee. Soms blijft nog een deel weg, zodat het kleine niet uit te rekenen is.',
  },
  strata: {
    title: 'De aantallen per deel',
    part: 'deel',
    cases: 'vragen',
    answered: 'beantwoord',
    closed: 'gesloten zonder antwoord',
    open: 'nog open',
    within7Days: 'antwoord binnen 7 dagen',
    dialogue: 'gesprek gaat verder',
    all: 'alle vragen',
    of: (count: string, total: string) => `${count} van ${total}`,
    gridNote: (classes: string) =>
      `Per deel staan deze aantallen in het bestand verdeeld over ${classes} klassen van wachttijd, één keer in kalendertijd en één keer in openingstijd.`,
  },
  never: {
    title: 'Wat er nooit in zit',
    items: [
      { text: 'tekst van berichten' },
      { text: 'namen, accounts of nummers van inwoners of medewerkers' },
      { text: 'de tijd van een afzonderlijk bericht' },
      { text: 'een kanaal, onderwerp, team of maand met minder dan 10 vragen' },
    ],
  },
  key: {
    title: 'Kenmerk van uw sleutel',
    text: 'Wie het pakket inleest, ziet dit kenmerk ook. Is het hetzelfde, dan komt het pakket van u en is er niets in veranderd.',
  },
  raw: {
    title: 'Het hele bestand',
    text: (size: string) => `Precies deze tekst wordt bewaard, ${size}.`,
    label: 'Tekst van het bestand',
    copy: 'Tekst kopiëren',
    copied: 'De tekst is gekopieerd.',
    notCopied: 'Kopiëren lukte niet. Klik in de tekst en kopieer met Ctrl+A en Ctrl+C.',
  },
  /** Of figures that have no name on a page. */
  otherFigures: {
    cases: 'wat een vraag is',
    p90Ms: '9 van de 10 beantwoord binnen',
    meanMs: 'gemiddelde reactietijd',
    linkedReplies: 'reactietijd per gekoppeld antwoord',
  },
  read: {
    title: 'Pakketten inlezen',
    text: 'Van een andere gemeente of van uw hele regio. U ziet eerst wat erin staat.',
    drag: 'U kunt het bestand ook naar het vak bovenaan slepen.',
    choose: 'Pakket kiezen',
    inspecting: (file: string) => `${file} wordt bekeken`,
    one: (file: string) => `${file} bevat een pakket van 1 gemeente.`,
    many: (file: string, packages: string) => `${file} bevat ${packages} pakketten.`,
    nothingYet: 'Het bestand is heel en de handtekening klopt. Er is nog niets toegevoegd.',
    municipality: 'gemeente',
    period: 'periode',
    cases: 'vragen',
    effect: 'wat inlezen doet',
    made: 'gemaakt op',
    fingerprint: 'kenmerk van de sleutel',
    invented: 'verzonnen',
    keyChanged: (name: string) =>
      `${name} tekende eerder met een andere sleutel. Dat kan door een nieuwe computer komen. Vraag ${name} of het klopt en vergelijk het kenmerk.`,
    keyChangedOlder: (name: string) =>
      `${name} tekende later met een andere sleutel. Dit oudere pakket telt nu niet mee, maar wel zodra u het nieuwere uit het dossier haalt. Vraag daarom ook nu aan ${name} of het klopt en vergelijk het kenmerk.`,
    acceptKeys: (names: string) => `Dit is nagevraagd bij ${names} en het kenmerk klopt.`,
    otherDefinitions: (name: string, figures: string) =>
      `${name} telt anders: ${figures}. Dat is te zien bij Vergelijken, maar telt niet mee in mediaan en plaats.`,
    becomesExample:
      'Dit zijn pakketten van verzonnen gemeenten. Uw dossier is nog leeg en wordt hiermee het dossier van een verzonnen gemeente: echte gegevens kunnen er dan niet meer in.',
    run: 'Inlezen',
    running: 'Wordt ingelezen',
    detail: (place: string) => `Het gaat om: ${place}.`,
    packageNumber: (number: string) => `pakket ${number}`,
    skip: 'Niet inlezen',
    close: 'Sluiten',
    doneOne: (name: string) => `Het pakket van ${name} is ingelezen.`,
    doneMany: (packages: string) => `${packages} pakketten zijn ingelezen.`,
    becameExample: 'Dit dossier is nu een voorbeeld.',
    toCompare: 'Naar Vergelijken',
    refused: (file: string) => `${file} is niet ingelezen. Er is niets veranderd.`,
    failed: (file: string) => `${file} is niet ingelezen.`,
  },
  refusalActions: {
    notAPackage: 'Kies een bestand dat met Pakket maken is gemaakt.',
    truncated: 'Vraag de gemeente het bestand opnieuw te sturen.',
    tooLarge: 'Vraag om een bestand per gemeente, of deel de regio in tweeën.',
    otherFormatVersion: 'Vraag welke versie van Dialoogmeter de gemeente heeft, en gebruik dezelfde.',
    schemaViolated: 'Vraag de gemeente het pakket opnieuw te maken en te sturen.',
    hashDiffers: 'Vraag de gemeente het bestand opnieuw te sturen, zonder het te openen en te bewaren.',
    signatureInvalid: 'Vraag de gemeente of zij dit bestand zelf heeft gemaakt, en om een nieuw bestand.',
    implausible: 'Vraag de gemeente het pakket opnieuw te maken, en noem daarbij wat hier staat.',
    unknownMunicipality:
      'Vraag om welke gemeente het gaat. Is zij net heringedeeld, lees dan eerst nieuwe referentiegegevens in.',
    duplicateInFile: 'Vraag de maker van het bestand om één pakket per gemeente en periode.',
    alreadyImported: 'U hoeft niets te doen.',
    exampleOnly: 'Open het voorbeeld, of maak een leeg dossier, om met verzonnen pakketten te oefenen.',
    realInExample: 'Open het dossier van uw eigen gemeente en lees het pakket daar in.',
  },
  imports: {
    title: 'Ingelezen pakketten',
    none: 'Er is nog geen pakket ingelezen.',
    file: 'bestand',
    imported: (date: string) => `ingelezen op ${date}`,
    replaced: 'telt niet mee: er is een nieuwer pakket',
    otherDefinitions: 'telt deels anders',
    showAll: (count: string) => `Toon alle ${count} pakketten`,
    showFewer: 'Toon minder',
    undo: 'Ongedaan maken',
    undoTitle: (file: string) => `${file} uit het dossier halen?`,
    undoText: (packages: string) =>
      `Aantal pakketten in dit bestand: ${packages}. Ze staan dan niet meer bij Vergelijken. Een ouder pakket dat erdoor vervangen was, telt weer mee. Het bestand zelf blijft staan.`,
    undoConfirm: 'Uit het dossier halen',
    keep: 'Laten staan',
    undone: (file: string) => `${file} is uit het dossier gehaald.`,
  },
  exports: {
    title: 'Wat uw gemeente heeft verlaten',
    none: 'Er is nog geen pakket bewaard.',
    saved: 'bewaard op',
    note: 'Dialoogmeter weet welke pakketten zijn bewaard, niet aan wie u ze gaf.',
  },
  how: {
    title: 'Hoe komt u aan pakketten?',
    items: [
      {
        text: 'Vraag een gemeente die op de uwe lijkt. Bij Vergelijken staat welke dat zijn. Stuur uw eigen pakket mee.',
      },
      {
        text: 'Vraag het uw regio of samenwerkingsverband. Eén bestand kan de pakketten van een hele regio bevatten.',
      },
      { text: 'Spreek dezelfde periode af, bijvoorbeeld een heel jaar.' },
      { text: 'Vergelijk het kenmerk van de sleutel, bijvoorbeeld telefonisch.' },
    ],
    enough: 'Vanaf 5 gemeenten met gegevens toont Vergelijken een middelste helft en uw plaats.',
  },
  example: 'Dit is het voorbeeld: alleen pakketten van verzonnen gemeenten kunnen erbij.',
} satisfies Sentences
