import type { Sentences } from '../catalogueShape.ts'

/** Seeking the cheapest cover that reaches a target. */
export const whatIfGoal = {
  title: 'Goedkoopste bezetting zoeken',
  from: (scenario: string) =>
    `Er wordt begonnen bij de bezetting van ${scenario}. Daar komen uren bij of gaan uren af: avonden, weekend, vroeg, lunch, kantooruren, een medewerker meer of minder.`,
  form: {
    legend: 'Wat moet gehaald worden?',
    share: 'Deel van de vragen',
    limit: 'Beantwoord binnen',
    hours: 'uur',
    hasSameDay: 'En ook een deel op de dag zelf',
    sameDayShare: 'Deel op de dag zelf',
    sameDayNote: (time: string) =>
      `Beantwoord vóór middernacht. Wat na ${time} uur binnenkomt, mag ook de volgende dag.`,
    faultShare: 'Kies een deel van 1 tot 100%.',
    faultLimit: 'Kies een tijd van een kwartier tot 168 uur.',
    planStays: 'De norm van het plan zelf verandert hierdoor niet.',
  },
  start: 'Zoeken',
  again: 'Opnieuw zoeken',
  stop: 'Stoppen met zoeken',
  close: 'Sluiten',
  running: {
    begins: 'Het zoeken begint.',
    tried: (count: string) => `${count} bezettingen geprobeerd`,
    remaining: (time: string) => `nog ongeveer ${time}`,
    none: 'Tot nu toe haalt geen bezetting dit.',
    best: (cost: string) => `Tot nu toe de goedkoopste: ${cost}.`,
    label: 'Voortgang van het zoeken',
  },
  cancelled: 'Het zoeken is gestopt. Er is niets veranderd.',
  target: {
    within: (share: string, time: string) => `${share} binnen ${time}`,
    onTheDay: (share: string) => `${share} op de dag zelf`,
    sameDay: (within: string, share: string) => `${within} en ${share} op de dag zelf`,
  },
  perYear: (euro: string) => `${euro} per jaar`,
  perWeek: (hours: string) => `${hours} uur per week`,
  found: {
    cheapest: (tried: string, target: string, cover: string) =>
      `De goedkoopste van ${tried} bezettingen die ${target} haalt: ${cover}.`,
    present: (tried: string, target: string, from: string) =>
      `De bezetting van ${from} haalt ${target} al, en van ${tried} bezettingen is er geen goedkoper die dat ook haalt.`,
    reaches: (share: string) => `Het wordt gemiddeld ${share}.`,
    reachesBoth: (share: string, sameDay: string) =>
      `Het wordt gemiddeld ${share}, en ${sameDay} op de dag zelf.`,
    hoursMore: (hours: string) => `${hours} uur per week erbij`,
    hoursLess: (hours: string) => `${hours} uur per week eraf`,
    hoursSame: 'evenveel uren',
    euroMore: (hours: string, euro: string) => `Dat is ${hours}, en ${euro} per jaar meer.`,
    euroLess: (hours: string, euro: string) => `Dat is ${hours}, en ${euro} per jaar minder.`,
    euroSame: (hours: string) => `Dat is ${hours}, en even duur.`,
    onlyHours: (hours: string) => `Dat is ${hours}.`,
  },
  none: {
    justBelow: (share: string) => `net geen ${share}`,
    reached: (tried: string, target: string) => `Geen van ${tried} bezettingen haalt ${target}.`,
    within: (share: string, time: string) => `De beste komt tot ${share} binnen ${time}.`,
    sameDay: (share: string) => `Op de dag zelf komt de beste tot ${share}.`,
    together: 'Elk deel van het doel wordt wel gehaald, maar niet met dezelfde bezetting.',
    clockReaches: (share: string) =>
      `Met iemand dag en nacht erbij zou het ${share} worden. Wat ontbreekt, zijn dus andere uren: ’s nachts, of later in het weekend.`,
    clockMisses: (share: string) =>
      `Ook met iemand dag en nacht erbij wordt het niet meer dan ${share}. Meer uren helpen dus niet genoeg: de rest is wachten tot iemand het ziet, wachten op collega’s, of het werk zelf.`,
    overloaded: (tried: string) =>
      `Alle ${tried} bezettingen hebben te weinig uren voor het werk. Zet eerst meer uren in het rooster en zoek dan opnieuw.`,
    noQuestions: 'Er komen geen vragen binnen, dus er valt niets te zoeken.',
  },
  direction: {
    sentence: (tried: string, time: string) =>
      `Uit ${tried} bezettingen: van goedkoop naar duur, en met elke stap meer antwoorden binnen ${time}.`,
    note: 'De controle achteraf is niet goed: het model past niet goed op uw gegevens. Daarom staat hier alleen de volgorde. Of een bezetting het doel haalt, is niet te zeggen.',
  },
  notes: {
    mean: 'Een bezetting haalt het doel als het gemiddelde van de doorgerekende jaren op of boven het doel ligt. Een enkel jaar kan lager uitvallen.',
    years: (full: string, years: string, few: string) =>
      `Doorgerekend over ${years} jaren: ${full} bezettingen. De andere vielen af na ${few} jaren.`,
    allYears: (years: string) => `Alle bezettingen zijn over ${years} jaren doorgerekend.`,
    overloaded: (count: string) => `Bezettingen met te weinig uren voor het werk: ${count}. Die vallen af.`,
    noPrice:
      'Zonder uurtarief is op uren vergeleken. Dan tellen toeslagen voor avond en weekend niet mee. Vul bij Uurtarief een bedrag in om op kosten te zoeken.',
    cost: 'Kosten zijn de ingeroosterde uren met toeslagen.',
    lasts: (years: string) => `Minder dan ${years} jaren doorgerekend, daarom zonder marge.`,
  },
  cover: {
    present: (from: string) => `zoals ${from}`,
    days: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
    through: (first: string, last: string) => `${first}–${last}`,
    everyDay: 'elke dag',
    block: (days: string, from: string, to: string) => `${days} ${from}–${to} uur`,
    more: (blocks: string) => `${blocks} erbij`,
    less: (blocks: string) => `${blocks} eraf`,
    both: (more: string, less: string) => `${more}, ${less}`,
  },
  now: 'nu',
  chart: {
    title: 'Wat meer uren opleveren',
    titleEuro: 'Wat meer geld oplevert',
    note: 'Bezettingen die niet tegelijk goedkoper en beter kunnen, van goedkoop naar duur',
    euroAxis: 'kosten per jaar',
    hoursAxis: 'uren per week',
    shareAxis: (time: string) => `beantwoord binnen ${time}`,
    target: (share: string) => `doel ${share}`,
    cheapest: 'goedkoopste die het haalt',
    chosen: 'gekozen',
    alt: (count: string, low: string, lowCost: string, high: string, highCost: string) =>
      `${count} bezettingen van goedkoop naar duur: van ${low} voor ${lowCost} tot ${high} voor ${highCost}. Dezelfde cijfers staan in de tabel.`,
  },
  table: {
    label: 'Bezettingen van goedkoop naar duur',
    choose: 'Kies',
    cover: 'Bezetting: wat er anders is',
    cost: 'Kosten per jaar',
    hours: 'Uren per week',
    share: (time: string) => `Binnen ${time}`,
    sameDay: 'Op de dag zelf',
    reaches: 'Haalt het doel',
    yes: 'ja',
    no: 'nee',
    cheapest: 'goedkoopste die het haalt',
    best: 'hoogste deel binnen de tijd',
    overloaded: 'te weinig uren',
    from: (low: string, high: string) => `${low} tot ${high}`,
  },
  take: 'Neem over als scenario',
  chooseFirst: 'Kies een bezetting in de tabel.',
  takeNow: 'Dit is de bezetting waarmee begonnen is.',
  takenName: (share: string) => `Goedkoopste voor ${share}`,
  addedPerson: 'Erbij',
} satisfies Sentences
