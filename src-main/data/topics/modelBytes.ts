import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { topicIds } from '#shared/domain/message.ts'
import type { TopicModel } from '#shared/topics/topicModel.ts'

/** Goes up when features or arithmetic change: a model of another version is not used. */
const modelVersion = 1
/** Largest model that is unpacked; the largest that can be made is a tenth of it. */
const mostBytes = 64 * 1024 * 1024
const numberBytes = 4

const headSchema = z.object({
  version: z.literal(modelVersion),
  topics: z.array(z.enum(topicIds)).min(2),
  threshold: z.number().min(0).max(1),
  features: z.number().int().min(0),
})

function bytesOf(numbers: Int32Array | Float32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/** gzip of: length of the head (4 bytes, little-endian), head as JSON, features (int32), weights and biases (float32). */
export function modelToBytes(model: TopicModel): Buffer {
  const { topics, threshold, features, weights, biases } = model
  const head = Buffer.from(
    JSON.stringify({ version: modelVersion, topics, threshold, features: features.length }),
  )
  const length = Buffer.alloc(numberBytes)
  length.writeUInt32LE(head.length)
  return gzipSync(Buffer.concat([length, head, bytesOf(features), bytesOf(weights), bytesOf(biases)]))
}

function numbersFrom(bytes: Buffer, from: number, count: number): ArrayBuffer {
  const end = from + count * numberBytes
  if (end > bytes.length) throw new RangeError('shorter than its head says')
  return Uint8Array.from(bytes.subarray(from, end)).buffer
}

/** null for what this version cannot read. */
export function modelFromBytes(packed: Buffer): TopicModel | null {
  try {
    const bytes = gunzipSync(packed, { maxOutputLength: mostBytes })
    const headEnd = numberBytes + bytes.readUInt32LE(0)
    const head = headSchema.parse(JSON.parse(bytes.toString('utf8', numberBytes, headEnd)))
    const weightsFrom = headEnd + head.features * numberBytes
    const weightCount = head.features * head.topics.length
    return {
      topics: head.topics,
      threshold: head.threshold,
      features: new Int32Array(numbersFrom(bytes, headEnd, head.features)),
      weights: new Float32Array(numbersFrom(bytes, weightsFrom, weightCount)),
      biases: new Float32Array(
        numbersFrom(bytes, weightsFrom + weightCount * numberBytes, head.topics.length),
      ),
    }
  } catch {
    return null
  }
}
