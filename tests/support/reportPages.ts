import { own, toSegments } from '#shared/locale/segments.ts'
import type { Deck, PageBody, ReportPage } from '#shared/report/page.ts'
import { extremeCharts, hoursChart, longNames, peersChart, plainChart } from './reportCharts.ts'

/** Pages of invented figures, ordinary ones and such as strain the drawing. */

const foot = {
  basis: 'n = 961 vragen',
  choice:
    'juli t/m september 2026, alle kanalen en onderwerpen, kalendertijd. Bron: eigen gegevens van Rijnhoven.',
  definition:
    'Definitie: van de eerste vraag tot het eerste openbare antwoord van een medewerker; onbeantwoorde vragen tellen mee.',
}

export function page(title: string, body: PageBody, other: Partial<ReportPage> = {}): ReportPage {
  return {
    kind: 'residents',
    title: toSegments(title),
    lead: 'Tijd waarbinnen de helft antwoord heeft, in uren. De balk is het 95%-interval.',
    body,
    remark: null,
    foot,
    notes: [],
    figures: [],
    ...other,
  }
}

const longTitle = `De gemeente Rijnhoven beantwoordt ${own('negen van de tien vragen binnen vier uur')}, terwijl vergelijkbare gemeenten daarvoor in dezelfde periode ongeveer een hele werkdag nodig hebben.`
/** As long as a title of one's own may be. */
const limitTitle = `De gemeente Rijnhoven beantwoordt ${own('negen van de tien vragen binnen vier uur')}, elders duurt dat een hele werkdag.`
const longRemark =
  'De burgemeester en wethouders merken hierbij op dat het aantal vragen in juli en augustus door de werkzaamheden aan de Oranjesingel en de storing bij de afvalinzameling ongeveer twee keer zo hoog was als in dezelfde maanden van het jaar daarvoor. Het webcareteam is daarom tijdelijk uitgebreid met twee medewerkers van het klantcontactcentrum. Vanaf oktober wordt weer met de gewone bezetting gewerkt.'

const points = [
  {
    head: 'Verwijderde berichten',
    text: 'Wat op het kanaal is verwijderd, staat niet in de export en telt dus niet mee.',
  },
  {
    head: 'Telefoon en balie',
    text: 'Antwoorden buiten de openbare kanalen zijn niet gezien; wie belt, lijkt onbeantwoord.',
  },
  {
    head: 'Tevredenheid',
    text: 'Hoe inwoners het antwoord vinden, is alleen bekend van wie een beoordeling gaf: 41 van de 961.',
  },
  {
    head: 'Nieuwe kanalen',
    text: 'Van TikTok en LinkedIn zijn minder dan 10 vragen ingelezen; daarover staat hier geen cijfer.',
  },
  {
    head: null,
    text: 'De maand september is nog niet afgelopen: de laatste dagen kunnen nog antwoorden krijgen.',
  },
  {
    head: 'Klachtenafhandelingsprocedureverantwoordelijkheid',
    text: 'Een enkel woord dat langer is dan een regel van een kolom.',
  },
]

const table = {
  caption: 'Kosten per jaar, in euro, met wat de opties brengen',
  columns: [
    { header: 'Optie', isNumber: false },
    { header: 'Binnen 4 uur', isNumber: true },
    { header: 'Mediaan', isNumber: true },
    { header: 'Kosten per jaar', isNumber: true },
  ],
  rows: [
    { cells: ['Nu', '61%', '2,4 uur', '€ 148.000'], isOwn: true },
    { cells: ['Ook ’s avonds tot 22 uur', '74%', '1,1 uur', '€ 191.000'], isOwn: false },
    {
      cells: [
        'Weekend erbij, met oproepdienst vanuit het klantcontactcentrum',
        '79%',
        '55 minuten',
        '€ 236.000',
      ],
      isOwn: false,
    },
    { cells: ['Standaardantwoorden voor afval en parkeren', '70%', '1,5 uur', '€ 152.000'], isOwn: false },
  ],
}

const phases = [
  {
    name: 'Zenden',
    line: 'De gemeente plaatst berichten en beantwoordt weinig vragen.',
    state: 'reached' as const,
  },
  { name: 'Reageren', line: 'Vragen krijgen antwoord, vaak binnen een werkdag.', state: 'reached' as const },
  {
    name: 'Converseren',
    line: 'Gesprekken gaan door tot de vraag is beantwoord.',
    state: 'possible' as const,
  },
  { name: 'Samenwerken', line: 'Inwoners denken en doen mee.', state: 'ahead' as const },
]

