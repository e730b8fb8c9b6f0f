export type Load = { perSecond: number; p50: number; p99: number }

/** Does every job, `atOnce` at a time, each as soon as another is done; times in milliseconds. Throws what a job throws. */
export async function loadOf<Job>(
  jobs: readonly Job[],
  atOnce: number,
  work: (job: Job) => Promise<unknown>,
): Promise<Load> {
  const times: number[] = []
  const line = jobs.values()
  const worker = async () => {
    for (const job of line) {
      const began = performance.now()
      await work(job)
      times.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = (performance.now() - began) / 1000
  times.sort((one, other) => one - other)
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return { perSecond: jobs.length / seconds, p50: quantile(0.5), p99: quantile(0.99) }
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
