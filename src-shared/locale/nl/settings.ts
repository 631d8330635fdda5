import type { Sentences } from '../catalogueShape.ts'

/** Pages Instellingen and Over. */
export const settings = {
  title: 'Instellingen',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  theme: 'Kleuren',
  themes: { system: 'zoals deze computer', light: 'licht', dark: 'donker' },
  themeNote: 'Hoog contrast volgt de instelling van deze computer.',
  dossier: 'Dossier',
  name: 'Naam van het dossier',
  save: 'Bewaren',
  saved: 'De naam is bewaard.',
  closeTitle: 'Ander dossier',
  closeText: 'Het dossier sluit. De gegevens blijven bewaard en u kunt het later weer openen.',
  close: 'Dossier sluiten',
  kept: {
    title: 'Wat er bewaard wordt',
    residentsTitle: 'Van inwoners',
    residents: [
      {
        text: 'Per bericht: het kanaal, het tijdstip, het soort en het onderwerp. Als de bron het vertelt ook het team en of iemand tevreden was.',
      },
      {
        text: 'Codes in plaats van namen en nummers. Alleen met de sleutel is na te gaan welke code bij een naam hoort.',
      },
      {
        text: 'Een code van de eerste woorden van een bericht. Zo is hetzelfde bericht in een tweede bron te herkennen.',
      },
      {
        text: 'De tekst van berichten alleen als u dat aanzet. Namen, adressen en nummers zijn er dan zo goed mogelijk uit gehaald.',
      },
      {
        text: 'Van wie verwijderd is: één code per naam en kanaal, de datum en het aantal berichten.',
      },
    ],
    ownTitle: 'Van de gemeente',
    own: [
      {
        text: 'De namen van eigen accounts, wie ze beheert als u dat invult, en de namen van ingelezen bestanden. Van rijen die niet te lezen waren: het nummer en de reden.',
      },
      {
        text: 'Wat u instelt, noteert en verbetert, zoals openingstijden, normen, gebeurtenissen, labels en plannen. Niet wie dat deed.',
      },
      {
        text: 'Cijfers en pakketten van andere gemeenten, en de aantallen in pakketten die u zelf hebt bewaard.',
      },
      {
        text: 'Van het groeipad: de naam of rol van wie de vragen invult, met antwoorden, opmerkingen en links. Een bewaarde beoordeling houdt daarvan een kopie, tot u die verwijdert.',
      },
      {
        text: 'Van presentaties: de cijfers van dat moment en uw eigen titels en opmerkingen. Van de huisstijl: kleuren, logo en sjabloon.',
      },
      { text: 'Wat er verwijderd is: wanneer, waarom en hoeveel.' },
    ],
    notTitle: 'Wat niet wordt bewaard',
    not: [
      { text: 'Namen, accountnamen en telefoonnummers van inwoners.' },
      { text: 'Welke medewerker een bericht beantwoordde.' },
      { text: 'Bijlagen, foto’s en de ingelezen bestanden met berichten zelf.' },
    ],
  },
  privacy: {
    title: 'Waar de gegevens staan',
    places: {
      dossier: 'Dossier',
      key: 'Sleutel',
      shared: 'Gedeelde map',
      log: 'Map met het logboek',
    },
    keep: 'Naast het dossier staan de sleutel en de map met reservekopieën. Zonder de sleutel gaan dossier en reservekopieën niet open. Hebt u een pakket gemaakt, dan staat er ook de sleutel waarmee u pakketten ondertekent. In het logboek staan geen berichten en geen namen.',
    undoTitle: 'Wat ongedaan maken doet',
    undo: 'Een bestand ongedaan maken haalt de berichten die alleen in dat bestand staan uit het dossier en overschrijft ze, met hun codes. In oudere reservekopieën kunnen ze nog staan. Verwijder het dossier om die ook weg te halen.',
  },
  remove: {
    title: 'Dossier verwijderen',
    text: 'Bijvoorbeeld bij een verkeerd gekozen gemeente, of als een jaar klaar is.',
    action: 'Dossier verwijderen',
    question: (name: string) => `Dossier ${name} verwijderen?`,
    consequence:
      'Het dossier, de sleutel en de reservekopieën verdwijnen van deze computer. Kopieën die u zelf hebt gemaakt, blijven staan.',
    consequenceShared: (path: string) =>
      `De kopie van dit dossier op deze computer verdwijnt, met de sleutel en de reservekopieën hier. Het bestand in de gedeelde map blijft staan, met zijn sleutel: ${path}. Werk dat u daar nog niet hebt opgeslagen, gaat verloren.`,
    sure: 'Ik weet dat dit niet terug te draaien is.',
    confirm: 'Voorgoed verwijderen',
    keep: 'Laten staan',
    done: (name: string) => `Dossier ${name} is verwijderd.`,
  },
  about: {
    title: 'Dialoogmeter laat zien hoe een gemeente met inwoners in gesprek is.',
    deck: 'Uit uw eigen exports, op uw eigen computer, met bij elk cijfer hoe zeker het is.',
    version: (version: string) => `Versie ${version}`,
    licenceTitle: 'Licentie',
    licence: 'Open broncode onder de European Union Public Licence, EUPL-1.2.',
    privacyTitle: 'Privacy',
    privacy: [
      { text: 'De app maakt geen verbinding met internet en stuurt niets weg.' },
      { text: 'De tekst van berichten wordt standaard niet bewaard.' },
      {
        text: 'Namen en accounts van inwoners worden codes, met een sleutel die naast het dossier staat.',
      },
      {
        text: 'Cijfers van minder dan 10 vragen worden niet als percentage getoond. Medewerkers worden nooit vergeleken.',
      },
      { text: 'Het dossier is een werkkopie, niet het archief in de zin van de Archiefwet of de Woo.' },
    ],
    sourcesTitle: 'Bronnen',
    sources: [
      { text: 'Gemeenten, inwoners en oppervlakte: CBS (CC BY 4.0), Statbel en Statistiek Vlaanderen.' },
      { text: 'Gepubliceerde cijfers: onderzoek, elk met bron en jaar bij Vergelijken.' },
      { text: 'Fasen en facetten: Kok & De Voogd, Open Gemeente, 2015.' },
      { text: 'Letters: Source Serif 4 en Source Sans 3 (SIL Open Font License).' },
    ],
    limitsTitle: 'Wat de cijfers niet zeggen',
    limits: [
      { text: 'Of een antwoord goed was: snelheid en aantal zeggen niets over de inhoud.' },
      { text: 'Wat er op andere kanalen gebeurt dan de kanalen die u inleest.' },
      { text: 'Waarom iets zo is: een verschil wijst geen oorzaak aan.' },
    ],
  },
} satisfies Sentences
