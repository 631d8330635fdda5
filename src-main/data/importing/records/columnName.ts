/** A column's name as names are compared: small letters, single spaces. */
export function plainColumnName(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ')
}
