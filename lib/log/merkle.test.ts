import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from '@/lib/canonical'
import { treeRoot, verifyConsistency, verifyInclusion } from '@/tests/log-verifier'
import { emptyRoot, leafHash, nodeHash } from './merkle'
import { Tree } from './tree'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

// The reference vectors of Certificate Transparency (RFC 6962), as transparency-dev/merkle publishes them.
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const inclusions = [
  { index: 0, size: 1, path: [] },
  {
    index: 0,
    size: 8,
    path: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    size: 8,
    path: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  { index: 2, size: 3, path: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'] },
  {
    index: 1,
    size: 5,
    path: [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
]
const consistencies = [
  { from: 1, to: 1, proof: [] },
  { from: 1, to: 8, proof: inclusions[1]!.path },
  {
    from: 6,
    to: 8,
    proof: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    from: 2,
    to: 5,
    proof: [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
  {
    from: 6,
    to: 7,
    proof: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
]

const leaves = entries.map((entry) => leafHash(bytes(entry)))
const vectorTree = new Tree()
vectorTree.append(leaves)

describe('the reference vectors of RFC 6962', () => {
  it('roots every prefix, by definition and as it grows', () => {
    expect(toHex(treeRoot([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    for (const [index, root] of roots.entries()) {
      expect(toHex(treeRoot(leaves.slice(0, index + 1)))).toBe(root)
      expect(toHex(vectorTree.root(index + 1))).toBe(root)
    }
  })

  it.each(inclusions)('proves leaf $index among $size', ({ index, size, path }) => {
    expect(vectorTree.inclusion(index, size).map(toHex)).toEqual(path)
    expect(verifyInclusion(leaves[index]!, index, size, path.map(bytes), bytes(roots[size - 1]!))).toBe(true)
  })

  it.each(consistencies)('proves that $from became $to', ({ from, to, proof }) => {
    expect(vectorTree.consistency(from, to).map(toHex)).toEqual(proof)
    const [oldRoot, root] = [bytes(roots[from - 1]!), bytes(roots[to - 1]!)]
    expect(verifyConsistency(from, oldRoot, to, root, proof.map(bytes))).toBe(true)
  })
})

const largest = 200
const unhurried = 30_000
const many = Array.from({ length: largest }, (_, index) => leafHash(Buffer.from(`entry ${index}`)))
const tree = new Tree()
tree.append(many)
const rootOf = Array.from({ length: largest + 1 }, (_, size) => tree.root(size))

const place = fc
  .integer({ min: 1, max: largest })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }))
const growth = fc
  .integer({ min: 1, max: largest })
  .chain((to) => fc.record({ to: fc.constant(to), from: fc.integer({ min: 0, max: to }) }))
const flipped = (hash: Uint8Array, bit: number) => {
  const copy = Uint8Array.from(hash)
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}
const bit = fc.integer({ min: 0, max: 255 })

describe('trees of 1 to 200 leaves', () => {
  it('have the root of the definition, whatever batches they grew by', { timeout: unhurried }, () => {
    const grown = fc.array(fc.nat(40), { maxLength: 12 })
    fc.assert(
      fc.property(grown, (batches) => {
        const growing = new Tree()
        for (const batch of batches) growing.append(many.slice(growing.size, growing.size + batch))
        expect(toHex(growing.root())).toBe(toHex(treeRoot(many.slice(0, growing.size))))
      }),
    )
    for (let size = 0; size <= largest; size++) expect(rootOf[size]).toEqual(treeRoot(many.slice(0, size)))
  })

  it('prove every leaf in every size, and no other leaf, place, size or root', { timeout: unhurried }, () => {
    for (let size = 1; size <= largest; size++) {
      for (let index = 0; index < size; index++) {
        const path = tree.inclusion(index, size)
        if (!verifyInclusion(many[index]!, index, size, path, rootOf[size]!))
          expect.fail(`${index} of ${size}`)
      }
    }
    fc.assert(
      fc.property(place, place, bit, ({ index, size }, other, wrong) => {
        const path = tree.inclusion(index, size)
        const [leaf, root] = [many[index]!, rootOf[size]!]
        const refused = (...[l, i, s, p, r]: Parameters<typeof verifyInclusion>) =>
          expect(verifyInclusion(l, i, s, p, r)).toBe(false)
        refused(flipped(leaf, wrong), index, size, path, root)
        refused(leaf, index, size, path, flipped(root, wrong))
        refused(leaf, index, size, [...path, root], root)
        refused(leaf, index, size, [root, ...path], root)
        refused(leaf, index, 0, path, root)
        refused(leaf.subarray(1), index, size, path, root)
        for (const at of path.keys())
          refused(leaf, index, size, path.with(at, flipped(path[at]!, wrong)), root)
        if (path.length > 0) refused(leaf, index, size, path.slice(1), root)
        if (path.length > 0) refused(leaf, index, size, path.slice(0, -1), root)
        if (other.index !== index && other.index < size) refused(leaf, other.index, size, path, root)
        if (other.size !== size && index < other.size)
          refused(leaf, index, other.size, path, rootOf[other.size]!)
      }),
    )
  })

  it('prove every growth, and no other beginning', { timeout: unhurried }, () => {
    for (let to = 0; to <= largest; to++) {
      for (let from = 0; from <= to; from++) {
        const proof = tree.consistency(from, to)
        if (!verifyConsistency(from, rootOf[from]!, to, rootOf[to]!, proof)) expect.fail(`${from} to ${to}`)
      }
    }
    fc.assert(
      fc.property(growth, growth, bit, ({ from, to }, other, wrong) => {
        const proof = tree.consistency(from, to)
        const [oldRoot, root] = [rootOf[from]!, rootOf[to]!]
        const refused = (...[f, o, t, r, p]: Parameters<typeof verifyConsistency>) =>
          expect(verifyConsistency(f, o, t, r, p)).toBe(false)
        refused(from, flipped(oldRoot, wrong), to, root, proof)
        refused(from, oldRoot, to, root, [...proof, root])
        refused(to + 1, oldRoot, to, root, proof)
        if (from > 0) refused(from, oldRoot, to, flipped(root, wrong), proof)
        for (const at of proof.keys()) {
          refused(from, oldRoot, to, root, proof.with(at, flipped(proof[at]!, wrong)))
        }
        if (proof.length > 0) refused(from, oldRoot, to, root, proof.slice(1))
        if (proof.length > 0) refused(from, oldRoot, to, root, proof.slice(0, -1))
        if (other.from !== from) refused(other.from, rootOf[other.from]!, from, oldRoot, [emptyRoot])
      }),
    )
  })
})

describe('Tree', () => {
  it('keeps the hashes of whole subtrees side by side', () => {
    const cut = tree.hashes(3, 1, 3)
    expect(cut.length).toBe(64)
    expect(cut.subarray(0, 32)).toEqual(treeRoot(many.slice(8, 16)))
    expect(cut.subarray(32)).toEqual(treeRoot(many.slice(16, 24)))
  })

  it('taken back to an earlier size grows as if it had never been larger', () => {
    const sizes = fc
      .record({ large: fc.nat(largest), back: fc.nat(largest) })
      .filter((of) => of.back <= of.large)
    fc.assert(
      fc.property(sizes, ({ large, back }) => {
        const once = new Tree()
        once.append(many.slice(0, large))
        once.truncate(back)
        expect(once.size).toBe(back)
        const others = many.slice(0, back).concat(many.slice(100, 120))
        once.append(others.slice(back))
        expect(toHex(once.root())).toBe(toHex(treeRoot(others)))
      }),
    )
    expect(() => new Tree().truncate(1)).toThrow(RangeError)
  })

  it('refuses what it never had', () => {
    expect(() => tree.root(201)).toThrow(RangeError)
    expect(() => tree.inclusion(200)).toThrow(RangeError)
    expect(() => tree.inclusion(3, 3)).toThrow(RangeError)
    expect(() => tree.inclusion(0.5)).toThrow(RangeError)
    expect(() => tree.consistency(3, 2)).toThrow(RangeError)
    expect(() => tree.hashes(0, 100, 201)).toThrow(RangeError)
    expect(() => tree.append([many[0]!, new Uint8Array(31)])).toThrow(RangeError)
    expect(tree.size).toBe(largest)
  })

  it('hashes an entry unlike a node', () => {
    expect(leafHash(Buffer.concat([emptyRoot, emptyRoot]))).not.toEqual(nodeHash(emptyRoot, emptyRoot))
  })
})
