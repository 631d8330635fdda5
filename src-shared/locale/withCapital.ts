/** The text with its first letter as a capital, whatever language the machine is set to. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