export const ordinaryPages: Readonly<Record<string, ReportPage>> = {
  cover: page(
    'Hoe Rijnhoven inwoners antwoordt',
    {
      kind: 'cover',
      subtitle: 'Reactietijd en gesprek op sociale media, juli t/m september 2026',
      lines: ['Voor de gemeenteraad, 12 november 2026', 'Gemaakt met de gegevens van 2 oktober 2026'],
    },
    {
      kind: 'cover',
      lead: null,
      foot: { basis: null, choice: 'Bron: eigen gegevens van Rijnhoven.', definition: null },
    },
  ),
  moments: page(
    `Overdag heeft de helft ${own('binnen 48 minuten')} antwoord. Wie ’s avonds schrijft, wacht tot de volgende ochtend.`,
    { kind: 'chart', chart: { ...hoursChart, axis: { ...hoursChart.axis, title: '' } } },
    { kind: 'moments' },
  ),
  channels: page(`Op X krijgt ${own('94% binnen 4 uur')} antwoord.`, { kind: 'chart', chart: plainChart }),
  peers: page(
    `Van twaalf gemeenten is Rijnhoven ${own('een van de snelste')}.`,
    { kind: 'chart', chart: peersChart },
    { kind: 'peers' },
  ),
  phase: page(
    `Rijnhoven ${own('reageert')}, en converseert soms.`,
    {
      kind: 'path',
      steps: phases,
      chart: {
        ...plainChart,
        kind: 'bars',
        categories: ['Snelheid', 'Bereik', 'Dialoog', 'Organisatie'],
        norm: null,
        axis: { ...plainChart.axis, title: 'Niveau per onderdeel' },
      },
    },
    { kind: 'phase' },
  ),
  options: page(
    `Een avonddienst brengt ${own('13 punten')} en kost € 43.000.`,
    { kind: 'table', table },
    { kind: 'options' },
  ),
  unknown: page(
    'Dit is niet bekend.',
    { kind: 'points', points: points.slice(0, 4) },
    { kind: 'unknown', lead: null },
  ),
}

/** Each at its limit: the longest title and remark, the most rows and points, no figure at all. */
export const strainedPages: Readonly<Record<string, ReportPage>> = {
  longEverything: page(longTitle, { kind: 'chart', chart: hoursChart }, { remark: longRemark }),
  longTable: page(
    longTitle,
    {
      kind: 'table',
      table: {
        ...table,
        rows: longNames.map((name, place) => ({
          cells: [name, `${90 - 3 * place}%`, '2,4 uur', '€ 148.000'],
          isOwn: place === 3,
        })),
      },
    },
    { remark: longRemark },
  ),
  wideTable: page('Zeven kolommen.', {
    kind: 'table',
    table: {
      caption: '',
      columns: [
        'Gemeente',
        'Vragen',
        'Beantwoord',
        'Binnen 1 uur',
        'Binnen 4 uur',
        'Mediaan',
        'Dialoogaandeel',
      ].map((header, place) => ({ header, isNumber: place > 0 })),
      rows: longNames.slice(0, 6).map((name, place) => ({
        cells: [name, '1.234', 'meer dan 98%', 'minder dan 5', '61% (57-65%)', '2,4 uur', 'te weinig vragen'],
        isOwn: place === 3,
      })),
    },
  }),
  allPoints: page(limitTitle, { kind: 'points', points }, { remark: longRemark }),
  onePoint: page('Eén ding is niet bekend.', { kind: 'points', points: points.slice(0, 1) }, { lead: null }),
  longPath: page(
    longTitle,
    {
      kind: 'path',
      steps: phases.map((step) => ({ ...step, line: `${step.line} ${step.line}` })),
      chart: { ...plainChart, kind: 'bars' },
    },
    { remark: longRemark },
  ),
  capitals: page('W'.repeat(160), { kind: 'chart', chart: plainChart }, { remark: 'WWWW '.repeat(80) }),
  noFoot: page(
    'Niets geteld.',
    { kind: 'chart', chart: plainChart },
    {
      lead: null,
      foot: { basis: null, choice: '', definition: null },
    },
  ),
  longCover: page(
    longTitle,
    {
      kind: 'cover',
      subtitle:
        'Reactietijd en gesprek op sociale media van de gemeente Hendrik-Ido-Ambacht en de omliggende dorpen',
      lines: ['Voor de gemeenteraad van Sint-Katelijne-Waver', 'Gemaakt met de gegevens van 2 oktober 2026'],
    },
    { kind: 'cover', lead: null, remark: longRemark },
  ),
  ...Object.fromEntries(
    Object.entries(extremeCharts).map(([name, chart]) => [
      `chart-${name}`,
      page(`Een uiterste: ${own(name)}.`, { kind: 'chart', chart }),
    ]),
  ),
}

export function deckOfPages(pages: readonly ReportPage[], other: Partial<Deck> = {}): Deck {
  return {
    title: 'Hoe Rijnhoven inwoners antwoordt',
    language: 'nl',
    municipality: 'Gemeente Rijnhoven',
    isExample: true,
    period: 'juli t/m september 2026',
    madeAtMs: Date.UTC(2026, 9, 2, 8),
    timeZone: 'Europe/Amsterdam',
    pages,
    ...other,
  }
}
