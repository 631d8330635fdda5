/** When a question came: on a weekday while open, on a weekday while closed, on Saturday or Sunday. */
export const moments = ['open', 'closed', 'weekend'] as const
export type Moment = (typeof moments)[number]
