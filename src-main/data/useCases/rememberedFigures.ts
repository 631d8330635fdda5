import { remembering } from '../remembering.ts'
import { compareFigures } from './compareFigures.ts'
import { conversationFiguresOf } from './conversationFigures.ts'
import { figuresOverview } from './figuresOverview.ts'
import { responseFigures } from './responseFigures.ts'

// What the pages show, worked out once for the page itself and for everything else that is made of the same filter.
export const rememberedOverview = remembering<'figures.overview'>(figuresOverview)
export const rememberedResponse = remembering<'response.figures'>(responseFigures)
export const rememberedConversation = remembering<'conversation.figures'>(conversationFiguresOf)
export const rememberedComparison = remembering<'compare.figures'>(compareFigures)
