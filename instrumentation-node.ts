import { env } from '@/lib/env'

// A wrong or missing variable is told when the server starts, not at somebody's request.
env()
