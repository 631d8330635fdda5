import type { SameShape } from '../../catalogueShape.ts'
import type { normPage as nl } from '../../nl/presentationPages/norm.ts'
import { own } from '../../segments.ts'

export const normPage: SameShape<typeof nl> = {
  met: (share, target) =>
    `The norm is met: ${own(share)} of the questions have an answer in time. Agreed is ${target}.`,
  notMet: (share, target) =>
    `The norm is not met: ${own(share)} of the questions have an answer in time. Agreed is ${target}.`,
  unsure: (share, target) =>
    `Whether the norm is met is not certain: ${own(share)} have an answer in time, agreed is ${target}.`,
  within: (share, time) => `${own(share)} of the questions have an answer within the norm of ${time}.`,
  withinAll: (share) => `${own(share)} of the questions have an answer within the norm.`,
  perNorm: 'How many questions had an answer within the norm.',
  allOfTwoMet: `${own('Both norms')} are met.`,
  allMet: (count) => `${own(`All ${count} norms`)} are met.`,
  noneOfTwoMet: `${own('Neither norm')} is met.`,
  noneMet: (count) => `${own(`None of the ${count} norms`)} is met.`,
  allOfTwoUnsure: `Whether ${own('both norms')} are met is not certain.`,
  allUnsure: (count) => `Whether ${own(`the ${count} norms`)} are met is not certain.`,
  mixed: (count, parts) => `Of the ${count} norms: ${parts}.`,
  parts: {
    met: (count) => `${count} ${count === '1' ? 'is' : 'are'} met`,
    notMet: (count) => `${count} ${count === '1' ? 'is' : 'are'} not met`,
    unsure: (count) => `of ${count} it is not certain`,
    unknown: (count) => `of ${count} it is not known`,
    noTarget: (count) => `for ${count} no share was agreed`,
  },
  named: {
    met: {
      one: (channel) => `The norm for ${own(channel)} is met.`,
      some: (channels) => `The norms for ${own(channels)} are met.`,
    },
    notMet: {
      one: (channel) => `The norm for ${own(channel)} is not met.`,
      some: (channels) => `The norms for ${own(channels)} are not met.`,
    },
    unsure: {
      one: (channel) => `Whether the norm for ${own(channel)} is met is not certain.`,
      some: (channels) => `Whether the norms for ${own(channels)} are met is not certain.`,
    },
    unknown: {
      one: (channel) => `Whether the norm for ${own(channel)} is met is not known.`,
      some: (channels) => `Whether the norms for ${own(channels)} are met is not known.`,
    },
    noTarget: {
      one: (channel) => `No share was agreed for ${own(channel)}.`,
      some: (channels) => `No share was agreed for ${own(channels)}.`,
    },
  },
  figureAll: 'Answered within the norm, all questions',
  together: (share) => `All questions together: ${share}.`,
  lead: 'Share of questions that have an answer within the norm, with 95% interval.',
  agreedTime: (time) => `The norm is ${time}.`,
  agreedTimeOf: (channel, time) => `The norm for ${channel} is ${time}.`,
  withheld: 'Small numbers have no bar.',
  noTarget: 'No share was agreed.',
  allChannels: 'all channels',
  otherChannels: 'other channels',
  chosenChannels: 'chosen channels',
  rule: (channels, time) => `${channels}, ${time}`,
  ruleAgreed: (rule, share) => `${rule}: ${share}`,
  from: (rule, date) => `${rule}, from ${date}`,
  until: (rule, date) => `${rule}, to ${date}`,
  target: (share) => `agreed: ${share}`,
  mostRows: (shown, all) => `Shown are ${shown} of the ${all} norms: those with the most questions.`,
  series: 'share within the norm',
  figure: (name) => `Answered within the norm: ${name}`,
  figureTarget: (name) => `Agreed share: ${name}`,
  figureLimit: (name) => `Norm: ${name}`,
  whyNotSet: 'No norm has been set. That can be done under Settings, Own norms.',
  whyNotWithheld:
    'The share within the norm rests on a number that is too small to tell. Choose a longer period.',
  whyNotKnown: (reason) => `The share within the norm is not known. ${reason}`,
}
