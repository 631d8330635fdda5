import type { Sentences } from '../../catalogueShape.ts'
import { own } from '../../segments.ts'

/** The page on the own norms. */
export const normPage = {
  met: (share: string, target: string) =>
    `De norm is gehaald: ${own(share)} van de vragen heeft op tijd antwoord. Afgesproken is ${target}.`,
  notMet: (share: string, target: string) =>
    `De norm is niet gehaald: ${own(share)} van de vragen heeft op tijd antwoord. Afgesproken is ${target}.`,
  unsure: (share: string, target: string) =>
    `Of de norm is gehaald, is niet zeker: ${own(share)} heeft op tijd antwoord, afgesproken is ${target}.`,
  within: (share: string, time: string) =>
    `${own(share)} van de vragen heeft antwoord binnen de norm van ${time}.`,
  withinAll: (share: string) => `${own(share)} van de vragen heeft antwoord binnen de norm.`,
  perNorm: 'Zo veel vragen kregen antwoord binnen de norm.',
  allOfTwoMet: `${own('Beide normen')} zijn gehaald.`,
  allMet: (count: string) => `${own(`Alle ${count} normen`)} zijn gehaald.`,
  noneOfTwoMet: `${own('Geen van beide normen')} is gehaald.`,
  noneMet: (count: string) => `${own(`Geen van de ${count} normen`)} is gehaald.`,
  allOfTwoUnsure: `Of ${own('beide normen')} zijn gehaald, is niet zeker.`,
  allUnsure: (count: string) => `Of ${own(`de ${count} normen`)} zijn gehaald, is niet zeker.`,
  mixed: (count: string, parts: string) => `Van de ${count} normen: ${parts}.`,
  parts: {
    met: (count: string) => `${count} ${count === '1' ? 'is' : 'zijn'} gehaald`,
    notMet: (count: string) => `${count} ${count === '1' ? 'is' : 'zijn'} niet gehaald`,
    unsure: (count: string) => `bij ${count} is het niet zeker`,
    unknown: (count: string) => `bij ${count} is het niet bekend`,
    noTarget: (count: string) => `bij ${count} is geen deel afgesproken`,
  },
  /** By what the norm is for; `some` is of two. */
  named: {
    met: {
      one: (channel: string) => `De norm voor ${own(channel)} is gehaald.`,
      some: (channels: string) => `De normen voor ${own(channels)} zijn gehaald.`,
    },
    notMet: {
      one: (channel: string) => `De norm voor ${own(channel)} is niet gehaald.`,
      some: (channels: string) => `De normen voor ${own(channels)} zijn niet gehaald.`,
    },
    unsure: {
      one: (channel: string) => `Of de norm voor ${own(channel)} is gehaald, is niet zeker.`,
      some: (channels: string) => `Of de normen voor ${own(channels)} zijn gehaald, is niet zeker.`,
    },
    unknown: {
      one: (channel: string) => `Of de norm voor ${own(channel)} is gehaald, is niet bekend.`,
      some: (channels: string) => `Of de normen voor ${own(channels)} zijn gehaald, is niet bekend.`,
    },
    noTarget: {
      one: (channel: string) => `Voor ${own(channel)} is geen deel afgesproken.`,
      some: (channels: string) => `Voor ${own(channels)} is geen deel afgesproken.`,
    },
  },
  figureAll: 'Binnen de norm beantwoord, alle vragen',
  together: (share: string) => `Alle vragen samen: ${share}.`,
  lead: 'Deel van de vragen dat binnen de norm antwoord heeft, met 95%-interval.',
  agreedTime: (time: string) => `De norm is ${time}.`,
  agreedTimeOf: (channel: string, time: string) => `De norm voor ${channel} is ${time}.`,
  withheld: 'Bij kleine aantallen staat er geen balk.',
  noTarget: 'Er is geen deel afgesproken.',
  allChannels: 'alle kanalen',
  otherChannels: 'andere kanalen',
  chosenChannels: 'gekozen kanalen',
  rule: (channels: string, time: string) => `${channels}, ${time}`,
  ruleAgreed: (rule: string, share: string) => `${rule}: ${share}`,
  from: (rule: string, date: string) => `${rule}, vanaf ${date}`,
  until: (rule: string, date: string) => `${rule}, t/m ${date}`,
  target: (share: string) => `afgesproken: ${share}`,
  mostRows: (shown: string, all: string) =>
    `Hier staan ${shown} van de ${all} normen: die met de meeste vragen.`,
  series: 'deel binnen de norm',
  figure: (name: string) => `Binnen de norm beantwoord: ${name}`,
  figureTarget: (name: string) => `Afgesproken deel: ${name}`,
  figureLimit: (name: string) => `Norm: ${name}`,
  whyNotSet: 'Er is geen norm ingesteld. Dat kan bij Instellingen, onder Eigen normen.',
  whyNotWithheld:
    'Het deel binnen de norm rust op een aantal dat te klein is om te noemen. Kies een langere periode.',
  whyNotKnown: (reason: string) => `Het deel binnen de norm is niet bekend. ${reason}`,
} satisfies Sentences
