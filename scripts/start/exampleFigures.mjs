// Prints the key figures of a dossier as a table, asked from the same data server and worded by the same views as on the
// screen. Runs on the working Node, which reads the sources as they are: `node exampleFigures.mjs <dossier file>`.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { plainText } from '../../src-shared/locale/segments.ts'
import { filterFromAddress } from '../../src-shared/views/filter/filterAddress.ts'
import { overviewView } from '../../src-shared/views/overview/overviewView.ts'
import { createWords } from '../../src-shared/views/words.ts'
import { createDataServer } from '../../src-main/data/server.ts'
import { projectRoot } from '../runtime/project.mjs'

/** What a page shows whose address says nothing. */
const everything = filterFromAddress({})
const headings = ['kerncijfer', 'waarde', 'interval (95%)', 'n', 'vergelijkbare gemeenten', 'gepubliceerd']

const dataFolder = await mkdtemp(path.join(tmpdir(), 'dialoogmeter-'))
const server = createDataServer({
  userDataFolder: dataFolder,
  resourcesFolder: path.join(projectRoot, 'resources'),
  appVersion: '',
  importWorker: null,
})
try {
  const ask = connect(server)
  const dossier = await ask('dossier.openGranted', { grantId: grant(server, process.argv[2]) })
  const overview = await ask('figures.overview', everything)
  print(dossier, overview)
} finally {
  await server.shutdown()
  await rm(dataFolder, { recursive: true, force: true })
}

function grant(target, file) {
  const grantId = randomUUID()
  target.grant(grantId, path.resolve(file))
  return grantId
}

/** A client of the contract inside this process. */
function connect(target) {
  const waiting = new Map()
  let receive
  target.connect({
    post: (message) => {
      const call = waiting.get(message.id)
      if (message.type === 'result') call?.resolve(message.output)
      if (message.type === 'failure') call?.reject(new Error(message.error.code))
    },
    onMessage: (listener) => (receive = listener),
    onClose: () => undefined,
  })
  return (procedure, input) =>
    new Promise((resolve, reject) => {
      const id = waiting.size + 1
      waiting.set(id, { resolve, reject })
      receive({ type: 'request', id, procedure, input })
    })
}

function print(dossier, overview) {
  const words = createWords('nl')
  const view = overviewView({
    overview,
    filter: everything,
    municipalityName: dossier.municipality.name,
    words,
  })
  const rows = view.rows.map((row) => [
    row.name,
    row.value ?? row.reason ?? '',
    row.interval ?? '',
    row.count,
    beside(row.peers, row.peersNote),
    beside(row.published, row.publishedNote),
  ])
  const { period } = overview
  console.log(`\n${dossier.name}${period ? `, ${words.period(period.from, period.to)}` : ''}`)
  if (dossier.isExample) console.log(words.text.app.notices.exampleLong)
  console.log(`\n${plainText(view.finding.segments)}\n`)
  printTable([headings, ...rows])
  console.log(`\n${view.source}\n`)
}

function beside(value, note) {
  return value === null ? note : `${value} (${note})`
}

function printTable(rows) {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (row) => row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')
  const [head, ...body] = rows
  console.log(line(head).trimEnd())
  console.log(widths.map((width) => '-'.repeat(width)).join('-+-'))
  for (const row of body) console.log(line(row).trimEnd())
}
