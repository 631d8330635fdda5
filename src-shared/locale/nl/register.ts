import type { Sentences } from '../catalogueShape.ts'

/** Text for the register of processing activities. */
export const register = {
  title: 'Tekst voor het verwerkingsregister',
  text: 'Deze tekst beschrijft wat dit dossier nu werkelijk bewaart. Neem hem over in uw register en vul de open plekken in.',
  preview: 'Tekst bekijken',
  save: { docx: 'Opslaan als Word-document', text: 'Opslaan als tekst' },
  saved: (file: string) => `Opgeslagen: ${file}`,
  fileName: 'verwerkingsregister',
  subject: (municipality: string) => `Meten van antwoorden op vragen van inwoners, ${municipality}`,
  head: { controller: 'Verantwoordelijke', made: 'Opgemaakt op', contact: 'Contact en FG' },
  foot: 'Opgesteld door Dialoogmeter uit de instellingen van het dossier. De gemeente stelt de tekst vast.',
  toChoose: 'Door de gemeente te kiezen en te onderbouwen:',
  parts: {
    purpose: 'Doel',
    basis: 'Grondslag',
    people: 'Categorieën van betrokkenen',
    data: 'Categorieën van persoonsgegevens',
    recipients: 'Ontvangers en doorgifte',
    retention: 'Bewaartermijnen',
    security: 'Beveiliging',
    place: 'Waar het ligt',
    rights: 'Rechten van betrokkenen',
    not: 'Wat niet gebeurt',
    dpia: 'Aandachtspunten voor een DPIA',
  },
  purpose:
    'Meten hoe snel en hoe goed de gemeente vragen van inwoners via sociale media, chat en klantcontact beantwoordt, om de dienstverlening te verbeteren en daarover verantwoording af te leggen. De cijfers gaan over de gemeente, niet over inwoners of medewerkers.',
  basisOptions: [
    { text: 'artikel 6, lid 1, onder e, AVG: taak van algemeen belang (vul de wettelijke taak in);' },
    {
      text: 'artikel 6, lid 4, AVG: verdere verwerking die verenigbaar is met het doel waarvoor de berichten zijn ontvangen (vul de afweging in);',
    },
    { text: 'artikel 89 AVG: statistische doeleinden, met de waarborgen die hieronder staan.' },
  ],
  people: {
    citizens: 'Inwoners en anderen die de gemeente een bericht stuurden of in het openbaar aanspraken.',
    employees: 'Van medewerkers wordt bij berichten niets bewaard: geen naam en geen pseudoniem.',
    respondents: (count: string) =>
      `Medewerkers die de vragenlijst van het groeipad invulden (nu ${count}), met de naam of rol die is opgegeven.`,
  },
  data: {
    channels: (channels: string) => `Kanalen in dit dossier: ${channels}.`,
    noChannels: 'In dit dossier zijn nog geen berichten ingelezen.',
    sources: (formats: string) => `Soorten bestanden: ${formats}.`,
    events:
      'Van elk bericht: tijdstip, kanaal, account van de gemeente, richting, soort, onderwerp en afgeleide kenmerken.',
    pseudonyms:
      'Van de afzender, het bericht en het gesprek: een pseudoniem (HMAC-SHA-256 met een sleutel van dit dossier). Dit zijn gepseudonimiseerde persoonsgegevens in de zin van artikel 4, onder 5, AVG.',
    satisfaction: 'Waar de bron dat vertelt: of iemand tevreden was over de afhandeling.',
    noText: 'Teksten van berichten worden niet bewaard.',
    texts: (count: string) =>
      `Teksten van berichten worden bewaard (nu ${count}), nadat namen, nummers en adressen naar de vorm zijn weggehaald. Een naam, een plaats of een verhaal midden in een zin kan blijven staan, ook over gezondheid, geloof of strafbare feiten (artikelen 9 en 10 AVG).`,
    classifier:
      'Een geleerd hulpmiddel voor onderwerpen bevat gewichten van versleutelde woorddelen uit bewaarde teksten.',
    purged: (count: string) =>
      `Van wie om verwijdering vroeg: alleen een pseudoniem per naam en kanaal (nu ${count}), met de datum en het aantal berichten, om die persoon bij een volgend bestand weg te laten.`,
  },
  recipients: [
    { text: 'Geen. Het programma maakt geen verbinding met internet en stuurt niets door.' },
    {
      text: 'De maker van het programma krijgt geen gegevens en is geen verwerker. Staat het dossier bij een leverancier, bijvoorbeeld van de werkplek of de schijf: vul die in, en of er doorgifte buiten de EER is.',
    },
    { text: 'Wie in de gemeente bij het dossier kan: vul de functies in.' },
    { text: 'Presentaties en pakketten bevatten alleen aantallen; kleine aantallen worden weggelaten.' },
  ],
  retention: {
    events:
      'Gebeurtenissen blijven tot het ingelezen bestand ongedaan wordt gemaakt, de persoon op verzoek wordt verwijderd of het dossier wordt verwijderd. Stel hiervoor een termijn vast.',
    off: 'Teksten: niet bewaard.',
    redacted90Days: 'Teksten: 90 dagen na het inlezen, daarna vanzelf verwijderd.',
    kept: 'Teksten: bewaard tot de gemeente dat uitzet. Stel hiervoor een termijn vast.',
    backups:
      'Reservekopieën: ten hoogste vijf per aanleiding en niet ouder dan 90 dagen, behalve de nieuwste. Na een verwijdering op verzoek worden ze door één nieuwe vervangen.',
  },
  security: {
    pseudonyms: 'Pseudonimisering bij het inlezen; namen en nummers worden niet opgeslagen.',
    keychain: 'De sleutel is versleuteld met de sleutelbos van het gebruikersaccount.',
    keyFile: 'De sleutel staat in een bestand naast het dossier dat alleen de gebruiker kan lezen.',
    erased: 'Wat verwijderd wordt, wordt overschreven; het bestand wordt daarna opnieuw geschreven.',
    closed:
      'Het programma werkt zonder netwerk, in een afgeschermd venster, zonder rechten op camera, microfoon of locatie.',
    disk: 'Het dossier zelf is niet versleuteld: gebruik schijfversleuteling zoals BitLocker.',
  },
  place: (path: string) => `Op deze computer, in ${path}, met de sleutel en de reservekopieën ernaast.`,
  placeShared: (path: string) =>
    `Het dossier staat ook in een gedeelde map, met een leesbare sleutel ernaast: ${path}. Alleen wie eraan werkt mag daarbij kunnen: vul in hoe dat is geregeld.`,
  placeNote:
    'Kopieën die de gemeente zelf maakt, zoals een reservekopie van de computer, vallen hier niet onder.',
  rights: [
    {
      text: 'Inzage: een inwoner wordt gevonden onder de naam of het nummer in de bron; wat er staat is als bestand te geven.',
    },
    {
      text: 'Verwijdering: berichten en teksten van die persoon verdwijnen uit het dossier en uit de reservekopieën; antwoorden van de gemeente blijven als gebeurtenis zonder tekst.',
    },
    {
      text: 'Bezwaar en beperking: behandelt de gemeente; verwijdering is het middel dat het programma daarvoor heeft.',
    },
    { text: 'Wie in de bron geen naam of nummer heeft, is niet te vinden (artikel 11 AVG).' },
  ],
  not: [
    { text: 'Geen besluiten over personen en geen profilering van inwoners.' },
    { text: 'Geen beoordeling of volgen van medewerkers.' },
    { text: 'Geen verrijking met andere bronnen over personen.' },
    { text: 'Geen archief: het dossier is een werkkopie en vervangt de bron niet.' },
  ],
  dpia: [
    {
      text: 'Gaat het om veel inwoners of om gevoelige onderwerpen? Beoordeel dan of een DPIA nodig is (artikel 35 AVG).',
    },
    { text: 'Het bewaren van teksten verhoogt het risico: leg de reden en de termijn vast.' },
    { text: 'Informeer inwoners in de privacyverklaring over dit gebruik van berichten.' },
    { text: 'Openbare berichten zijn ook persoonsgegevens: openbaar betekent niet vrij te gebruiken.' },
    { text: 'Leg vast wie bestanden exporteert, waar die liggen en wanneer ze gewist worden.' },
  ],
} satisfies Sentences
