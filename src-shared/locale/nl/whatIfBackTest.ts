import type { Sentences } from '../catalogueShape.ts'

/** How the model did on weeks that it had not seen. */
export const whatIfBackTest = {
  title: 'Controle achteraf:',
  withoutLevers: 'Getoetst is de bezetting van nu zonder de instellingen die bij ‘Nu’ zijn verschoven.',
  pending: 'wordt nog uitgevoerd. Tot dan zijn de getallen niet getoetst.',
  stopped: 'niet afgemaakt. De getallen zijn niet getoetst.',
  typedIn: 'niet getoetst. De aantallen zijn ingevuld, er zijn geen gemeten weken om mee te vergelijken.',
  tooFewWeeks: (weeks: string, needed: string) =>
    `niet getoetst. Er zijn ${weeks} weken met genoeg vragen; voor een toets zijn er ${needed} nodig.`,
  oneWeek: (needed: string) =>
    `niet getoetst. Er is 1 week met genoeg vragen; voor een toets zijn er ${needed} nodig.`,
  noWeeks: (needed: string) =>
    `niet getoetst. Er is geen week met genoeg vragen; voor een toets zijn er ${needed} nodig.`,
  overloaded:
    'niet getoetst. De getekende bezetting van nu kan het werk niet aan, terwijl de vragen toch beantwoord zijn. Teken de bezetting zoals die echt is.',
  tested: (weeks: string, half: string, share: string, time: string) =>
    `over ${weeks} achtergehouden weken week het model ${half} af op de helft en ${share} punt op ‘binnen ${time}’`,
  testedOne: (half: string, share: string, time: string) =>
    `over 1 achtergehouden week week het model ${half} af op de helft en ${share} punt op ‘binnen ${time}’`,
  naive: (half: string, share: string) =>
    `‘hetzelfde als de 8 weken ervoor’ week ${half} en ${share} punt af`,
  covered: (covered: string, weeks: string) => `Het 80%-interval klopte in ${covered} van de ${weeks} weken.`,
  made: (years: string, seed: string) => `${years} gesimuleerde jaren, toevalsgetal ${seed}.`,
  soFar: (years: string) => `Tot nu toe ${years} gesimuleerde jaren.`,
  passed: 'Het model is dus goed genoeg om getallen te noemen.',
  failed: 'De toets houdt geen stand.',
  coverage: 'Het interval dat vooraf is gegeven, klopte in te veel of te weinig weken.',
  shareError:
    'De afwijking is te groot: meer dan 5 punt boven wat toeval geeft, of duidelijk meer dan bij ‘hetzelfde als de 8 weken ervoor’.',
  bias: 'De voorspelling zat in bijna alle weken aan dezelfde kant.',
  failedDo:
    'Daarom staat er alleen of het meer of minder wordt. Teken de bezetting van nu zoals die echt is, met pauzes en ander werk, en kijk of het werk per vraag klopt.',
  weeksTitle: 'Toon de achtergehouden weken',
  week: 'week vanaf',
  questions: 'vragen',
  observed: 'gemeten',
  predicted: 'voorspeld',
  interval: '80%-interval',
  inside: 'klopte',
  yes: 'ja',
  no: 'nee',
  p90: (model: string, naive: string) =>
    `Op ‘9 van de 10’ week het model ${model} af en ‘hetzelfde als de 8 weken ervoor’ ${naive}.`,
} satisfies Sentences
