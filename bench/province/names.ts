import { fold } from '@/lib/text'

const firsts =
  'An Bình Cẩm Cao Châu Đại Đông Đức Gia Giao Hải Hiệp Hòa Hồng Hưng Kim Lạc Liên Long Lương Minh Mỹ Nam Nghĩa Ngọc Nhân Ninh Phú Phúc Quảng Sơn Tam Tân Thái Thanh Thạch Thịnh Thụy Tiên Trung Trường Văn Việt Vĩnh Xuân Yên'.split(
    ' ',
  )
const lasts =
  'An Bình Châu Cường Dương Điền Định Đô Đồng Giang Hà Hải Hòa Hưng Khánh Khê La Lâm Lập Lễ Lộc Lợi Long Lư Mỹ Nghĩa Nguyên Ninh Phong Phú Phúc Phương Quang Sơn Tâm Thành Thắng Thịnh Thọ Thủy Tiến Trạch Trị Trung Vân Xá Xuyên Yên'.split(
    ' ',
  )

const kinds = [
  { name: 'UBND xã', code: 'xa', head: 'CHỦ TỊCH', collective: 'ỦY BAN NHÂN DÂN' },
  { name: 'Trường Mầm non', short: 'MN', code: 'mam-non', head: 'HIỆU TRƯỞNG' },
  { name: 'Trường Tiểu học', short: 'TH', code: 'tieu-hoc', head: 'HIỆU TRƯỞNG' },
  { name: 'Trường THCS', short: 'THCS', code: 'thcs', head: 'HIỆU TRƯỞNG' },
  { name: 'Trạm Y tế xã', short: 'TYT', code: 'y-te', head: 'TRẠM TRƯỞNG' },
  { name: 'Công an xã', short: 'CA', code: 'cong-an', head: 'TRƯỞNG CÔNG AN XÃ' },
]

export type NamedUnit = {
  code: string
  name: string
  shortName: string
  headTitle: string
  collective: string | null
}

/** The nth unit of an invented province: every commune has its committee, schools, health station and police. */
export function unitOf(n: number): NamedUnit {
  const place = communeName(Math.floor(n / kinds.length))
  const { name, short, code, head, collective } = kinds[n % kinds.length]!
  return {
    code: `${code}-${fold(place).replaceAll(' ', '-')}`,
    name: `${name} ${place}`,
    shortName: short ? `${short} ${place}` : place,
    headTitle: head,
    collective: collective ?? null,
  }
}

/** The nth commune, all different; neighbours in number share neither word. */
export function communeName(n: number): string {
  const name = places[(n * stride) % places.length]!
  return n < places.length ? name : `${name} ${Math.floor(n / places.length) + 1}`
}

const places = firsts.flatMap((first) =>
  lasts.filter((last) => last !== first).map((last) => `${first} ${last}`),
)
// Prime to the number of places, so that stepping by it meets each once.
const stride = 1117
