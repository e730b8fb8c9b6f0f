import { headers } from 'next/headers'
import { originOf } from '@/lib/http'

/** The address of this site as the visitor reached it; the server has set the two headers, whatever was sent. */
export const siteOrigin = async (): Promise<string> => originOf(await headers())
