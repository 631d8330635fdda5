import { neutralLevers, type Levers, type MovedChannel } from '../../staffing/plan/plan.ts'

/**
 * Levers as they are turned on the page: in the units that are shown there (percent more or less, contacts a week), with the
 * ends of the slider and of the number field. A slider reaches what is usual, the field whatever a plan takes.
 */
export type LeverId =
  | 'volume'
  | 'handling'
  | 'contactCentre'
  | 'returned'
  | 'newChannel'
  | 'substituted'
  | 'turns'
  | MovedChannel
  | 'storm'
  | 'consultation'

export type LeverUnit = 'percent' | 'times' | 'perThousand' | 'weekly' | 'euro'

export interface LeverScale {
  readonly unit: LeverUnit
  readonly low: number
  readonly high: number
  readonly sliderLow: number
  readonly sliderHigh: number
  readonly step: number
  /** Digits behind the decimal mark. */
  readonly digits: number
  /** As now. */
  readonly neutral: number
}

interface LeverDefinition extends LeverScale {
  readonly read: (levers: Levers) => number
  readonly write: (levers: Levers, value: number) => Partial<Levers>
}

type NewChannel = NonNullable<Levers['newChannel']>

/** A new channel before anything about it is filled in: all extra, and as much work as a question now. */
const freshChannel: NewChannel = { perThousandPerWeek: 0, substituted: 0, workFactor: 1 }

const percent = { unit: 'percent', step: 5, digits: 0, neutral: 0 } as const
const share = { ...percent, low: 0, high: 100, sliderLow: 0, sliderHigh: 100 } as const

/** 1.1 as 10 per cent more, whole percents staying whole. */
function percentOf(factor: number): number {
  return rounded((factor - 1) * 100)
}
function factorOf(percentMore: number): number {
  return rounded(1 + percentMore / 100)
}
/** Ten digits: what a percentage loses and wins in binary is no change. */
function rounded(value: number): number {
  return Math.round(value * 1e8) / 1e8
}

function channelPart(part: keyof NewChannel, scale: LeverScale, perUnit = 1): LeverDefinition {
  return {
    ...scale,
    read: ({ newChannel }) => rounded((newChannel ?? freshChannel)[part] / perUnit),
    write: ({ newChannel }, value) => ({
      newChannel: { ...(newChannel ?? freshChannel), [part]: rounded(value * perUnit) },
    }),
  }
}

function moved(channel: MovedChannel): LeverDefinition {
  return {
    unit: 'weekly',
    low: 0,
    high: 5_000,
    sliderLow: 0,
    sliderHigh: 100,
    step: 1,
    digits: 0,
    neutral: 0,
    read: (levers) => levers.moved[channel],
    write: (levers, value) => ({ moved: { ...levers.moved, [channel]: value } }),
  }
}

const definitions: Readonly<Record<LeverId, LeverDefinition>> = {
  volume: {
    ...percent,
    low: -90,
    high: 900,
    sliderLow: -50,
    sliderHigh: 100,
    read: ({ volumeFactor }) => percentOf(volumeFactor),
    write: (_, value) => ({ volumeFactor: factorOf(value) }),
  },
  handling: {
    ...percent,
    low: -80,
    high: 400,
    sliderLow: -50,
    sliderHigh: 50,
    read: ({ handlingFactor }) => percentOf(handlingFactor),
    write: (_, value) => ({ handlingFactor: factorOf(value) }),
  },
  contactCentre: {
    ...share,
    read: ({ contactCentre }) => rounded(contactCentre.share * 100),
    write: ({ contactCentre }, value) => ({
      contactCentre: { ...contactCentre, share: rounded(value / 100) },
    }),
  },
  returned: {
    ...share,
    read: ({ contactCentre }) => rounded(contactCentre.returned * 100),
    write: ({ contactCentre }, value) => ({
      contactCentre: { ...contactCentre, returned: rounded(value / 100) },
    }),
  },
  newChannel: {
    unit: 'perThousand',
    low: 0,
    high: 20,
    sliderLow: 0,
    sliderHigh: 4,
    step: 0.1,
    digits: 1,
    neutral: 0,
    read: ({ newChannel }) => newChannel?.perThousandPerWeek ?? 0,
    // Without questions there is no channel, and what was filled in about it is forgotten.
    write: ({ newChannel }, value) => ({
      newChannel: value === 0 ? null : { ...(newChannel ?? freshChannel), perThousandPerWeek: value },
    }),
  },
  substituted: channelPart('substituted', share, 0.01),
  turns: channelPart('workFactor', {
    unit: 'times',
    low: 0.2,
    high: 5,
    sliderLow: 0.5,
    sliderHigh: 3,
    step: 0.1,
    digits: 1,
    neutral: 1,
  }),
  email: moved('email'),
  letter: moved('letter'),
  telephone: moved('telephone'),
  storm: {
    unit: 'times',
    low: 1,
    high: 30,
    sliderLow: 1,
    sliderHigh: 10,
    step: 0.5,
    digits: 1,
    neutral: 1,
    read: ({ stormFactor }) => stormFactor ?? 1,
    write: (_, value) => ({ stormFactor: value === 1 ? null : value }),
  },
  consultation: {
    ...percent,
    low: -100,
    high: 200,
    sliderLow: -100,
    sliderHigh: 100,
    step: 10,
    read: ({ consultationFactor }) => percentOf(consultationFactor),
    write: (_, value) => ({ consultationFactor: factorOf(value) }),
  },
}

export function leverScale(id: LeverId): LeverScale {
  return definitions[id]
}

/** In the units of the page. */
export function leverValue(levers: Levers, id: LeverId): number {
  return definitions[id].read(levers)
}

/** The part of the levers that changes when one is turned; the value is kept between what a plan takes. */
export function leverChange(levers: Levers, id: LeverId, value: number): Partial<Levers> {
  const { low, high, write } = definitions[id]
  return write(levers, Math.min(high, Math.max(low, value)))
}

export function isLeverChanged(levers: Levers, id: LeverId): boolean {
  return leverValue(levers, id) !== leverValue(neutralLevers, id)
}
