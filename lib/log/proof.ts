import { toBase64 } from './note-keys'

/** A receipt: the place of an entry, the hashes that lead to the root, and the signed checkpoint, byte for byte. */
export type Proof = {
  index: number
  path: readonly Uint8Array[]
  checkpoint: string
  /** Anything for the reader, proved by nothing. */
  extra: Uint8Array | null
}

const header = 'c2sp.org/tlog-proof@v1'

/** The receipt's file, `.tlog-proof` (C2SP tlog-proof, "Format"). */
export const writeProof = ({ index, path, checkpoint, extra }: Proof): string =>
  [
    header,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...path.map(toBase64),
    '',
    checkpoint,
  ].join('\n')
