import { pathToFileURL } from 'node:url'

// Runs a verifier on every place in one process, each as its first run, and prints a line of JSON for each.
const [, , verifier, ...places] = process.argv
const { log } = console
for (const [round, place] of places.entries()) {
  const lines = []
  console.log = (line) => lines.push(line)
  process.argv = [process.execPath, verifier, place]
  process.exitCode = undefined
  await import(`${pathToFileURL(verifier)}?${round}`)
  log(JSON.stringify({ code: process.exitCode, verdict: JSON.parse(lines.at(-1)) }))
}
process.exitCode = 0
