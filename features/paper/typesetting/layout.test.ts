import { describe, expect, it } from 'vitest'
import { layoutProfile } from './layout'

describe('layoutProfile', () => {
  it('follows the layout', () => {
    expect(layoutProfile('state', '2022-12-21').id).toBe('state-2020')
    expect(layoutProfile('party', '2022-12-21').id).toBe('party-2018')
  })

  it('keeps the form of its day when the rules change', () => {
    const now = layoutProfile('state', '2022-12-21')
    const next = { ...now, id: 'state-2030', validFrom: '2030-01-01' }
    const known = [next, now]
    expect(layoutProfile('state', '2029-12-31', known).id).toBe('state-2020')
    expect(layoutProfile('state', '2030-01-01', known).id).toBe('state-2030')
    expect(layoutProfile('state', '1999-01-01', known).id).toBe('state-2020')
  })
})
