export const hours = {
  title: 'Opening hours',
}
