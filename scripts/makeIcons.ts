// `npm run icons`: draws resources/icons anew from the shapes in scripts/icon/shapes.ts. The files are kept; a test holds
// them against what this makes.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { iconFiles } from './icon/files.ts'

const folder = path.resolve(import.meta.dirname, '../resources/icons')
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of iconFiles()) writeFileSync(path.join(folder, name), bytes)
