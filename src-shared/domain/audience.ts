/** Who is counted beside an account: those that follow it, or those it follows. */
export const audienceKinds = ['followers', 'following'] as const
export type AudienceKind = (typeof audienceKinds)[number]
