import { json } from '@/lib/http'

/** The process answers; whether it can serve, /api/ready says. */
export const GET = (): Response => json({ status: 'ok' })
