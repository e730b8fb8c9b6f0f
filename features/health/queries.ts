import { pool } from '@/db/client'

/** Whether the database answers within two seconds; why not is logged, never told to the caller. */
export async function isDatabaseAnswering(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer within 2 seconds')), 2000)
  })
  try {
    await Promise.race([pool()`select 1`, late])
    return true
  } catch (error) {
    console.error('health:', error)
    return false
  } finally {
    clearTimeout(timer)
  }
}
