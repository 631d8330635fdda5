import type { Sentences } from '../catalogueShape.ts'
import { whatIfBackTest } from './whatIfBackTest.ts'
import { whatIfChecks } from './whatIfChecks.ts'

/** What the scenarios of a plan bring and cost, and how far that can be trusted. */
export const whatIfResults = {
  title: 'Wat inwoners merken',
  quoted: (name: string) => `‘${name}’`,
  fromTo: (low: string, high: string) => `${low} tot ${high}`,
  points: (value: string) => `${value} punt`,
  pointsWithRange: (value: string, range: string) => `${value} punt, ${range}`,
  finding: {
    reckoning: 'De uitkomst wordt berekend.',
    reckoningDeck: (done: string) =>
      `Tot nu toe zijn ${done} jaren gesimuleerd. Vanaf 40 jaren staat er hoe zeker de uitkomst is.`,
    fewYears: 'Er zijn te weinig jaren gesimuleerd om verschillen te zien.',
    fewYearsDeck: (years: string) =>
      `Het zijn er ${years}. Kies minstens 40 jaren, dan staat er een marge bij.`,
    noQuestions: 'Er zijn geen vragen om mee te rekenen.',
    noQuestionsDeck: 'Vul een aantal vragen per week in, of importeer berichten bij Gegevens.',
    now: (share: string, time: string) => `Met de bezetting van nu krijgt ${share} binnen ${time} antwoord.`,
    nowNoFigures: 'De bezetting van nu is niet goed na te rekenen.',
    overloadedNow: (growth: string) => `De bezetting van nu kan het werk niet aan: ${growth}.`,
    nobodyNow: 'In de bezetting van nu werkt niemand.',
    more: (names: string, isOne: boolean, time: string) =>
      `${names} ${isOne ? 'helpt' : 'helpen'} meer mensen binnen ${time}.`,
    longest: (names: string, isOne: boolean) =>
      `${names} ${isOne ? 'verkort' : 'verkorten'} vooral de langste wachttijden.`,
    less: (names: string, _isOne: boolean, time: string) =>
      `Met ${names} krijgen minder mensen binnen ${time} antwoord.`,
    mixed: (names: string, _isOne: boolean, time: string) =>
      `Met ${names} krijgen minder mensen binnen ${time} antwoord, maar worden de langste wachttijden korter.`,
    longer: (names: string) => `Met ${names} worden de langste wachttijden langer.`,
    meanShorter: (names: string, time: string) =>
      `Met ${names} wordt de wachttijd gemiddeld korter. Binnen ${time} is er geen duidelijk verschil.`,
    meanLonger: (names: string, time: string) =>
      `Met ${names} wordt de wachttijd gemiddeld langer. Binnen ${time} is er geen duidelijk verschil.`,
    unclear: (names: string, isOne: boolean) =>
      `${names} ${isOne ? 'maakt' : 'maken'} geen duidelijk verschil.`,
    alone: (names: string, isOne: boolean) => `${names} ${isOne ? 'kan' : 'kunnen'} het werk wel aan.`,
    overloaded: (names: string, isOne: boolean) => `${names} ${isOne ? 'kan' : 'kunnen'} het werk niet aan.`,
    overloadedBy: (name: string, growth: string) => `${name} kan het werk niet aan: ${growth}.`,
    nobody: (name: string) => `In ${name} werkt niemand.`,
    noQuestionsIn: (names: string) => `In ${names} komen geen vragen binnen.`,
  },
  deck: {
    norm: (share: string, time: string) => `de norm van ${share} binnen ${time}`,
    nowMet: (norm: string) => `De bezetting van nu haalt ${norm}.`,
    nowMissed: (norm: string) => `De bezetting van nu haalt ${norm} niet.`,
    nowAround: (norm: string, range: string) =>
      `De bezetting van nu haalt ${norm} in sommige jaren wel en in andere niet: ${range}.`,
    addScenario: 'Voeg een scenario toe om te zien wat andere uren veranderen.',
    met: (name: string, norm: string, value: string) => `${name} haalt ${norm}: het wordt ${value}.`,
    missed: (name: string, norm: string, value: string) => `${name} haalt ${norm} niet: het wordt ${value}.`,
    around: (name: string, norm: string, range: string) =>
      `${name} haalt ${norm} in sommige jaren wel en in andere niet: ${range}.`,
    allMet: (isTwo: boolean, norm: string, values: string) =>
      `${isTwo ? 'Beide halen' : 'Alle drie halen'} ${norm}: ${values}.`,
    noneMet: (isTwo: boolean, norm: string, values: string) =>
      `Geen van ${isTwo ? 'beide' : 'de drie'} haalt ${norm}: ${values}.`,
    becomes: (name: string, value: string) => `met ${name} wordt het ${value}`,
    alsoBecomes: (name: string, value: string) => `met ${name} ${value}`,
    some: (share: string, time: string, values: string) => `De norm is ${share} binnen ${time}: ${values}.`,
    someMet: (name: string, value: string) => `${name} haalt die (${value})`,
    someMissed: (name: string, value: string) => `${name} haalt die niet (${value})`,
    someAround: (name: string, range: string) => `${name} haalt die in sommige jaren (${range})`,
    sameDayMissed: (name: string, target: string, value: string) =>
      `Op de dag zelf moet ${target} antwoord hebben; met ${name} is dat ${value}.`,
    direction:
      'De controle achteraf hield geen stand. Daarom staat hier alleen of het meer of minder wordt, zonder getallen.',
    typedIn: 'Het aantal vragen is ingevuld en niet gemeten. De uitkomst is niet getoetst.',
    tooFewWeeks: 'Er zijn te weinig weken om de uitkomst te toetsen.',
    presentOverloaded: 'De uitkomst is niet te toetsen zolang de bezetting van nu het werk niet aankan.',
    load: (load: string) => `Het werk vraagt ${load} van de uren die er zijn.`,
    nobody: (perWeek: string) =>
      `Er komen ${perWeek} vragen per week binnen en er is niemand om te antwoorden.`,
    nobodyOne: 'Er komt 1 vraag per week binnen en er is niemand om te antwoorden.',
    nobodyFew: 'Er komt minder dan 1 vraag per week binnen en er is niemand om te antwoorden.',
  },
  overload: {
    growth: (questions: string) => `elke week blijven er ${questions} vragen meer liggen`,
    growthOne: 'elke week blijft er 1 vraag meer liggen',
    growthSmall: 'wat blijft liggen, wordt niet meer ingehaald',
    scenario: (growth: string) => `Deze bezetting kan het werk niet aan: ${growth}.`,
    nobody: 'In deze bezetting werkt niemand. Geen enkele vraag krijgt antwoord.',
    load: (load: string) => `Het werk vraagt ${load} van de uren die er zijn. Wachttijden zeggen dan niets.`,
    stuck:
      'Op papier zijn er uren genoeg, maar geen enkele vraag krijgt antwoord. Kijk of de uren van de mensen kloppen.',
    hint: 'Geef meer uren, of maak het werk minder of korter.',
  },
  sentence: {
    half: (time: string) => `De helft heeft binnen ${time} antwoord`,
    halfNever: 'Minder dan de helft krijgt antwoord.',
    nine: (time: string) => `9 van de 10 binnen ${time}`,
    nineNever: 'minder dan 9 van de 10 krijgen antwoord',
    both: (half: string, nine: string) => `${half}, ${nine}.`,
    within: (share: string, time: string) => `${share} heeft binnen ${time} antwoord.`,
    mostOfWait: (part: string, time: string) =>
      `Het grootste deel van de wachttijd is ${part}: gemiddeld ${time}.`,
    noWait: 'De gemiddelde wachttijd is minder dan een minuut.',
    more: (time: string, points: string) => `Meer mensen krijgen binnen ${time} antwoord: ${points}.`,
    less: (time: string, points: string) => `Minder mensen krijgen binnen ${time} antwoord: ${points}.`,
    unclear: (time: string, points: string) => `Binnen ${time} is er geen duidelijk verschil: ${points}.`,
    reckoning: (time: string, share: string) =>
      `Binnen ${time} krijgt ${share} antwoord. Hoe zeker dat is, wordt nog berekend.`,
    fewYears: (time: string, share: string) =>
      `Binnen ${time} krijgt ${share} antwoord. Bij minder dan 40 jaren staat er geen marge bij.`,
    moreOnly: (time: string) => `Meer mensen krijgen binnen ${time} antwoord.`,
    lessOnly: (time: string) => `Minder mensen krijgen binnen ${time} antwoord.`,
    unclearOnly: (time: string) => `Binnen ${time} is er geen duidelijk verschil.`,
    longestShorter: (then: string, now: string) =>
      `9 van de 10 heeft antwoord binnen ${then}; nu is dat ${now}.`,
    longestShorterOnly: 'De langste wachttijden worden korter.',
    longestLonger: (then: string, now: string) =>
      `De langste wachttijden worden langer: 9 van de 10 heeft antwoord binnen ${then}; nu is dat ${now}.`,
    longestLongerOnly: 'De langste wachttijden worden langer.',
    partShorter: (part: string, time: string) => `Vooral ${part} wordt korter: gemiddeld ${time} minder.`,
    partLonger: (part: string, time: string) => `Vooral ${part} wordt langer: gemiddeld ${time} meer.`,
    partShorterOnly: (part: string) => `Vooral ${part} wordt korter.`,
    partLongerOnly: (part: string) => `Vooral ${part} wordt langer.`,
    noPart: 'Geen deel van het wachten verandert duidelijk.',
    alone: 'Een verschil met nu is er niet: de bezetting van nu kan het werk niet aan.',
    directionNow: 'Getallen staan hier niet, omdat de controle achteraf geen stand hield.',
    noQuestions: 'Er komen geen vragen binnen. Dan is er geen wachttijd.',
    worse:
      'Meer uren maken het hier niet sneller. Wie vlak voor het eind van de dienst een vraag pakt, houdt die tot de volgende dienst. Een collega die later werkt, had die vraag eerder beantwoord.',
    worseByLooks:
      'Meer uren maken het hier niet sneller. Wie naast ander werk antwoordt, is eerder klaar en gaat eerder terug naar dat werk. De volgende vraag wacht dan tot die weer kijkt.',
    worseBySlower:
      'Meer uren maken het hier niet sneller. Wie langer over een vraag doet, pakt vragen die een snellere collega eerder had beantwoord.',
  },
  cost: {
    now: (euro: string) => `Dat kost ${euro} per jaar.`,
    nowHours: (hours: string) => `Dat zijn ${hours} per week.`,
    more: (euro: string) => `Het kost ${euro} per jaar meer.`,
    morePerPoint: (euro: string, perPoint: string) =>
      `Het kost ${euro} per jaar meer, ${perPoint} voor elk punt.`,
    less: (euro: string) => `Het kost ${euro} per jaar minder.`,
    same: 'Het kost evenveel als nu.',
    hoursMore: (hours: string) => `Het vraagt ${hours} per week meer.`,
    hoursLess: (hours: string) => `Het vraagt ${hours} per week minder.`,
    hoursSame: 'Het vraagt evenveel uren als nu.',
    askPrice: 'Vul een uurtarief in om te zien wat het kost.',
    contactCentreUnknown:
      'De antwoorden van het klantcontactcentrum zijn niet meegeteld: daarvan is geen prijs ingevuld.',
    savedUnknown: 'Wat elders minder kost, is niet meegeteld: daarvan is geen prijs ingevuld.',
    hours: (hours: string) => `${hours} uur`,
    hoursAndFte: (hours: string, fte: string) => `${hours} per week · ${fte} fte`,
    plus: (euro: string) => `+ ${euro}`,
    minus: (euro: string) => `− ${euro}`,
    perPoint: (euro: string) => `${euro} per punt`,
    asMuch: 'evenveel',
    noPrice: 'geen tarief ingevuld',
    moreHours: (hours: string) => `+ ${hours}`,
    lessHours: (hours: string) => `− ${hours}`,
  },
  /** How a cover differs from the present. */
  cover: {
    through: (from: string, to: string) => `${from}–${to}`,
    two: (first: string, second: string) => `${first} en ${second}`,
    times: (from: string, to: string) => `${from}–${to} uur`,
    person: '1 persoon',
    people: (n: string) => `${n} personen`,
    more: (people: string) => `${people} erbij`,
    fewer: (people: string) => `${people} minder`,
    phrase: (days: string, times: string, people: string) => `${days} ${times}, ${people}`,
    andMore: (phrases: string) => `${phrases}; en andere uren`,
  },
  parts: {
    closed: 'wachten op openingstijd',
    attention: 'aandacht',
    queue: 'wachtrij',
    handling: 'afhandeling',
    consultation: 'ruggespraak',
  },
  /** The same parts inside a sentence. */
  partsInSentence: {
    closed: 'het wachten op openingstijd',
    attention: 'de tijd tot iemand de vraag ziet',
    queue: 'het wachten op de beurt',
    handling: 'het werk zelf',
    consultation: 'het wachten op collega’s elders',
  },
  table: {
    label: 'Wat elk scenario brengt en kost',
    scenario: 'scenario',
    median: 'Helft beantwoord\nbinnen',
    p90: '9 van de 10\nbinnen',
    within: (time: string) => `Binnen\n${time}`,
    difference: (time: string) => `Verschil met nu,\nbinnen ${time}`,
    split: 'Gemiddelde wachttijd, in delen',
    cost: 'Kosten\nper jaar',
    hours: 'Uren\nper week',
    never: 'niet gehaald',
    reckoning: 'nog aan het rekenen',
    noRange: 'geen marge',
    norm: (share: string, points: string) => `norm ${share}: ${points} punt`,
    normReached: (share: string) => `norm ${share}: nu al gehaald`,
    normAlt: (share: string, points: string) => `De norm van ${share} ligt ${points} punt van nu af.`,
    differenceAlt: (name: string, points: string) => `${name}, verschil met nu: ${points}.`,
    noComparison: 'niet te vergelijken met nu',
    splitAlt: (mean: string, parts: string) => `Gemiddeld ${mean}: ${parts}.`,
    splitPart: (part: string, time: string) => `${part} ${time}`,
    more: 'meer',
    less: 'minder',
    shorter: 'korter',
    longer: 'langer',
    unclear: 'geen duidelijk verschil',
    notShown: 'niet getoond',
    ranges: 'Marges: in 95 van de 100 gesimuleerde jaren. Verschillen: jaar voor jaar met dezelfde vragen.',
    waits: 'Wachttijd: van de vraag tot het eerste antwoord, gemiddeld per beantwoorde vraag.',
    away: 'Een automatisch bericht dat u afwezig bent, telt niet als antwoord: voor de inwoner loopt de tijd door.',
    untested: 'niet getoetst',
    pending: 'toets loopt nog',
  },
  back: whatIfBackTest,
  curve: {
    title: 'Zo snel komt het antwoord',
    subtitle: 'Deel van de vragen dat beantwoord is, naar tijd sinds de vraag',
    nothing: 'Er is geen scenario waarvan een lijn te tekenen is.',
    directionOnly: 'De controle achteraf hield geen stand. Daarom staan hier geen lijnen.',
    time: 'tijd sinds de vraag',
    norm: (share: string, time: string) => `norm ${share} binnen ${time}`,
    alt: (lines: string) => `Deel beantwoord naar tijd sinds de vraag. ${lines}`,
    altLine: (name: string, points: string) => `${name}: ${points}.`,
    altPoint: (share: string, time: string) => `${share} binnen ${time}`,
    leftOut: (names: string) => `Geen lijn voor ${names}: die bezetting kan het werk niet aan.`,
  },
  waiting: {
    title: 'Vragen die wachten, door de week',
    subtitle: 'Gemiddeld aantal dat wacht op antwoord, op elk heel uur',
    nothing: 'Er is geen scenario waarvan te tekenen is hoeveel vragen wachten.',
    most: (moment: string, n: string) => `meeste op ${moment}: ${n}`,
    alt: (name: string, most: string, least: string) =>
      `${name}: de meeste vragen wachten op ${most}, de minste op ${least}.`,
    altPoint: (moment: string, n: string) => `${moment} (${n})`,
    moment: (day: string, hour: string) => `${day} ${hour} uur`,
    hour: 'uur',
  },
  checks: whatIfChecks,
} satisfies Sentences
