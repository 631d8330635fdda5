import { isRecord, textField } from '../../records/jsonFields.ts'
import { compactId } from '../tickets/latestStates.ts'

type Json = Readonly<Record<string, unknown>>

const employeeRoles: ReadonlySet<string> = new Set(['agent', 'admin', 'owner', 'light_agent'])

/** Who works for the municipality, as far as the export tells: by role in a list of people, or within the tickets. */
export class ZendeskPeople {
  /** Kept for those whose role is told; a number takes less memory than a text. */
  readonly #isEmployee = new Map<string | number, boolean>()

  addPerson(person: unknown): void {
    if (!isRecord(person)) return
    const id = textField(person, 'id')
    const role = textField(person, 'role')
    if (id !== null && role !== null)
      this.#isEmployee.set(compactId(id), employeeRoles.has(role.toLowerCase()))
  }

  /** A ticket names its requester, whoever typed it in and whoever handles it; some exports with their roles. */
  addFromTicket(ticket: Json): void {
    for (const name of ['requester', 'submitter', 'assignee']) this.addPerson(ticket[name])
  }

  /** null where no role is told. */
  isEmployee(id: string): boolean | null {
    return this.#isEmployee.get(compactId(id)) ?? null
  }
}
