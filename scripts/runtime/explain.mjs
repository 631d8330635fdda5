// The outermost edge of every script: an error becomes a sentence for whoever typed the command.

/** @returns the exit code of `work`, or 1 with the reason said */
export async function explain(work) {
  try {
    return await work()
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    if (process.env.DEBUG && error instanceof Error) console.error(error.stack)
    return 1
  }
}
