import { writersOf } from '../../support/formats/all.ts'
import { testDamaged } from '../../support/formats/damagedImports.ts'

testDamaged(writersOf.tickets)
