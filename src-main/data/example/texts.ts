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

/** A question with an answer that fits it. */
export interface Exchange {
  readonly question: string
  readonly answer: string
}

type Pair = readonly [question: string, answer: string]

interface TopicTexts {
  readonly openings: readonly Pair[]
  /** What somebody writes back after the first answer, and the answer to that. */
  readonly followUps: readonly Pair[]
}

const slots = {
  straat: ['Lindelaan', 'Molenweg', 'Dorpsstraat', 'Kastanjehof', 'Veerdijk', 'Schoolstraat', 'Appelgaard'],
  wijk: ['Molenkwartier', 'Rijnzicht', 'de Oude Kern', 'Boomgaard-Zuid', 'Veerwijk'],
  document: ['paspoort', 'rijbewijs', 'uittreksel'],
  afval: ['papier', 'plastic', 'groente- en fruitafval', 'restafval'],
} as const

const noted =
  'Dank voor uw melding. Die staat genoteerd. De buitendienst kijkt er binnen drie werkdagen naar.'

const texts: Readonly<Record<ExampleTopic, TopicTexts>> = {
  service: {
    openings: [
      [
        'Hoe maak ik een afspraak voor een {document}?',
        'Goedemiddag, dat kan via de website of aan de balie. Neem een geldig legitimatiebewijs mee.',
      ],
      [
        'Wat kost het aanvragen van een {document} en hoe lang duurt het?',
        'Dank voor uw vraag. De kosten staan op de website. Na vijf werkdagen ligt het klaar.',
      ],
      [
        'Kan ik mijn {document} ook zonder afspraak ophalen bij het gemeentehuis?',
        'Hallo, ophalen kan op werkdagen van 9.00 tot 17.00 uur zonder afspraak.',
      ],
      [
        'Wat zijn de openingstijden van het gemeentehuis deze week?',
        'Goedemorgen, de balie is op werkdagen open van 9.00 tot 17.00 uur, op donderdag tot 20.00 uur.',
      ],
      [
        'Ik ga verhuizen naar de {straat}. Hoe geef ik mijn adres door?',
        'Dat kan vanaf vier weken voor de verhuizing, via de website met DigiD of aan de balie.',
      ],
      [
        'Wanneer is de inzameling van {afval} in {wijk}?',
        'Op de afvalkalender ziet u per adres de dag. Vul daar uw postcode in.',
      ],
      [
        'Kunt u mij vertellen of mijn aanvraag voor een {document} is aangekomen?',
        'Wilt u een privébericht sturen met uw zaaknummer? Dan wordt het nagekeken.',
      ],
    ],
    followUps: [
      ['Moet ik daar een pasfoto bij meenemen?', 'Ja, een pasfoto van niet ouder dan zes maanden.'],
      [
        'En kan dat ook op zaterdag?',
        'Nee, op zaterdag is de balie gesloten. Op donderdagavond kan het wel.',
      ],
      ['Is dat voor kinderen hetzelfde?', 'Ja, alleen moet er een ouder of voogd meekomen.'],
    ],
  },
  publicSpace: {
    openings: [
      ['De lantaarnpaal op de {straat} is al een week kapot. Kunt u dat doorgeven?', noted],
      ['Er ligt zwerfvuil bij de speeltuin in {wijk}. Wie ruimt dat op?', noted],
      [
        'Op de {straat} ligt een losse stoeptegel. Mijn moeder is bijna gevallen. Wanneer wordt dat gemaakt?',
        noted,
      ],
      [
        'De ondergrondse container aan de {straat} zit vol. Wanneer wordt die geleegd?',
        'Dank u. De container wordt morgen geleegd. Zet de zakken er niet naast.',
      ],
      [
        'Er zit een groot gat in het asfalt bij de {straat}. Waar kan ik dat melden?',
        'Goedemorgen, dat kan hier. Wilt u het huisnummer in de buurt doorgeven?',
      ],
      [
        'Het onkruid in {wijk} staat kniehoog. Wordt daar nog gemaaid?',
        'Deze maand is {wijk} aan de beurt. Het maaien begint aan de kant van de {straat}.',
      ],
    ],
    followUps: [
      [
        'Het is ter hoogte van nummer 14. Lukt dat nog deze week?',
        'Dank u, dat is doorgegeven. Dat lukt deze week.',
      ],
      [
        'Het is nog niet gemaakt. Weet u wanneer de buitendienst komt?',
        'Excuses. De ploeg komt donderdag langs.',
      ],
      [
        'Er staan er nog twee kapot, verderop in de straat. Moet ik die apart melden?',
        'Nee, die twee zijn aan de melding toegevoegd.',
      ],
    ],
  },
  policy: {
    openings: [
      [
        'Waarom wordt betaald parkeren ingevoerd in {wijk}? Wat heeft de raad besloten?',
        'De raad heeft in het voorjaar ja gezegd tegen een proef van een jaar. De stukken staan online.',
      ],
      [
        'Wanneer behandelt de gemeenteraad het bestemmingsplan voor de {straat}?',
        'In de vergadering van volgende maand. De agenda staat een week van tevoren online.',
      ],
      [
        'Klopt het dat het college bezuinigt op de bibliotheek? Wat zijn de plannen?',
        'Er is nog geen besluit genomen. De raad bespreekt de begroting in november.',
      ],
      [
        'Komen er nu wel of geen windmolens langs de Veerdijk? Waar staat het beleid?',
        'Het onderzoek loopt nog. Op de projectpagina staat welke stappen er volgen.',
      ],
    ],
    followUps: [
      ['Kan ik daar ook inspreken?', 'Ja, meld u uiterlijk de dag ervoor aan bij de griffie.'],
      [
        'Waarom is dat niet eerder verteld?',
        'Het stond in de weekkrant van mei. Uw opmerking is doorgegeven.',
      ],
      [
        'Waar vind ik die stukken precies?',
        'Op de pagina van de gemeenteraad, onder de datum van de vergadering.',
      ],
    ],
  },
  complaint: {
    openings: [
      [
        'Ik wil een klacht indienen. Ik wacht al weken op antwoord. Hoe kan dat?',
        'Dat is niet prettig om te lezen. Wilt u uw zaaknummer in een privébericht sturen? Dan wordt het uitgezocht.',
      ],
      [
        'Al drie keer gebeld en nog steeds niet teruggebeld. Slechte service. Wie helpt mij?',
        'Excuses voor het ongemak. Stuur uw nummer in een privébericht, dan belt een collega u vandaag.',
      ],
      [
        'Weer geluidsoverlast bij de {straat} en geen reactie op mijn mail. Wie gaat hierover?',
        'Vervelend. De toezichthouder is op de hoogte gebracht en neemt contact met u op.',
      ],
      [
        'Ik ben erg teleurgesteld over de behandeling aan de balie. Waar kan ik een klacht kwijt?',
        'Dat is jammer om te horen. Een klacht geeft u door via het formulier op de website.',
      ],
    ],
    followUps: [
      ['Dat is verstuurd. Wanneer hoor ik iets?', 'U hoort binnen een week meer.'],
      [
        'Dat is vorige keer ook gezegd. Wat gebeurt er nu?',
        'De leidinggevende van de afdeling belt u morgen.',
      ],
    ],
  },
  participation: {
    openings: [
      [
        'Wanneer is de bewonersavond over de herinrichting van de {straat}?',
        'Op donderdag om 19.30 uur in het buurthuis. Aanmelden hoeft niet.',
      ],
      [
        'Kan ik nog meedenken over het plan voor {wijk}? Waar geef ik mij op?',
        'Leuk dat u wilt meedenken. Opgeven kan tot het eind van de maand op de projectpagina.',
      ],
      [
        'Hoe kunnen buurtbewoners hun idee voor het plein indienen?',
        'Dat kan met het formulier voor het wijkbudget. De wijkmakelaar helpt u er graag bij.',
      ],
    ],
    followUps: [
      ['Mogen kinderen ook meedoen?', 'Jazeker, er is een aparte tafel voor kinderen.'],
      ['Komt er ook een verslag van de avond?', 'Ja, dat staat een week later online.'],
    ],
  },
  storm: {
    openings: [
      [
        'Noodweer en een overstroming op de {straat}. De weg is dicht. Wie kan helpen?',
        'Dank voor uw melding. De brandweer is onderweg. Blijf op afstand.',
      ],
      [
        'Stroomstoring in {wijk} door het noodweer. Weet u hoe lang dit duurt?',
        'De netbeheerder werkt eraan. Naar verwachting is de stroom voor de avond terug.',
      ],
      [
        'Er liggen dakpannen bij de {straat}, gevaarlijk met dit noodweer. Komt er iemand?',
        'Dank u. De buitendienst zet de stoep af. Bij direct gevaar belt u 112.',
      ],
      [
        'Is de brug bij de Veerdijk nog open met dit noodweer?',
        'De brug is dicht tot de wind gaat liggen. Rijd om via de {straat}.',
      ],
    ],
    followUps: [
      [
        'Er hangt ook een grote tak boven de stoep. Wordt die weggehaald?',
        'Ja, de ploeg neemt die morgen mee.',
      ],
      ['Hoe laat denkt u dat het klaar is?', 'Dat is nog niet bekend. De laatste stand staat op de website.'],
    ],
  },
  other: {
    openings: [
      [
        'Weet u hoe laat de optocht begint?',
        'Om 14.00 uur op het plein. De organisatie heeft de route online gezet.',
      ],
      ['Is het zwembad open in de vakantie?', 'Ja, in de vakantie elke dag van 10.00 tot 17.00 uur.'],
      [
        'Ik heb een sleutelbos gevonden bij de {straat}. Waar lever ik die in?',
        'Gevonden voorwerpen levert u in bij de balie van het gemeentehuis.',
      ],
      ['Is er morgen markt op het plein?', 'Ja, de markt is er van 8.00 tot 13.00 uur.'],
    ],
    followUps: [
      ['Is daar ook parkeerruimte?', 'Ja, achter het gemeentehuis kunt u gratis parkeren.'],
      ['Geldt dat ook voor zondag?', 'Nee, op zondag niet.'],
    ],
  },
}

