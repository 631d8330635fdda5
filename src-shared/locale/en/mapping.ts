export const mapping = {
  title: 'Match columns',
}
