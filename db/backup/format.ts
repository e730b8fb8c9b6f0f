import { z } from 'zod'

/**
 * A backup is one tar file (POSIX ustar) that any tar unpacks:
 *
 *     manifest.json         what this schema says, first, so that reading a few kB tells what the file is
 *     tables/NAME.copy.gz   the rows of a table, as COPY … TO STDOUT writes them in text, gzip
 *     checkpoint.txt        the newest signed checkpoint of the log; left out while the log is empty
 *
 * All of it is one moment of the database (one REPEATABLE READ transaction). The keys are not in it.
 */
export const manifestSchema = z.strictObject({
  format: z.literal('giao-uoc-backup/v1'),
  madeAt: z.iso.datetime(),
  /** The migrations that the rows are of, in their order: SHA-256 of each file. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z0-9_]*$/),
      columns: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/)),
      rows: z.number().int().nonnegative(),
      bytes: z.number().int().nonnegative(),
      /** Of the gzip file. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** Where each identity column's sequence stands; null when it has given nothing yet. */
  sequences: z.array(z.strictObject({ table: z.string(), column: z.string(), last: z.string().nullable() })),
  checkpoint: z.string().nullable(),
})

export type Manifest = z.infer<typeof manifestSchema>

export const fileOf = (table: string): string => `tables/${table}.copy.gz`

/** What makes a file no backup, or not one that may be restored here; the message says what to do. */
export class BackupError extends Error {
  override name = 'BackupError'
}
