import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { TypesetAnswer, TypesetJob } from './typesetter'

// The typesetter's child process: one compiler for as long as it lives, one job at a time.
const root = process.cwd()
const workspace = path.join(root, 'features/paper/typesetting/template')
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontPaths: [path.join(root, 'node_modules/@expo-google-fonts/tinos')] }],
})

function typeset({ template, model, attachments, createdAt }: TypesetJob): TypesetAnswer {
  for (const { name, bytes } of attachments)
    compiler.mapShadow(path.join(workspace, name), Buffer.from(bytes))
  const files = attachments.map(({ bytes: _, ...file }) => file)
  const compiled = compiler.compile({
    mainFilePath: path.join(workspace, `${template}.typ`),
    inputs: { model, attachments: JSON.stringify(files) },
  })
  if (!compiled.result) {
    const found = compiled.takeError()
    return { ok: false, problem: JSON.stringify(found?.shortDiagnostics ?? 'no diagnostics') }
  }
  const options = { pdfStandard: 'a-3b', pdfTags: true, creationTimestamp: createdAt }
  const pdf = compiler.pdf(compiled.result, options)
  const [seal] = compiler.query(compiled.result, { selector: '<seal>', field: 'value' })
  return { ok: true, pdf, seal: seal ?? null }
}

process.on('message', (job: TypesetJob) => {
  try {
    process.send?.(typeset(job))
  } catch (error) {
    process.send?.({ ok: false, problem: String(error) } satisfies TypesetAnswer)
  }
  compiler.resetShadow()
  compiler.evictCache(10)
})
process.on('disconnect', () => process.exit())
