import { z } from 'zod'

export const withdrawHallScreenInput = z.strictObject({ screenId: z.uuid() })
export type WithdrawHallScreenInput = z.infer<typeof withdrawHallScreenInput>
