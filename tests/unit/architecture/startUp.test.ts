import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

/** `import … from`, `import '…'` and `export … from`, but for those that only name types. */
const statements = /^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]/gm

function isTypesOnly(names: string): boolean {
  const listed = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  if (listed === undefined) return false
  const items = listed.split(',').map((item) => item.trim())
  return items.every((item) => item === '' || item.startsWith('type '))
}

/** The file an import leads to, from the root; a package by its name. */
function target(from: string, name: string): string {
  if (name.startsWith('#shared/')) return `src-shared/${name.slice('#shared/'.length)}`
  if (name.startsWith('#data/')) return `src-main/data/${name.slice('#data/'.length)}`
  if (name.startsWith('.')) return path.posix.join(path.posix.dirname(from), name)
  return `package ${name}`
}

/** What is read before anything is shown: the window's first script, and all it imports otherwise than later. */
function readAtStart(first: string): Set<string> {
  const found = new Set<string>()
  const look = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    if (!/\.(?:ts|vue)$/.test(file)) return
    for (const [, names = '', name = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(
      statements,
    )) {
      if (!isTypesOnly(names)) look(target(file, name))
    }
  }
  look(first)
  return found
}

const atStart = readAtStart('src-renderer/app/main.ts')

test('the look through the imports finds what the start does read', () => {
  expect([...atStart]).toEqual(
    expect.arrayContaining([
      'package vue',
      'src-renderer/app/App.vue',
      'src-renderer/features/overview/OverviewPage.vue',
      'src-renderer/transport/dataConnection.ts',
      'src-shared/views/overview/overviewView.ts',
    ]),
  )
})

test('of all pages only the overview is read at the start', () => {
  const features = [...atStart].flatMap((file) => /^src-renderer\/features\/(\w+)\//.exec(file)?.[1] ?? [])
  expect(new Set(features)).toEqual(new Set(['overview']))
})

test('the start reads no chart library, no schemas and no calendar library', () => {
  const packages = [...atStart].filter((file) => file.startsWith('package ')).sort()
  expect(packages).toEqual(['package pinia', 'package reka-ui', 'package vue', 'package vue-router'])
})

test('the start reads the words of no language: those of the chosen one follow', () => {
  expect([...atStart].filter((file) => /^src-shared\/locale\/(?:nl|en|catalogue)\b/.test(file))).toEqual([])
})

test('the data process reads no words, no readers of exports and no writers of files at its start', () => {
  const ofData = [...readAtStart('src-main/data/entry.ts')]
  const packages = ofData.filter((file) => file.startsWith('package ') && !file.startsWith('package node:'))
  expect(packages.sort()).toEqual(['package better-sqlite3', 'package temporal-polyfill', 'package zod'])
  expect(ofData).toEqual(expect.arrayContaining(['src-main/data/dossierSession.ts']))
  expect(
    ofData.filter((file) => /locale\/(?:nl|en)\/|\/adapters\/\w+\/(?!entry|supports)|\/pptx\//.test(file)),
  ).toEqual([])
})
