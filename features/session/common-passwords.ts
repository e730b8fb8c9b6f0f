import { fold } from '@/lib/text'

/** Long enough for the length rule, and among the first that anybody would try here. */
const common = new Set(
  `1234567890 0123456789 0987654321 9876543210 1111111111 0000000000 1122334455 1234512345 123456789a
  a123456789 abc123456789 abcd123456 abcde12345 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwerty12345 asdfghjkl1
  password12 password123 password1234 passw0rd123 p@ssword123 p@ssw0rd123 iloveyou123 admin12345 admin123456
  administrator quantri123 quantri1234 quantrivien matkhau123 matkhau1234 matkhau12345 matkhaumoi
  vietnam123 vietnam1234 vietnam1945 vietnam1975 hanoi12345 hochiminh1 hochiminh123 saigon12345
  anhyeuem123 emyeuanh123 yeuem12345 khongbiet123 khongcopass khongcomatkhau doimatkhau giaouoc123
  giaouoc2022 giaouoc2023 thidua2022 thidua2023 thidua12345 ubnd123456`.split(/\s+/),
)

/** Whether a password is a common one, however it is capitalised, marked or spaced. */
export function isCommonPassword(password: string): boolean {
  return common.has(fold(password).replace(/\s/g, '')) || /^(.)\1*$/u.test(password)
}
