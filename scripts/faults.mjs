// Ends the operations on a dossier at named places and at random instants, as many as are asked for:
//   npm run faults -- --instants 1000 --seed 42
import process from 'node:process'
import { parseArgs } from 'node:util'
import { npmCommand, projectRoot } from './runtime/project.mjs'
import { run } from './runtime/run.mjs'

const { values } = parseArgs({ options: { instants: { type: 'string' }, seed: { type: 'string' } } })
const env = { ...process.env }
if (values.instants !== undefined) env.DIALOOGMETER_FAULT_INSTANTS = values.instants
if (values.seed !== undefined) env.DIALOOGMETER_FAULT_SEED = values.seed
const [command, ...args] = npmCommand()
process.exitCode = await run(command, [...args, 'run', '--silent', 'unit', '--', 'tests/faults/killing'], {
  cwd: projectRoot,
  env,
})
