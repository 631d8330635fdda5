import type { z } from 'zod'
import type { ChangeTopic } from './events.ts'

/** A question: reads, changes nothing, may be asked again. */
export interface QueryDefinition<In extends z.ZodType, Out extends z.ZodType> {
  readonly kind: 'query'
  readonly input: In
  readonly output: Out
}

/** A change; names what the renderer must ask again afterwards. */
export interface MutationDefinition<In extends z.ZodType, Out extends z.ZodType> {
  readonly kind: 'mutation'
  readonly input: In
  readonly output: Out
  readonly invalidates: readonly ChangeTopic[]
}

/** Long work: reports progress, can be cancelled. */
export interface JobDefinition<In extends z.ZodType, Out extends z.ZodType, Progress extends z.ZodType> {
  readonly kind: 'job'
  readonly input: In
  readonly output: Out
  readonly progress: Progress
  readonly invalidates: readonly ChangeTopic[]
}

export function query<In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): QueryDefinition<In, Out> {
  return { kind: 'query', input, output }
}

export function mutation<In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
  invalidates: readonly ChangeTopic[],
): MutationDefinition<In, Out> {
  return { kind: 'mutation', input, output, invalidates }
}

export function job<In extends z.ZodType, Out extends z.ZodType, Progress extends z.ZodType>(
  input: In,
  output: Out,
  progress: Progress,
  invalidates: readonly ChangeTopic[],
): JobDefinition<In, Out, Progress> {
  return { kind: 'job', input, output, progress, invalidates }
}
