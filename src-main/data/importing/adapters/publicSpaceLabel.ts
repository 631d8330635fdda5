/** What reports of the public space are about, whatever each category is called; the words are those of the topics. */
const reportLabel = 'Melding openbare ruimte'

/** The label of a report of the public space, with its category where the source names one. */
export function publicSpaceLabel(category: string | null): string {
  return category === null || category === '' ? reportLabel : `${reportLabel}: ${category}`
}
