'use client'

import { type ChangeEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { ProgressLine } from '@/components/ui/progress-line'
import { TextArea } from '@/components/ui/text-input'
import type { CheckLine, CheckVerdict } from '../schema'

type State =
  | { at: 'rest' }
  | { at: 'work'; done: number; total: number }
  | ({ at: 'end' } & CheckVerdict)
  | { at: 'fault' }

/** "Kiểm tra chuỗi", against an earlier checkpoint too when somebody has one. */
export function ChainCheck() {
  const [checkpoint, setCheckpoint] = useState('')
  const [state, setState] = useState<State>({ at: 'rest' })

  const check = async () => {
    let ended = false
    setState({ at: 'work', done: 0, total: 0 })
    await streamCheck(checkpoint.trim() === '' ? null : checkpoint, (line) => {
      if (line.kind === 'progress') return setState({ at: 'work', done: line.done, total: line.total })
      ended = true
      setState(line.kind === 'verdict' ? { ...line, at: 'end' } : { at: 'fault' })
    }).catch(() => {})
    if (!ended) setState({ at: 'fault' })
  }
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file) setCheckpoint(await file.text())
  }

  return (
    <Card title="Kiểm tra chuỗi" className="no-print">
      <p>
        Dựng lại toàn bộ nhật ký từ dữ liệu đang lưu, so với mọi điểm kiểm tra đã ký và với từng chữ ký. Một
        chữ bị sửa, một mục bị bớt hay nhật ký bị viết lại đều được chỉ ra.
      </p>
      <details>
        <summary className="link cursor-pointer">So với điểm kiểm tra đã lưu ở nơi khác</summary>
        <div className="mt-3 grid gap-4">
          <Field id="checkpoint-file" label="Tệp điểm kiểm tra">
            {(control) => <input {...control} type="file" accept=".txt,text/plain" onChange={readFile} />}
          </Field>
          <Field
            id="checkpoint"
            label="Nội dung điểm kiểm tra"
            hint="Chọn tệp ở trên, hoặc dán nguyên văn vào đây"
          >
            {(control) => (
              <TextArea
                {...control}
                rows={6}
                value={checkpoint}
                onChange={({ target }) => setCheckpoint(target.value)}
                spellCheck={false}
              />
            )}
          </Field>
        </div>
      </details>
      <div>
        <Button variant="primary" onClick={check} pending={state.at === 'work'} pendingLabel="Đang kiểm tra">
          Kiểm tra chuỗi
        </Button>
      </div>
      <Outcome state={state} />
    </Card>
  )
}

function Outcome({ state }: { state: State }) {
  switch (state.at) {
    case 'rest':
      return null
    case 'work':
      return <ProgressLine label="Đã kiểm tra" value={state.done} max={state.total} />
    case 'fault':
      return (
        <Notice tone="warning" title="Chưa kiểm tra xong">
          Máy chủ không trả lời đến cùng. Đồng chí thử lại; nếu vẫn vậy, báo quản trị hệ thống.
        </Notice>
      )
    case 'end':
      return (
        <Notice tone={state.intact ? 'success' : 'danger'} title={state.summary}>
          {state.findings.length > 0 && (
            <ul className="grid list-disc gap-1 pl-5">
              {state.findings.map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
            </ul>
          )}
        </Notice>
      )
  }
}

/** Runs a check on the server and calls `onLine` with each line as it comes. Throws when the server refuses or goes away. */
async function streamCheck(checkpoint: string | null, onLine: (line: CheckLine) => void): Promise<void> {
  const response = await fetch('/api/audit/check', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ checkpoint }),
  })
  if (!response.ok || !response.body) throw new Error(`the check was refused: ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const lines = (rest + next.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(JSON.parse(line))
  }
}
