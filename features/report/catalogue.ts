export const reportIds = ['signing', 'targets', 'own', 'totals'] as const
export type ReportId = (typeof reportIds)[number]

/** The reports in the order of the menu: what each is called, also as a file, and what it tells. */
export const reports: Record<ReportId, { title: string; label: string; file: string; about: string }> = {
  signing: {
    title: 'Tình hình ký giao ước thi đua',
    label: 'Tình hình ký',
    file: 'tinh-hinh-ky',
    about: 'Số đơn vị theo từng trạng thái, tỷ lệ đã ký, đơn vị quá hạn; theo khối và theo đơn vị.',
  },
  targets: {
    title: 'Tiếp nhận chỉ tiêu và kiến nghị',
    label: 'Tiếp nhận, kiến nghị',
    file: 'tiep-nhan-kien-nghi',
    about: 'Chỉ tiêu đã giao, đã tiếp nhận; kiến nghị đang chờ, giữ nguyên, điều chỉnh, ghi nhận.',
  },
  own: {
    title: 'Chỉ tiêu riêng, nhiệm vụ, giải pháp của đơn vị',
    label: 'Nội dung đơn vị đăng ký',
    file: 'noi-dung-dang-ky',
    about: 'Toàn văn những gì từng đơn vị đăng ký thêm ngoài chỉ tiêu được giao.',
  },
  totals: {
    title: 'Tổng giao đơn vị so với quyết định',
    label: 'Tổng giao so với quyết định',
    file: 'tong-giao',
    about: 'Chỉ tiêu chia cho đơn vị: mức quyết định, tổng đã giao, phần còn lại hoặc vượt.',
  },
}

export const isReportId = (id: string): id is ReportId => (reportIds as readonly string[]).includes(id)
