export const reference = {
  title: 'Reference data',
}
