import type { Sentences } from '../catalogueShape.ts'

/** What each kind of export is called, within a sentence. */
export const formatNames = {
  obi4wan: 'OBI4wan of Spotler Engage',
  coosto: 'Coosto',
  xArchive: 'archief van X',
  xAnalyticsPosts: 'statistiek per bericht van X',
  xActivity: 'statistiek per tweet (tot 2023)',
  facebookData: 'gegevens van Facebook',
  instagramData: 'gegevens van Instagram',
  metaContent: 'inhoud uit Meta Business Suite',
  whatsapp: 'WhatsApp-gesprek',
  mastodon: 'archief van Mastodon',
  bluesky: 'archief van Bluesky',
  zendeskTickets: 'tickets uit Zendesk (CSV)',
  zendeskJson: 'tickets uit Zendesk (JSON)',
  freshdesk: 'tickets uit Freshdesk',
  zammad: 'tickets uit Zammad',
  signalen: 'meldingen uit Signalen',
  open311: 'meldingen volgens Open311',
  twcs: 'berichten en antwoorden (twcs)',
  mappedTable: 'tabel met gekoppelde kolommen',
  example: 'voorbeeld',
} satisfies Sentences

/** Known files without messages: what each is, why it is of no use here, what to hand in instead. */
export const recognisedKinds = {
  chatwootReport:
    'Dit is een rapport van Chatwoot. Het bevat alleen totalen per periode, geen berichten. Daaruit zijn geen reactietijden per vraag te maken.',
  linkedinPage:
    'Dit zijn statistieken van een LinkedIn-pagina. Ze bevatten alleen totalen, geen reacties en geen berichten van inwoners.',
  metaPageTotals:
    'Dit zijn dagtotalen van een pagina uit Meta Business Suite, zoals volgers of weergaven. Er staan geen berichten in. Exporteer de inhoud per bericht.',
  metaDailyBreakdown:
    'Dit is een uitsplitsing per dag: elk bericht staat er tientallen keren in. Maak in Meta Business Suite de export opnieuw, met totalen per bericht.',
  metaDamagedIds:
    'Excel heeft de berichtnummers in dit bestand afgerond (zoals 1,22158E+17). Ze zijn niet te herstellen. Maak de export opnieuw en open die niet in Excel.',
  metaPages:
    'Dit zijn gegevens van Facebook of Instagram als webpagina’s (HTML). De app leest ze als JSON. Vraag de export opnieuw aan en kies als indeling JSON.',
  oldWorkbook: 'Dit is een oud Excel-bestand (.xls). Open het in Excel en bewaar het als .xlsx of als CSV.',
  xArchivePart:
    'Dit bestand is een deel van een archief van X, maar bevat zelf geen berichten. Lees het hele zipbestand of de hele map in.',
  facebookPart:
    'Dit bestand is een deel van de gegevens van Facebook, maar bevat zelf geen berichten. Lees alle zipbestanden van de export samen in.',
  instagramPart:
    'Dit bestand is een deel van de gegevens van Instagram, maar bevat zelf geen berichten. Lees alle zipbestanden van de export samen in.',
  mastodonPart:
    'Dit bestand is een deel van een archief van Mastodon, maar bevat zelf geen berichten. Lees het hele archief in, of het bestand outbox.json.',
  blueskyRecord:
    'Dit is één losse vermelding van Bluesky, geen archief. Download het archief van het account (een .car-bestand).',
  signalenPart: 'Dit bestand is een deel van een export van Signalen. Lees het hele zipbestand in.',
  apiAnswer:
    'Dit is één antwoord van een koppeling tussen programma’s, geen export. Vraag de leverancier om een export van alle meldingen.',
  jsonSchema: 'Dit bestand beschrijft hoe gegevens eruitzien; er staan geen berichten in.',
  picture: 'Dit is een afbeelding. Dialoogmeter leest exportbestanden.',
  pdf: 'Dit is een pdf. Dialoogmeter leest exportbestanden, zoals CSV, xlsx, json of zip.',
} satisfies Sentences
