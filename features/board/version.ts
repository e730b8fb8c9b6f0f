/** Whether `version` tells nothing new to who has `known`: it is of the same process, and not after it. */
export function isBehind(version: string, known: string): boolean {
  const [boot, number] = version.split('-')
  const [knownBoot, knownNumber] = known.split('-')
  return boot === knownBoot && Number(number) <= Number(knownNumber)
}
