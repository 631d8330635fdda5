import type { Random } from './random.ts'

/** Subjects of invented questions; texts are written so that a small Dutch lexicon can tell them apart. */
export const exampleTopics = [
  'service',
  'publicSpace',
  'policy',
  'complaint',
  'participation',
  'storm',
  'other',
] as const
export type ExampleTopic = (typeof exampleTopics)[number]

interface TopicTexts {
  readonly questions: readonly string[]
  readonly replies: readonly string[]
  readonly followUps: readonly string[]
}

const slots = {
  straat: ['Lindelaan', 'Molenweg', 'Dorpsstraat', 'Kastanjehof', 'Veerdijk', 'Schoolstraat', 'Appelgaard'],
  wijk: ['Molenkwartier', 'Rijnzicht', 'de Oude Kern', 'Boomgaard-Zuid', 'Veerwijk'],
  document: ['paspoort', 'rijbewijs', 'identiteitskaart', 'uittreksel', 'parkeervergunning'],
  afval: ['papier', 'plastic', 'groente- en fruitafval', 'restafval'],
} as const

const texts: Readonly<Record<ExampleTopic, TopicTexts>> = {
  service: {
    questions: [
      'Hoe maak ik een afspraak voor een nieuw {document}?',
      'Wat kost het aanvragen van een {document} en hoe lang duurt het?',
      'Kan ik mijn {document} ook zonder afspraak ophalen bij het gemeentehuis?',
      'Wat zijn de openingstijden van het gemeentehuis deze week?',
      'Ik ga verhuizen naar de {straat}. Hoe geef ik mijn adres door?',
      'Op welke dag wordt het {afval} opgehaald in {wijk}?',
      'Kunt u mij vertellen of mijn aanvraag voor een {document} is aangekomen?',
    ],
    replies: [
      'Goedemiddag, u maakt een afspraak via de website of aan de balie. Neem uw oude document mee.',
      'Dank voor uw vraag. Op de afvalkalender ziet u per adres de dag. Vul uw postcode in.',
      'Hallo, dat kan op werkdagen van 9.00 tot 17.00 uur. Wilt u ons een privébericht sturen met uw postcode?',
    ],
    followUps: [
      'Moet ik daar een pasfoto bij meenemen?',
      'En kan dat ook op zaterdag?',
      'Hoe lang duurt dat dan?',
    ],
  },
  publicSpace: {
    questions: [
      'De lantaarnpaal op de {straat} is al een week kapot. Kunt u dat doorgeven?',
      'Er ligt zwerfvuil bij de speeltuin in {wijk}. Wie ruimt dat op?',
      'Op de {straat} ligt een losse stoeptegel. Mijn moeder is bijna gevallen. Wanneer wordt dat gemaakt?',
      'De ondergrondse container aan de {straat} zit vol. Wanneer wordt die geleegd?',
      'Er zit een groot gat in de weg bij de {straat}. Waar kan ik dat melden?',
      'Het onkruid in {wijk} staat kniehoog. Wordt daar nog gemaaid?',
    ],
    replies: [
      'Dank voor uw melding. Die is doorgegeven aan de buitendienst. Zij kijken er binnen drie werkdagen naar.',
      'Goedemorgen, vervelend. Wilt u het huisnummer in de buurt doorgeven? Dan gaat de melding meteen door.',
      'Dank u. De melding staat genoteerd. De container wordt morgen geleegd.',
    ],
    followUps: [
      'Het is ter hoogte van nummer 14. Lukt dat nog deze week?',
      'Het is nog niet gemaakt. Weet u wanneer de buitendienst komt?',
      'Er staan er nog twee kapot, verderop in de straat. Moet ik die apart melden?',
    ],
  },
  policy: {
    questions: [
      'Waarom wordt betaald parkeren ingevoerd in {wijk}? Wat heeft de raad besloten?',
      'Wanneer behandelt de gemeenteraad het bestemmingsplan voor de {straat}?',
      'Klopt het dat het college bezuinigt op de bibliotheek? Wat zijn de plannen?',
      'Komen er nu wel of geen windmolens langs de Veerdijk? Waar staat het beleid?',
    ],
    replies: [
      'Goedemiddag, de raad bespreekt dit plan in de vergadering van volgende maand. De stukken staan online.',
      'Dank voor uw vraag. Het college heeft nog geen besluit genomen. U leest het op de website.',
    ],
    followUps: [
      'Kan ik daar ook inspreken?',
      'Waarom is dat niet eerder verteld?',
      'Waar vind ik die stukken precies?',
    ],
  },
  complaint: {
    questions: [
      'Ik wil een klacht indienen. Ik wacht al zes weken op mijn {document}. Hoe kan dat?',
      'Al drie keer gebeld en niemand belt terug. Dit is echt slecht. Wie helpt mij?',
      'Belachelijk dat de {straat} weer is afgesloten zonder bericht. Wie gaat hierover?',
      'Ik ben erg teleurgesteld over de behandeling aan de balie. Waar kan ik een klacht kwijt?',
    ],
    replies: [
      'Dat is niet prettig om te lezen. Wilt u uw zaaknummer in een privébericht sturen? Dan zoeken collega’s het uit.',
      'Excuses voor het ongemak. Uw klacht is doorgegeven. U hoort binnen een week meer.',
    ],
    followUps: [
      'Het zaaknummer is gestuurd. Wanneer hoor ik iets?',
      'Dat is vorige keer ook gezegd. Wat gebeurt er nu?',
    ],
  },
  participation: {
    questions: [
      'Wanneer is de bewonersavond over de herinrichting van de {straat}?',
      'Kan ik nog meedenken over het plan voor {wijk}? Waar geef ik mij op?',
      'Hoe kunnen buurtbewoners hun idee voor het plein indienen?',
    ],
    replies: [
      'Leuk dat u wilt meedenken. De bewonersavond is op donderdag om 19.30 uur in het buurthuis. Opgeven kan online.',
      'Dank voor uw idee. U kunt het tot het eind van de maand indienen via het formulier.',
    ],
    followUps: ['Mogen kinderen ook meedoen?', 'Komt er ook een verslag van de avond?'],
  },
  storm: {
    questions: [
      'Door de storm is een boom omgewaaid op de {straat}. De weg is dicht. Wie kan helpen?',
      'Stroomstoring in {wijk} door de storm. Weet u hoe lang dit duurt?',
      'Er liggen dakpannen op straat bij de {straat}, gevaarlijk met deze storm. Komt er iemand?',
      'Is de brug bij de Veerdijk nog open met deze storm?',
    ],
    replies: [
      'Dank voor uw melding. De brandweer is onderweg. Blijf uit de buurt van de boom.',
      'De netbeheerder werkt eraan. Kijk voor de laatste stand op de website. Bij gevaar: bel 112.',
    ],
    followUps: [
      'Er hangt nog een grote tak boven de stoep. Wordt die ook weggehaald?',
      'Hoe laat denkt u dat het klaar is?',
    ],
  },
  other: {
    questions: [
      'Weet u hoe laat de optocht begint?',
      'Is het zwembad open in de vakantie?',
      'Ik heb een sleutelbos gevonden bij de {straat}. Waar lever ik die in?',
      'Is er morgen markt op het plein?',
    ],
    replies: [
      'Goedemiddag, dat staat op de website van de organisatie. Veel plezier.',
      'Hallo, gevonden voorwerpen kunt u inleveren bij de balie van het gemeentehuis.',
    ],
    followUps: ['Is daar ook parkeerruimte?', 'Geldt dat ook voor zondag?'],
  },
}

