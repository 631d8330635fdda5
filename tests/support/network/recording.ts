import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** One packet as the recorder wrote it down (scripts/runtime/recordNetwork.py). */
export interface Packet {
  /** out = would have left · loopback = between programs of this machine · kernel = its own look for neighbours */
  readonly where: 'out' | 'loopback' | 'kernel' | 'mark'
  readonly protocol?: string
  readonly to?: string
  readonly port?: number
  /** What a name server is asked, or the name of a mark. */
  readonly name?: string | null
}

/** The way out of the recorder's network, and the port it takes marks at. */
const gateway = '10.77.0.1'
const markPort = 9
const pollMs = 20
const longestMs = 10_000

function packets(): readonly Packet[] {
  const log = process.env['DIALOOGMETER_PACKETS']
  if (!log) throw new Error('start these with `npm run offline`: it makes the network that is recorded')
  const lines = readFileSync(log, 'utf8').split('\n')
  // The last one is empty, or being written.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Packet)
}

let marks = 0

/**
 * Sends a packet of this test's own the way everything leaves, and waits until it is recorded: so the recorder is at work, and
 * whatever left before has been written down.
 *
 * @returns how many packets were recorded up to here
 */
export async function mark(): Promise<number> {
  marks += 1
  const name = `${process.pid}-${marks}`
  const socket = createSocket('udp4')
  await new Promise<void>((resolve, reject) => {
    socket.send(`recorder-mark:${name}`, markPort, gateway, (error) => (error ? reject(error) : resolve()))
  })
  socket.close()
  for (let waitedMs = 0; waitedMs < longestMs; waitedMs += pollMs) {
    const at = packets().findIndex((one) => one.where === 'mark' && one.name === name)
    if (at >= 0) return at + 1
    await wait(pollMs)
  }
  throw new Error('the network recorder does not record')
}

/** What would have left since a mark: protocol, address and port, and the name that was asked for. */
export async function leftSince(since: number): Promise<readonly string[]> {
  const until = await mark()
  return packets()
    .slice(since, until)
    .filter(({ where }) => where === 'out')
    .map(({ protocol, to, port, name }) =>
      [protocol, `${to}${port === undefined ? '' : `:${port}`}`, name].filter(Boolean).join(' '),
    )
}

/** How often programs of this machine began to talk to each other since a mark. */
export async function loopbackSince(since: number): Promise<number> {
  const until = await mark()
  return packets()
    .slice(since, until)
    .filter(({ where }) => where === 'loopback').length
}
