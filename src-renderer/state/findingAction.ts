import { useRouter } from 'vue-router'
import type { ChoiceData } from '#shared/contract/figures.ts'
import { assertNever } from '#shared/domain/assertNever.ts'
import type { PageAction } from '#shared/views/choiceStates.ts'
import type { PageFilter } from './filter.ts'

/** What the one action under a page's finding does: the same on every page. */
export function useFindingAction(
  change: PageFilter['change'],
  data: () => Pick<ChoiceData, 'dataFrom' | 'dataTo'> | null,
): (kind: PageAction) => void {
  const router = useRouter()
  return (kind) => {
    switch (kind) {
      case 'import':
        void router.push('/gegevens')
        return
      case 'whichSource':
        void router.push({ path: '/gegevens', hash: '#uitleg' })
        return
      case 'allTeams':
        change({ teams: null })
        return
      case 'showAll':
        change({
          from: data()?.dataFrom ?? null,
          to: data()?.dataTo ?? null,
          channels: null,
          accountIds: null,
          topics: null,
          teams: null,
          predecessor: null,
          withoutIncidents: null,
        })
        return
      default:
        assertNever(kind)
    }
  }
}
