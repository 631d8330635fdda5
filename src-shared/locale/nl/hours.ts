export const hours = {
  title: 'Openingstijden',
}