export const thanksTexts = [
  'Dank u wel',
  'Bedankt voor het antwoord',
  'Top, bedankt',
  'Dankjewel 👍',
  'Super, dank je wel!',
] as const

export const awayText =
  'Dit is een automatisch bericht. Het gemeentehuis is nu gesloten. Zodra er weer iemand is, leest een medewerker ' +
  'uw bericht.'

export const monitoringTexts = [
  'Net langs de {straat} gereden, wat is {gemeente} toch mooi in het voorjaar',
  '{gemeente} staat weer in de krant met de plannen voor {wijk}',
  'Gezellige drukte vanmiddag in {gemeente}',
] as const

export const broadcastTexts = [
  'Vanaf maandag werken aannemers aan de {straat}. Het verkeer wordt omgeleid.',
  'Het gemeentehuis is donderdag gesloten in verband met de feestdag.',
  'De agenda van de gemeenteraad voor deze maand staat online.',
  'Deze week wordt in {wijk} het {afval} een dag later opgehaald.',
  'Vrijwilligers gezocht voor de opschoondag in {wijk}.',
  'De nieuwe speeltuin aan de {straat} is open.',
  'Denk voor de vakantie aan een geldig {document}. Maak op tijd een afspraak.',
] as const

export function fillSlots(template: string, random: Random): string {
  return template.replace(/\{(straat|wijk|document|afval)\}/g, (_, slot: keyof typeof slots) =>
    random.pick<string>(slots[slot]),
  )
}

export function inventExchange(topic: ExampleTopic, part: keyof TopicTexts, random: Random): Exchange {
  const [question, answer] = random.pick(texts[topic][part])
  return { question: fillSlots(question, random), answer: fillSlots(answer, random) }
}
