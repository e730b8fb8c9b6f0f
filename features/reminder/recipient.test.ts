import { describe, expect, test } from 'vitest'
import { isWanted, remindAddress } from './recipient'

const unsigned = ['phuong-cau-dien', 'phuong-me-tri', 'tand']
const read = (address: string) => new URL(address, 'http://localhost').searchParams.getAll('unit')

describe('the address of a letter', () => {
  test('names the units chosen', () => {
    const wanted = isWanted(read(remindAddress(['tand', 'phuong-me-tri'], unsigned)))
    expect(unsigned.filter((code) => wanted({ code }))).toEqual(['phuong-me-tri', 'tand'])
  })

  test('stays short when all are, and then takes in who is left when it is opened', () => {
    const address = remindAddress(unsigned, unsigned)
    expect(address).toBe('/reminders/new?unit=*')
    expect(isWanted(read(address))({ code: 'thanh-tra' })).toBe(true)
  })

  test('without a unit asks for none', () => {
    expect(isWanted(undefined)({ code: 'tand' })).toBe(false)
    expect(isWanted('tand')({ code: 'tand' })).toBe(true)
  })
})
