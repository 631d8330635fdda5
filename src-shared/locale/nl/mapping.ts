export const mapping = {
  title: 'Kolommen koppelen',
}
