'use client'

import { type ChangeEvent, useState } from 'react'
import { Field, type FieldTexts } from '@/components/ui/field'
import { ProgressLine } from '@/components/ui/progress-line'
import type { FilePurpose } from '@/lib/terms'
import { acceptedTypes, maxKeptBytes } from '../schema'

interface FileFieldProps extends FieldTexts {
  /** The hidden field that carries the kept file's id. */
  name: string
  label: string
  purpose: FilePurpose
  kept?: { id: string; name: string } | null
}

type Sending = { progress: number } | { fault: string } | null

/** Sends a file as soon as it is chosen, with its progress; the form around it carries the id only. */
export function FileField({ name, label, purpose, kept: before = null, ...texts }: FileFieldProps) {
  const [kept, setKept] = useState(before)
  const [sending, setSending] = useState<Sending>(null)
  const fault = sending && 'fault' in sending ? sending.fault : undefined

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0]
    if (!file) return
    if (file.size > maxKeptBytes) return setSending({ fault: `Tệp “${file.name}” lớn quá 20 MB.` })
    setSending({ progress: 0 })
    const answer = await sendFile(purpose, file, (progress) => setSending({ progress }))
    if ('fault' in answer) setSending(answer)
    else {
      setKept(answer)
      setSending(null)
    }
    target.value = ''
  }

  return (
    <Field {...texts} label={label} error={fault ?? texts.error}>
      {(control) => (
        <div className="grid w-full grid-cols-1 gap-2">
          <input
            {...control}
            type="file"
            accept={acceptedTypes[purpose].join(',')}
            onChange={choose}
            className="w-full min-w-0"
          />
          {sending && 'progress' in sending && (
            <ProgressLine label="Đang gửi tệp" value={Math.round(sending.progress * 100)} max={100} />
          )}
          {kept && (
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span>
                Đã gửi: <span className="font-semibold">{kept.name}</span>
              </span>
              <button type="button" className="link" onClick={() => setKept(null)}>
                Bỏ tệp
              </button>
            </p>
          )}
          <input type="hidden" name={name} value={kept?.id ?? ''} />
        </div>
      )}
    </Field>
  )
}

type Answer = { id: string; name: string } | { fault: string }

/** Posts a file with its progress from 0 to 1; fetch tells no progress of what it sends. */
const sendFile = (purpose: FilePurpose, file: File, onProgress: (done: number) => void) =>
  new Promise<Answer>((resolve) => {
    const form = new FormData()
    form.set('purpose', purpose)
    form.set('file', file)
    const request = new XMLHttpRequest()
    request.open('POST', '/api/files')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () =>
      resolve(request.status === 201 ? request.response : { fault: request.response?.error?.message ?? lost })
    request.onerror = () => resolve({ fault: lost })
    request.send(form)
  })

const lost = 'Chưa gửi được tệp do mất kết nối. Đồng chí kiểm tra mạng rồi chọn lại tệp.'
