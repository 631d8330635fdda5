/** What happened around the messages, noted by the user on the time axis. */
export const annotationKinds = ['storm', 'election', 'campaign', 'incident', 'other'] as const
export type AnnotationKind = (typeof annotationKinds)[number]
