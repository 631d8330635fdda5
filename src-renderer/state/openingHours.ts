import { computed, type ComputedRef } from 'vue'
import { defaultOpeningHours, type OpeningHours } from '#shared/domain/openingHours.ts'
import { useQuery } from '../transport/useQuery.ts'
import { useDossier } from './dossier.ts'

/** The open dossier's opening hours; the country's usual ones until they are known. */
export function useOpeningHours(): ComputedRef<OpeningHours> {
  const dossier = useDossier()
  const answer = useQuery('hours.current', () => (dossier.current === null ? null : {}), ['dossier'])
  return computed(
    () => answer.output.value?.hours ?? defaultOpeningHours(dossier.current?.municipality.country ?? 'NL'),
  )
}
