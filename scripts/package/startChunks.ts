// Which modules the data process reads before it can answer. Left to itself the bundler cuts these into more than a hundred
// files, for every program and every part that is read later has some of them; each file is a wait at every start.

interface ModuleLook {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** What importing a file brings along at once: all but what is imported later. */
function readAtOnce(entry: string, look: ModuleLook): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [entry]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(look.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}

/**
 * Names the file for a module of a program: one for what it has for itself, one for what it shares with the programs that
 * it starts; null = not read at its start, or part of another program that starts before it.
 *
 * @param program absolute path of the program's first file, and so of the others
 * @param sharedWith programs that read a file of their own with what they share
 * @param apartFrom a program that is not to read more than it needs
 */
export function chunksOfStart(
  program: string,
  sharedWith: readonly string[],
  apartFrom: string,
): (id: string, look: ModuleLook) => string | null {
  let known: { own: ReadonlySet<string>; shared: ReadonlySet<string>; apart: ReadonlySet<string> } | null =
    null
  return (id, look) => {
    known ??= {
      own: readAtOnce(program, look),
      shared: new Set(sharedWith.flatMap((other) => [...readAtOnce(other, look)])),
      apart: readAtOnce(apartFrom, look),
    }
    const { own, shared, apart } = known
    if (id === program || !own.has(id) || apart.has(id)) return null
    return shared.has(id) ? 'dataShared' : 'dataStart'
  }
}
