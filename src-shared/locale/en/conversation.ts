import type { SameShape } from '../catalogueShape.ts'
import type { conversation as nl } from '../nl/conversation.ts'

export const conversation: SameShape<typeof nl> = {
  title: 'Conversation',
}
