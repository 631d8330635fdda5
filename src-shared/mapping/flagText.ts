import { foldText } from '../benchmark/foldText.ts'

function listed(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((word) => word.trim()))
}

const yes = listed('ja, j, yes, y, true, waar, 1, x, wel, oui, vrai, wahr, bot, automatisch, automatic')
const no = listed('nee, n, no, false, onwaar, 0, niet, geen, nein, non, faux, falsch, handmatig, manual')

const closed = listed(`
  gesloten, afgesloten, afgehandeld, afgemeld, opgelost, gereed, klaar, voltooid, beantwoord, closed, solved,
  resolved, completed, complete, done, fixed, fixed council, fixed user, closed council, erledigt, geschlossen, clos, ferme
`)
const open = listed(`
  open, nieuw, new, in behandeling, in progress, wachtend, pending, on hold, hold, heropend, reopened, toegewezen,
  assigned, gemeld, aangemaakt, ingepland, gepland, planned, investigating, action scheduled, started, unassigned,
  wacht op klant, wacht op gebruiker, offen, neu, ouvert, nouveau, confirmed, email sent
`)

/** A longer cell is a text. */
const longest = 40

/** "Ja", "TRUE", "0": what a cell of yes and no says; null where it says neither. */
export function flagOfText(text: string): boolean | null {
  if (text.length > longest) return null
  const folded = foldText(text)
  if (yes.has(folded)) return true
  return no.has(folded) ? false : null
}

/** Whether a state's name says that the work on a case is over; null where the word is not known. */
export function isClosedText(text: string): boolean | null {
  if (text.length > longest) return null
  const folded = foldText(text)
  if (closed.has(folded)) return true
  return open.has(folded) ? false : null
}
