import type { NullReason } from './figure.ts'

/** The figures a source can or cannot give. */
export const supportedFigures = [
  'firstResponse',
  'responseRate',
  'conversationRatio',
  'dialogueShare',
  'linkedReplies',
  'topics',
] as const
export type SupportedFigure = (typeof supportedFigures)[number]

/** Per figure: true, or the reason why this source can never give it. */
export type Supports = Readonly<Record<SupportedFigure, true | NullReason>> & {
  /**
   * Why `firstResponse`, `responseRate` and `dialogueShare` hold for private messages only, of which both sides are there;
   * absent = public and private alike.
   */
  readonly publicQuestions?: NullReason
}
