import { z } from 'zod'
import { wordsField } from '@/lib/fields'

const base64url = (max: number) => z.base64url().min(1).max(max)

const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])

const credential = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  // Read by nobody, so taken and dropped: extensions differ from browser to browser.
  clientExtensionResults: z.unknown().transform(() => ({})),
}

/** What a browser gives back when it was asked to assert (AuthenticationResponseJSON). */
const assertionResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4096),
    authenticatorData: base64url(2048),
    signature: base64url(2048),
    userHandle: base64url(128).optional(),
  }),
})
export type AssertionResponse = z.output<typeof assertionResponse>

/** What a browser gives back when it was asked to make a credential (RegistrationResponseJSON). */
export const attestationResponse = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4096),
    attestationObject: base64url(32_768),
    // One that is unknown is left out: it is a hint to the browser and nothing else.
    transports: z
      .array(z.string())
      .max(20)
      .default([])
      .transform((list) => list.filter((one) => transport.safeParse(one).success)),
  }),
})

/** An assertion with the challenge that it answers. */
export const passkeyProof = z.strictObject({ challengeId: z.uuid(), assertion: assertionResponse })
export type PasskeyProof = z.output<typeof passkeyProof>

/** How somebody signed in proves once more who they are before their passkeys change. */
export const identityProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), password: z.string().min(1).max(200) }),
  passkeyProof.extend({ kind: z.literal('passkey') }),
  z.strictObject({ kind: z.literal('recovery') }),
])
export type IdentityProof = z.output<typeof identityProof>

const passkeyName = wordsField('tên khóa', 60)
export const enrolment = z.strictObject({
  challengeId: z.uuid(),
  attestation: attestationResponse,
  name: passkeyName,
})
export type Enrolment = z.output<typeof enrolment>

export const renaming = z.strictObject({ passkeyId: z.uuid(), name: passkeyName })
export const removal = z.strictObject({ passkeyId: z.uuid(), proof: identityProof })

export const recoverySignIn = z.strictObject({ username: z.string().max(100), code: z.string().max(100) })
export const recoveryRequest = z.strictObject({
  accountId: z.uuid('Chọn thủ trưởng đơn vị cần cấp mã'),
  password: z.string().min(1, 'Nhập mật khẩu của đồng chí để xác nhận').max(200),
})
