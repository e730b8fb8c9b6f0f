import { z } from 'zod'
import { dayOf } from '@/lib/dates'
import {
  linesField,
  optionalDayField,
  optionalInstantField,
  optionalWordsField,
  wordsField,
} from '@/lib/fields'
import { campaignStates } from '@/lib/terms'

const checkbox = z.string().transform((value) => value === 'on')

export const yearParam = z.coerce.number().int().min(1948).max(2200)

/** A new campaign: of a body by its id, or of one that is described. */
export const newCampaignForm = z
  .strictObject({
    year: z.coerce
      .number('Nhập năm thi đua')
      .int('Năm thi đua phải là số nguyên')
      .min(1948, 'Năm thi đua từ 1948')
      .max(2200, 'Năm thi đua đến 2200'),
    copyOf: z.union([z.literal('').transform(() => null), z.uuid()]),
    issuingBodyId: z.union([z.literal('').transform(() => null), z.uuid()]),
    bodyName: optionalWordsField('tên cơ quan ban hành', 200),
    bodyShortName: optionalWordsField('tên gọi tắt', 60),
    bodyParentName: optionalWordsField('tên cơ quan cấp trên', 200),
    bodyPlaceName: optionalWordsField('địa danh', 60),
    bodyPartyBody: optionalWordsField('tên cấp ủy', 200),
    bodyPartyStandingBody: optionalWordsField('tên thường trực cấp ủy', 200),
  })
  .superRefine((form, context) => {
    if (form.issuingBodyId || form.copyOf) return
    const needed = {
      bodyName: 'tên cơ quan ban hành',
      bodyParentName: 'tên cơ quan cấp trên',
      bodyPlaceName: 'địa danh',
    }
    for (const [field, name] of Object.entries(needed)) {
      if (form[field as keyof typeof needed] === null)
        context.addIssue({ code: 'custom', path: [field], message: `Nhập ${name}` })
    }
  })
export type NewCampaign = z.output<typeof newCampaignForm>

/** All texts of a campaign, its windows and its conference. */
export const textForm = z
  .strictObject({
    campaignId: z.uuid(),
    title: wordsField('tên đợt thi đua', 200),
    theme: optionalWordsField('chủ đề', 500).transform((text) => text ?? ''),
    occasions: linesField('dịp chào mừng'),
    legalBases: linesField('căn cứ'),
    pledgedBefore: wordsField('nơi giao ước', 300),
    commonContent: linesField('nội dung thi đua'),
    commitments: linesField('cam kết'),
    recipients: linesField('nơi nhận'),
    contactName: optionalWordsField('người liên hệ', 120),
    contactPhone: optionalWordsField('điện thoại liên hệ', 40),
    proposalsBlockSigning: checkbox,
    signingOpensAt: optionalInstantField('giờ mở ký'),
    signingClosesAt: optionalInstantField('hạn ký'),
    proposalsCloseAt: optionalInstantField('hạn kiến nghị'),
    conferenceTitle: optionalWordsField('tên hội nghị', 300),
    conferenceHeldOn: optionalDayField('ngày hội nghị'),
    conferenceStartsAt: optionalInstantField('giờ hội nghị'),
    conferencePlace: optionalWordsField('địa điểm', 200),
    conferenceChair: optionalWordsField('chủ trì', 200),
    conferenceSecretary: optionalWordsField('thư ký', 200),
  })
  .superRefine(({ signingOpensAt: opens, signingClosesAt: closes, ...form }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (opens && closes && closes <= opens) refuse('signingClosesAt', 'Hạn ký phải sau giờ mở ký')
    const named = form.conferenceTitle !== null
    if (named && !form.conferenceHeldOn) refuse('conferenceHeldOn', 'Nhập ngày hội nghị')
    if (named && !form.conferenceStartsAt) refuse('conferenceStartsAt', 'Nhập giờ bắt đầu hội nghị')
    const { conferenceHeldOn: day, conferenceStartsAt: starts } = form
    if (day && starts && dayOf(starts) !== day)
      refuse('conferenceStartsAt', 'Giờ bắt đầu phải trong ngày hội nghị')
    const others = [day, starts, form.conferencePlace, form.conferenceChair, form.conferenceSecretary]
    if (!named && others.some((other) => other !== null)) refuse('conferenceTitle', 'Nhập tên hội nghị')
  })
export type CampaignText = z.output<typeof textForm>

export const moveForm = z.strictObject({
  campaignId: z.uuid(),
  to: z.enum(campaignStates),
  reason: optionalWordsField('lý do', 500),
  /** Open signing at once, whatever time was planned. */
  atOnce: checkbox.default(false),
})
export type Move = z.output<typeof moveForm>

export const campaignIdForm = z.strictObject({ campaignId: z.uuid() })
