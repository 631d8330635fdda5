export interface TarFile {
  readonly name: string
  readonly content: string
}

function header(name: string, size: number, type: string): Buffer {
  const block = Buffer.alloc(512)
  block.write(name.slice(0, 100), 0)
  block.write('0000644\0', 100)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('00000000000\0', 136)
  block.fill(' ', 148, 156)
  block.write(type, 156)
  block.write('ustar\x0000', 257)
  let sum = 0
  for (const byte of block) sum += byte
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function padded(content: string): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}

/** "27 path=some/name\n", with its own length in front. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  let length = rest.length + 1
  while (`${String(length)}${rest}`.length !== length) length += 1
  return `${String(length)}${rest}`
}

/** The bytes of a tape archive as POSIX.1-2001 has it; names beyond 100 letters stand in a record before the file. */
export function tarBytes(files: readonly TarFile[]): Buffer {
  const parts = files.flatMap(({ name, content }) => {
    const body = [header(name, Buffer.byteLength(content), '0'), padded(content)]
    if (name.length <= 100) return body
    const record = paxRecord('path', name)
    return [header('PaxHeader', record.length, 'x'), padded(record), ...body]
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}
