import type { Sentences } from '../catalogueShape.ts'

/** What formulas say of a cover, beside the simulation. */
export const whatIfChecks = {
  title: 'Rekencontrole',
  intro:
    'Dezelfde bezetting, nagerekend met formules. Elke formule ziet maar een deel: feestdagen, ziekte en drukke weken zitten alleen in de simulatie.',
  none: 'Er is niets na te rekenen: er komen geen vragen binnen.',
  loadName: 'Werk en uren',
  load: (work: string, staffed: string, load: string) =>
    `Het werk kost ${work} per week en er is ${staffed} bezetting: ${load}. Vanaf 100% groeit de achterstand.`,
  loadNobody: (work: string) => `Het werk kost ${work} per week en er is niemand om het te doen.`,
  openingName: 'Alleen wachten op openingstijd',
  opening: (share: string, wait: string) =>
    `${share} van de vragen komt binnen terwijl er iemand werkt. De andere wachten tot er iemand is; gemiddeld over alle vragen is dat ${wait}.`,
  openingAlways: 'Er werkt altijd iemand: geen vraag wacht op openingstijd.',
  openingEven: (wait: string) => `Kwamen vragen dag en nacht even vaak, dan was het ${wait}.`,
  openingSimulated: (wait: string) =>
    `In de simulatie is het ${wait}, met wat in de rij blijft staan als de dienst eindigt.`,
  mondayName: 'Maandagochtend',
  monday: (time: string, waits: string, people: string) =>
    `Op maandag om ${time} uur ${waits}, met ${people} aan het werk.`,
  clearing: (time: string) => `Dat is na ${time} weggewerkt.`,
  neverCleared: 'Er komt sneller werk bij dan er af gaat: het raakt op maandag niet weg.',
  mondaySimulated: (questions: string) => `In de simulatie: gemiddeld ${questions}.`,
  wait: (n: string) => `wachten er ${n} vragen`,
  waitOne: 'wacht er 1 vraag',
  waitFew: 'wacht er minder dan 1 vraag',
  questions: (n: string) => `${n} vragen`,
  question: '1 vraag',
  fewerThanOne: 'minder dan 1 vraag',
  people: (n: string) => `${n} mensen`,
  person: '1 persoon',
  busiestName: 'Drukste uur',
  busiest: (moment: string, load: string, can: string) =>
    `Op ${moment} is er het meeste werk voor wie dan werkt: ${load} van wat ${can}.`,
  can: (n: string) => `${n} mensen aankunnen`,
  canOne: '1 persoon aankan',
  busiestWait: (wait: string) => `Door drukte alleen wacht een vraag dan gemiddeld ${wait} (Erlang C).`,
  busiestOver: 'In dat uur loopt het op; Erlang C geeft dan geen wachttijd.',
  queueSimulated: (wait: string) =>
    `In de simulatie is de wachtrij over alle vragen gemiddeld ${wait}, ook voor wat buiten openingstijd binnenkwam.`,
  onePersonName: 'Eén persoon',
  onePerson: (wait: string, model: string) =>
    `Voor vragen die onder werktijd komen, is de wachtrij bij één persoon gemiddeld ${wait} (${model}).`,
  onePersonOver: (model: string) => `Onder werktijd komt er meer werk dan één persoon aankan (${model}).`,
  looks: (every: string, look: string, wait: string) =>
    `Wie elke ${every} minuten kijkt, laat een vraag gemiddeld ${look} liggen. Met de wachtrij erbij is het ${wait} (M/G/1 met pauzes).`,
  looksOver: (every: string, look: string) =>
    `Wie elke ${every} minuten kijkt, laat een vraag gemiddeld ${look} liggen. Onder werktijd komt er meer werk dan één persoon aankan.`,
  looksSimulated: (wait: string) => `In de simulatie zijn aandacht en wachtrij samen gemiddeld ${wait}.`,
  models: { md1: 'M/D/1', mg1: 'M/G/1' },
} satisfies Sentences
