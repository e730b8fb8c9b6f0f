import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { startInstallation } from './installation'
import { startMailServer } from './mail-server'
import {
  activate,
  addressIn,
  bringIn,
  comeIn,
  makeFirstAdmin,
  makeOfficial,
  move,
  password,
  publishAll,
  signAll,
} from './offices-year'
import { signIn } from './sign-in'

const scan = { name: 'ban-giay.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') }

test('an office goes from an empty database to the archive, and into the next year', async ({
  page,
  newPerson,
}) => {
  test.setTimeout(300_000)
  await signIn(page, 'van-phong')
  const [roster, targets] = await Promise.all(
    ['danh-muc', 'chi-tieu'].map(async (name) =>
      (await page.request.get(`/campaigns/2023/exchange/${name}.xlsx`)).body(),
    ),
  )
  const mail = await startMailServer()
  const variables = { SMTP_URL: mail.url, MAIL_FROM: 'giao-uoc@example.vn' }
  const { env, baseUrl, stop } = await startInstallation({ empty: true, variables })
  const person = () => newPerson({ baseURL: baseUrl })
  try {
    await makeFirstAdmin(env)
    const [admin, office, second, witness] = [await person(), await person(), await person(), await person()]
    await comeIn(admin, 'quan-tri')
    const officeRole = 'Văn phòng, thường trực thi đua'
    await activate(office, await makeOfficial(admin, officeRole, 'van-phong', 'Trần Thị Bình'))
    await activate(second, await makeOfficial(admin, officeRole, 'van-phong.2', 'Lê Văn Cường'))

    await office.goto('/campaigns')
    await office.getByRole('link', { name: 'Tạo đợt' }).click()
    await office.getByLabel('Năm thi đua').fill('2023')
    await office.getByLabel('Tên cơ quan ban hành').fill('Ủy ban nhân dân quận Nam Từ Liêm')
    await office.getByLabel('Cơ quan cấp trên').fill('Ủy ban nhân dân thành phố Hà Nội')
    await office.getByLabel('Địa danh').fill('Nam Từ Liêm')
    await office.getByRole('button', { name: 'Tạo đợt' }).click()
    await expect(office).toHaveURL(/\/campaigns\/2023$/)
    await bringIn(office, 'danh-muc.xlsx', roster!)
    await bringIn(office, 'chi-tieu.xlsx', targets!)
    await publishAll(office)
    await office.goto('/campaigns/2023/text')
    await office.getByLabel('Chủ đề thi đua').fill('Kỷ cương, trách nhiệm, hành động, sáng tạo, phát triển')
    await office.getByLabel('I. Nội dung thi đua chung').fill('Thi đua hoàn thành các chỉ tiêu được giao')
    await office.getByRole('button', { name: 'Lưu nội dung' }).click()
    await expect(office.getByText('Đã lưu nội dung đợt thi đua.')).toBeVisible()
    await move(office, 'Gửi lấy ý kiến')
    await move(office, 'Mở ký')

    await office.goto('/campaigns/2023/people/sheet')
    await office.getByRole('button', { name: 'Chọn tất cả' }).first().click()
    await office.getByRole('button', { name: 'Lập phiếu kích hoạt' }).click()
    await expect(office.getByText(/^Đã lập phiếu của \d+ tài khoản/)).toBeVisible()
    const [first, other, clerk] = [await person(), await person(), await person()]
    await activate(first, await addressIn(office, 'phuong-my-dinh-1'))
    await activate(other, await addressIn(office, 'phuong-me-tri'))
    await activate(clerk, await addressIn(office, 'phuong-dai-mo.cv'))
    await activate(witness, await addressIn(office, 'chung-kien'))
    await signAll(first)
    await signAll(other)

    await office.goto('/proposals/adjustments/new')
    await office.getByLabel(/^Tìm chỉ tiêu/).fill('viec lam')
    await office.getByRole('link', { name: /^Chọn B10/ }).click()
    await office.getByLabel(/^Tìm đơn vị/).fill('my dinh 1')
    await office.getByLabel(/^Mức mới, .*Mỹ Đình 1/).fill('500')
    await office.getByLabel('Số', { exact: true }).fill('35')
    await office.getByLabel('Ngày ban hành').fill('2023-03-15')
    await office.getByLabel('Lý do điều chỉnh').fill('Cân đối lại giữa các phường')
    await office.getByRole('button', { name: 'Lưu dự thảo điều chỉnh' }).click()
    await expect(office.getByRole('region', { name: 'Chờ phê duyệt' })).toBeVisible()
    await second.goto('/proposals')
    await second.getByRole('link', { name: /^Quyết định số 35/ }).click()
    await second.getByLabel(/^Mật khẩu/).fill(password)
    await second.getByRole('button', { name: 'Phê duyệt điều chỉnh' }).click()
    await expect(second.getByText(/mục nhật ký ký số \d+/)).toBeVisible()
    await first.goto('/pledge')
    await expect(first.getByRole('button', { name: 'Tiếp nhận toàn bộ 1 chỉ tiêu' }).first()).toBeVisible()
    await signAll(first)
    await expect(first.getByRole('link', { name: 'So với bản số 1' })).toBeVisible()

    await clerk.goto('/pledge')
    await clerk.getByRole('button', { name: /^Kiến nghị về .*việc làm/ }).click()
    const proposing = clerk.getByRole('dialog')
    await proposing.getByLabel(/^Mức kiến nghị/).fill('540')
    await proposing.getByLabel('Lý do kiến nghị').fill('Doanh nghiệp giảm tuyển dụng')
    await proposing.getByRole('button', { name: 'Gửi kiến nghị' }).click()
    await expect(proposing).toBeHidden()
    await office.goto('/proposals')
    await office
      .getByRole('button', { name: /^Giữ nguyên/ })
      .first()
      .click()
    await office.getByRole('dialog').getByLabel('Lý do').fill('Đã cân đối chung')
    await office.getByRole('dialog').getByRole('button', { name: 'Giữ nguyên' }).click()
    await expect(office.getByText('Đã trả lời kiến nghị.')).toBeVisible()

    await office.goto('/reminders')
    await office.getByLabel('Tìm đơn vị hoặc người').fill('dai mo')
    await office.getByRole('checkbox', { name: /Đại Mỗ/ }).check()
    await office.getByRole('link', { name: 'Đôn đốc 1 đơn vị' }).click()
    await office.getByRole('button', { name: 'Gửi 1 thư' }).click()
    await expect(office.getByRole('button', { name: 'Hoàn tác' })).toBeVisible()
    await expect
      .poll(() => mail.letters.map(({ to }) => to[0]), { timeout: 60_000 })
      .toEqual(['phuong-dai-mo@example.vn'])

    await office.goto('/reminders')
    await office.getByLabel('Tìm đơn vị hoặc người').fill('ngan hang')
    await office.getByRole('button', { name: /^Ghi bản giấy của .*Ngân hàng/ }).click()
    const paper = office.getByRole('dialog', { name: /^Bản ký giấy của/ })
    await paper.getByLabel('Bản quét').setInputFiles(scan)
    await expect(paper.getByText('ban-giay.pdf')).toBeVisible()
    await paper.getByRole('button', { name: 'Ghi nhận bản giấy' }).click()
    await expect(paper).toBeHidden()
    await office.goto('/board')
    await expect(office.getByText('3/56').first()).toBeVisible()

    await move(office, 'Khóa sổ')
    await witness.goto('/witness')
    await witness.getByLabel('Mật khẩu, để xác nhận chính đồng chí').fill(password)
    await witness.getByRole('button', { name: 'Xác nhận chứng kiến' }).click()
    await expect(witness.getByText('Đồng chí đã xác nhận chứng kiến danh sách ký')).toBeVisible()
    await office.goto('/campaigns/2023/ceremony')
    await office.getByLabel('Số, ký hiệu của biên bản').fill('15/BB-UBND')
    await office.getByRole('button', { name: 'Lập biên bản' }).click()
    const link = office.getByRole('link', { name: /^Tải biên bản lập lúc/ })
    const [saved] = await Promise.all([office.waitForEvent('download'), link.click()])
    const stranger = await person()
    await stranger.goto('/verify')
    await stranger.getByLabel('Tệp bản giao ước (PDF)').setInputFiles({
      name: 'bien-ban.pdf',
      mimeType: 'application/pdf',
      buffer: await readFile(await saved.path()),
    })
    await stranger.getByRole('button', { name: 'Kiểm tra tệp' }).click()
    await expect(stranger.getByText('Biên bản lễ ký giao ước thi đua năm 2023 hợp lệ')).toBeVisible()

    await move(office, 'Lưu trữ')
    await office.goto('/campaigns/new')
    await office.getByLabel('Năm thi đua').fill('2024')
    await office.getByRole('button', { name: 'Tạo đợt' }).click()
    await expect(office).toHaveURL(/\/campaigns\/2024$/)
    await office.goto('/campaigns/2024/units')
    await expect(office.getByText('UBND phường Mỹ Đình 1')).toBeVisible()
    for (const live of [admin, office, second, witness, first, other, clerk, stranger]) await live.close()
  } finally {
    await stop()
    await mail.stop()
  }
})
