import { foldText } from '../benchmark/foldText.ts'
import type { Direction } from '../domain/message.ts'

const words: Readonly<Record<Direction, readonly string[]>> = {
  in: [
    'in',
    'inkomend',
    'inkomende',
    'ontvangen',
    'incoming',
    'inbound',
    'received',
    'eingehend',
    'empfangen',
    'entrant',
    'recu',
    'vraag',
    'question',
    'bewoner',
    'burger',
    'inwoner',
    'klant',
    'customer',
    'client',
    'citizen',
    'visitor',
    'bezoeker',
    'contact',
    'end user',
  ],
  out: [
    'out',
    'uit',
    'uitgaand',
    'uitgaande',
    'verzonden',
    'verstuurd',
    'outgoing',
    'outbound',
    'sent',
    'ausgehend',
    'gesendet',
    'sortant',
    'envoye',
    'antwoord',
    'reactie',
    'reply',
    'answer',
    'agent',
    'medewerker',
    'gemeente',
    'webcare',
    'employee',
    'admin',
  ],
}

const byWord = new Map(
  (['in', 'out'] as const).flatMap((direction) =>
    words[direction].map((word): [string, Direction] => [word, direction]),
  ),
)

/** What a cell of a direction column says in Dutch, English, German or French; null when it is no known word. */
export function directionOfText(text: string): Direction | null {
  return byWord.get(foldText(text)) ?? null
}
