'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { TextField } from '@/components/ui/form-field'
import { TextArea } from '@/components/ui/text-input'
import { remind } from '../actions'
import type { NewReminderPage } from '../page'
import { fillLetter } from '../template'

type RemindFormProps = Omit<NewReminderPage, 'campaign'> & { campaignId: string; link: string }

/** Whom the reminder goes to and whom not, the letter, and how the first one will read. */
export function RemindForm({ campaignId, recipients, subject, body, link }: RemindFormProps) {
  const [letter, setLetter] = useState({ subject, body })
  const written = recipients.filter(({ reason }) => reason === null)
  const left = recipients.filter(({ reason }) => reason !== null)
  const first = written[0]
  const facts = first && { unit: first.unit, deadline: first.deadline, link }
  const letters = written.reduce((sum, { addresses }) => sum + addresses.length, 0)
  return (
    <ActionForm
      action={remind}
      hidden={{ campaignId }}
      submitLabel={`Gửi ${letters} thư`}
      pendingLabel="Đang gửi"
    >
      {(field) => (
        <>
          <section className="grid gap-2">
            <h2 className="text-h2">Gửi đến {written.length} đơn vị</h2>
            <ul className="grid list-disc gap-1 pl-6">
              {written.map(({ pledgeId, unit, addresses }) => (
                <li key={pledgeId}>
                  <input type="hidden" name="pledgeId" value={pledgeId} />
                  {unit}: {addresses.join(', ')}
                </li>
              ))}
            </ul>
            {left.length > 0 && (
              <>
                <h3 className="font-semibold">Không gửi đến {left.length} đơn vị</h3>
                <ul className="grid list-disc gap-1 pl-6">
                  {left.map(({ pledgeId, unit, reason }) => (
                    <li key={pledgeId}>
                      {unit}: {reason}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          <TextField
            field={field}
            name="subject"
            label="Tiêu đề"
            hint="{đơn vị}, {hạn ký}, {liên kết} được thay cho từng đơn vị"
            value={letter.subject}
            onValue={(subject) => setLetter({ ...letter, subject })}
          />
          <Field {...field('body')} label="Nội dung">
            {(control) => (
              <TextArea
                {...control}
                name="body"
                rows={9}
                value={letter.body}
                onChange={({ target }) => setLetter({ ...letter, body: target.value })}
              />
            )}
          </Field>
          {facts && (
            <section
              className="grid gap-1 rounded-card border border-line bg-white p-4"
              aria-label="Xem trước thư"
            >
              <h2 className="text-h2">Xem trước thư gửi {facts.unit}</h2>
              <p className="font-semibold">{fillLetter(letter.subject, facts)}</p>
              <p className="whitespace-pre-line">{fillLetter(letter.body, facts)}</p>
            </section>
          )}
        </>
      )}
    </ActionForm>
  )
}
