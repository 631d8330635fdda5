import type { SameShape } from '../catalogueShape.ts'
import type { print as nl } from '../nl/print.ts'

export const print: SameShape<typeof nl> = {
  shortcut: 'print this page',
  foot: (name, date) => `Dialoogmeter, ${name}. Printed on ${date}.`,
}
