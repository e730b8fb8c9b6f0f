/** How long `work` takes, in microseconds. */
export async function microsecondsOf(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) * 1000
}