export const thanksTexts = [
  'Dank u wel',
  'Bedankt voor het antwoord',
  'Top, bedankt',
  'Dankjewel 👍',
  '🙏',
  '👍',
  'Super, dank je wel!',
] as const

export const awayText =
  'Dit is een automatisch bericht. Het gemeentehuis is nu gesloten. Op werkdagen tussen 8.30 en 17.15 uur leest een ' +
  'medewerker uw bericht.'

export const broadcastTexts = [
  'Vanaf maandag werken aannemers aan de {straat}. Het verkeer wordt omgeleid.',
  'Het gemeentehuis is donderdag gesloten in verband met de feestdag.',
  'De agenda van de gemeenteraad voor deze maand staat online.',
  'Deze week wordt in {wijk} het {afval} een dag later opgehaald.',
  'Vrijwilligers gezocht voor de opschoondag in {wijk}.',
  'De nieuwe speeltuin aan de {straat} is open.',
  'Denk aan uw geldige {document} voor de vakantie. Maak op tijd een afspraak.',
] as const

export function fillSlots(template: string, random: Random): string {
  return template.replace(/\{(straat|wijk|document|afval)\}/g, (_, slot: keyof typeof slots) =>
    random.pick<string>(slots[slot]),
  )
}

export function exampleText(topic: ExampleTopic, part: keyof TopicTexts, random: Random): string {
  return fillSlots(random.pick(texts[topic][part]), random)
}
