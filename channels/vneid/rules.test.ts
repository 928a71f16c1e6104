import { afterEach, describe, expect, it, vi } from 'vitest'
import { vneidSettings, vneidSettingsFromEnvironment } from './index.ts'
import { personOf } from './person.ts'

const names = vneidSettings.parse({ issuer: 'https://id.example.vn', clientId: 'a', clientSecret: 'b' }).claims
const read = (claims: object) => personOf('s', { name: 'Hà Văn An', ...claims }, names)

describe('the person the claims speak of', () => {
  it.each([
    ['1990-02-28', '1990-02-28'],
    ['28/02/1990', '1990-02-28'],
    ['1990-02-30', undefined],
    ['1990', undefined],
    ['0000-00-00', undefined],
    [19_900_228, undefined],
  ])('birth date %j is read as %j', (birthdate, expected) => expect(read({ birthdate })?.birthDate).toBe(expected))

  it.each([
    ['025158990101', '025158990101'],
    [' 025158990101 ', '025158990101'],
    ['131234567', undefined],
    ['02515899010a', undefined],
    [25_158_990_101, undefined],
    [null, undefined],
  ])('identity number %j is read as %j', (identity_number, expected) => expect(read({ identity_number })?.identityNumber).toBe(expected))

  it.each([
    [2, 2],
    ['2', 2],
    ['cao', undefined],
    [2.5, undefined],
    [{}, undefined],
  ])('level %j is read as %j', (level, expected) => expect(read({ level })?.level).toBe(expected))

  it('a name is needed, composed, without spare spaces', () => {
    expect(read({ name: ' Hà  Văn\u00a0An '.normalize('NFD') })?.fullName).toBe('Hà Văn An')
    for (const name of [undefined, '', '   ', {}, null]) expect(read({ name })).toBeNull()
  })
})

afterEach(() => vi.unstubAllEnvs())

describe('settings', () => {
  const given = { clientId: 'a', clientSecret: 'b' }
  it.each([
    ['https://id.example.vn', true],
    ['http://127.0.0.1:3003', true],
    ['http://localhost:3003', true],
    ['http://id.example.vn', false],
    ['http://localhost.example.vn', false],
    ['ftp://localhost', false],
    ['', false],
  ])('issuer %j is taken: %j', (issuer, isTaken) => expect(vneidSettings.safeParse({ ...given, issuer }).success).toBe(isTaken))

  it('come from the environment; without an issuer there are none', () => {
    const set = (values: Record<string, string>) => {
      for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value)
    }
    set({ VNEID_ISSUER: '' })
    expect(vneidSettingsFromEnvironment()).toBeNull()
    set({ VNEID_ISSUER: 'https://id.example.vn' })
    expect(() => vneidSettingsFromEnvironment()).toThrow('VNEID_CLIENT_ID')
    set({ VNEID_CLIENT_ID: 'a', VNEID_CLIENT_SECRET: 'b', VNEID_CLAIMS: 'fullName=ho_ten, level=muc' })
    expect(vneidSettingsFromEnvironment()).toMatchObject({
      clientId: 'a',
      clientAuth: 'basic',
      claims: { fullName: 'ho_ten', level: 'muc', phone: 'phone_number' },
    })
    for (const wrong of ['ten=name', 'fullName', 'fullName=']) {
      set({ VNEID_CLAIMS: wrong })
      expect(() => vneidSettingsFromEnvironment()).toThrow('VNEID_CLAIMS')
    }
    set({ VNEID_CLAIMS: '', VNEID_SCOPE: 'profile' })
    expect(() => vneidSettingsFromEnvironment()).toThrow('VNEID_SCOPE')
  })
})
