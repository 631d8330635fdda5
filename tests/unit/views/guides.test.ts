import { describe, expect, it } from 'vitest'
import type { FormatView } from '#shared/contract/imports.ts'
import { catalogues } from '#shared/locale/catalogue.ts'
import { guideFamilies } from '#shared/views/data/guidesView.ts'
import { createWords } from '#shared/views/words.ts'
import { catalogue } from '#data/importing/catalogue.ts'

const nl = createWords('nl')
const formats: readonly FormatView[] = [
  { id: 'obi4wan', verified: false, supports: catalogue.obi4wan.supports },
  { id: 'xArchive', verified: true, supports: catalogue.xArchive.supports },
]
function guide(id: string, search = '') {
  return guideFamilies(nl, formats, search)
    .flatMap(({ guides }) => guides)
    .find((one) => one.id === id)
}

describe('the guides to exports', () => {
  it('take what a source tells and whether it was tested from the list of formats', () => {
    expect(guide('obi4wan')).toMatchObject({ status: nl.text.guides.unverified })
    expect(guide('obi4wan')?.tells).toContain(nl.text.figures.supported.responseRate)
    expect(guide('xArchive')).toMatchObject({ status: nl.text.guides.verified })
    expect(guide('xArchive')?.tells).not.toContain(nl.text.figures.supported.responseRate)
    expect(guide('xArchive')?.tellsNot.flatMap(({ names }) => names)).toContain(
      nl.text.figures.supported.responseRate,
    )
  })

  it('say of a program without a format of its own that its columns are matched by hand', () => {
    expect(guide('whatsapp')).toMatchObject({ status: nl.text.guides.byTable, tells: [], tellsNot: [] })
  })

  it('are found by any word of the name or the family, whatever the capitals', () => {
    expect(guideFamilies(nl, formats, 'SPOTLER')).toMatchObject([{ id: 'webcare' }])
    expect(guide('obi4wan', 'webcare engage')).toBeDefined()
    expect(guideFamilies(nl, formats, 'niets dat bestaat')).toEqual([])
  })

  it('have a heading for every family, in both languages', () => {
    for (const { guides } of Object.values(catalogues)) {
      expect(Object.keys(guides.families).toSorted()).toEqual(Object.keys(guides.sources).toSorted())
    }
  })
})
