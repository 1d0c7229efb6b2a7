/**
 * Passwords of ten characters and more that head the published lists of leaked passwords, in lower case.
 *
 * Shorter ones need no entry, as the length rule refuses them.
 */
const listed = `
1234567890 0123456789 0987654321 9876543210 12345678910 123456789a 123456789q 12345678901 123456789123 1234512345
1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop qwertyuiop123 qwerty12345
qwerty123456 qwerty1234 qwerty123! qwertyqwerty asdfghjkl; asdfghjkl1 zxcvbnm123 zxcvbnm,./ asdfasdfasdf
password12 password123 password1234 password12345 password123! passwordpassword password1! p@ssword123 p@ssw0rd123
passw0rd123 pa$$word123 mypassword mypassword1 newpassword newpassword1 changeme123 changeme1234 letmein123
letmein1234 welcome123 welcome1234 welcome2024 welcome2025 welcome2026 iloveyou12 iloveyou123 iloveyou1234 iloveyou2
ilovejesus iloveyou!! liverpool1 liverpoolfc manchester manchester1 chelsea123 basketball basketball1 football123
football12 baseball123 princess123 princess12 sunshine123 sunshine12 superman123 spiderman1 spiderman123 michael123
charlie123 jennifer123 jessica123 jordan1234 monkey1234 dragon1234 master1234 shadow1234 abc1234567 abcd123456
abc123abc123 abcdefghij abcdefghijk a123456789 a1234567890 aa12345678 aa123456789 aaaaaaaaaa 1111111111 0000000000
2222222222 7777777777 9999999999 1212121212 1231231231 123123123123 1234554321 1122334455 112233445566 1029384756
147258369 1472583690 qazwsxedc123 qazwsxedcrfv administrator admin12345 admin123456 adminadmin adminadmin1 rootroot123
test123456 testtest123 testtest12 testpassword guestguest guest12345 trustno1234 whatever123 computer123 internet123
starwars123 pokemon123 minecraft1 minecraft123 google1234 facebook123 linkedin123 qwe123qwe123 qweasdzxc123
1qaz1qaz1qaz secret1234 secretpassword freedom123 hello12345 hellohello1 helloworld helloworld1 samsung123 summer2024
summer2025 summer2026 winter2024 winter2025 winter2026 correcthorsebatterystaple
`

const common = new Set(listed.trim().split(/\s+/))

/** Whether a password is on the list, is one character over and over, or a run up or down (`abcdefghij`, `9876543210`). */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase()
  if (common.has(lower)) return true
  const steps = new Set<number>()
  for (let index = 1; index < lower.length; index += 1) steps.add(lower.charCodeAt(index) - lower.charCodeAt(index - 1))
  const [step] = steps
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1
}
