export const reference = {
  title: 'Referentiegegevens',
}
