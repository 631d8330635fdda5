/** The five key figures of the overview, by these ids everywhere (rows, trend, peers, changes, benchmark files). */
export const keyFigureIds = [
  'medianMs',
  'within2h',
  'responseRate7d',
  'conversationRatio',
  'dialogueShare',
] as const
export type KeyFigureId = (typeof keyFigureIds)[number]
