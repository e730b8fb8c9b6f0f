import nodemailer from 'nodemailer'
import { env } from '@/lib/env'

type Mail = {
  to: string
  subject: string
  text: string
  attachments?: { filename: string; content: string }[]
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 }

/** Sends one letter through SMTP_URL, from MAIL_FROM; resolves when that server has taken it. Throws when it has not. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL || !MAIL_FROM) throw new Error('SMTP_URL and MAIL_FROM are needed to send mail')
  // Beside a URL nodemailer reads its options from the URL's query alone.
  const url = new URL(SMTP_URL)
  for (const [name, milliseconds] of Object.entries(patience)) url.searchParams.set(name, `${milliseconds}`)
  const transport = nodemailer.createTransport(url.href)
  try {
    await transport.sendMail({ from: MAIL_FROM, ...mail })
  } finally {
    transport.close()
  }
}
