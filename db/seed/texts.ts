import type { Layout } from '@/lib/terms'
import type demonstration from './nam-tu-liem-2023.json'

/** The conference of 21/12/2022 as data; the tables' checks say what its words may be. */
export type Demonstration = typeof demonstration

/** What the report does not tell, written for the demonstration: texts of the pledge and the people in it. */
export const pledgeTexts = {
  pledgedBefore: 'các đồng chí lãnh đạo Quận ủy, HĐND, UBND quận',
  legalBases: [
    'Luật Thi đua, khen thưởng',
    'Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
  ],
  commonContent: [
    'Quán triệt và thực hiện chủ đề năm 2023: “Kỷ cương, trách nhiệm, hành động, sáng tạo, phát triển”; nâng cao trách nhiệm người đứng đầu trong lãnh đạo, chỉ đạo, tổ chức thực hiện nhiệm vụ.',
    'Phấn đấu hoàn thành và hoàn thành vượt mức các chỉ tiêu được giao; tập trung vào những chỉ tiêu khó, những việc mới phát sinh từ cơ sở.',
    'Tổ chức các phong trào thi đua thiết thực chào mừng 10 năm Ngày thành lập quận, gắn với sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội Đảng các cấp.',
    'Đẩy mạnh cải cách hành chính, chuyển đổi số; giải quyết hồ sơ của tổ chức, công dân đúng và trước hạn.',
  ],
  commitments: [
    'Tổ chức quán triệt nội dung giao ước tới toàn thể cán bộ, công chức, viên chức và người lao động của đơn vị; phân công rõ người, rõ việc, rõ thời hạn.',
    'Định kỳ 6 tháng và cuối năm sơ kết, tổng kết, báo cáo kết quả thực hiện giao ước về cơ quan thường trực thi đua.',
    'Thủ trưởng đơn vị chịu trách nhiệm về kết quả thực hiện các nội dung đã ký giao ước.',
  ],
  recipients: [
    'Thường trực Quận ủy (để báo cáo)',
    'Thường trực HĐND, lãnh đạo UBND quận (để báo cáo)',
    'Cơ quan thường trực thi đua',
    'Lưu: VT.',
  ],
}

/** Who stands for the collective when a head signs with TM.; units that are not here sign by their head's office. */
export const collectiveOfBlock: Record<string, string> = { phuong: 'ỦY BAN NHÂN DÂN' }

/** Boards of the Party write by the Party's form. */
export const layoutOfBlock: Record<string, Layout> = { 'ban-dang': 'party' }

const families = 'Nguyễn, Trần, Lê, Phạm, Hoàng, Phan, Vũ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương'.split(', ')
const middles = 'Văn, Thị, Đức, Minh, Thị Thu, Quang, Hữu, Thị Ngọc, Xuân, Thanh, Thị Kim'.split(', ')
const givens =
  'An, Bình, Chi, Dũng, Đạt, Giang, Hà, Hạnh, Khoa, Lan, Long, Mai, Nam, Nga, Phúc, Quỳnh, Sơn, Thủy, Tuấn, Yến'.split(
    ', ',
  )

/** How many invented people have names of their own. */
export const inventedNames = families.length * middles.length * givens.length

/** The nth invented person: the same for the same n, all different below `inventedNames`. */
export const inventedName = (n: number): string =>
  `${families[n % families.length]} ${middles[n % middles.length]} ${givens[n % givens.length]}`
