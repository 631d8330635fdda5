/** Paper and ink of the pages (src-renderer/ui/tokens.css), for what main draws before or without them. */
export const pageColours = {
  light: { paper: '#faf8f3', ink: '#1c1b18' },
  dark: { paper: '#171613', ink: '#efece4' },
} as const
