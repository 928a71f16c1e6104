import { addHamlet, editSettings, foundCommune, importUnits, listHamlets, type OfficeHours, usualHours } from '#communes'
import type { Commune } from '#platform/context'
import { execute } from '#platform/execute'
import type { Runtime } from '#platform/runtime'

type Demo = {
  slug: string
  name: string
  kind: 'demo' | 'practice'
  hosts: string[]
  unitCode: string
  phone: string
  emergencyPhone: string
  address: string
  officeHours: OfficeHours
  hamlets: string[]
}

const saturdayMorning: OfficeHours = { ...usualHours, '6': [['07:30', '11:30']] }

// The hamlets, phones and addresses are invented; 0…3000 numbers belong to nobody.
const demos: Demo[] = [
  {
    slug: 'lam-thao',
    name: 'xã Lâm Thao',
    kind: 'demo',
    hosts: ['localhost', 'lam-thao.localhost'],
    unitCode: '08494',
    phone: '0210 3000 123',
    emergencyPhone: '0210 3000 114',
    address: 'Số 1 đường Trung Tâm, khu Đình, xã Lâm Thao, tỉnh Phú Thọ',
    officeHours: saturdayMorning,
    hamlets: [
      ...Array.from({ length: 15 }, (_, index) => `Khu ${index + 1}`),
      ...['Khu Đình', 'Khu Thượng', 'Khu Hạ', 'Khu Chợ', 'Khu Bến', 'Khu Đồi Chè', 'Khu Vườn Sơn', 'Khu Ao Sen', 'Khu Gò Mít'],
      ...['Khu Cầu Ngói', 'Khu Đồng Mạ', 'Khu Cây Đa', 'Khu Lò Gạch', 'Khu Nhà Máy'],
    ],
  },
  {
    slug: 'vinh-thanh',
    name: 'xã Vĩnh Thạnh',
    kind: 'demo',
    hosts: ['vinh-thanh.localhost'],
    unitCode: '21786',
    phone: '0269 3000 456',
    emergencyPhone: '0269 3000 114',
    address: 'Khu trung tâm xã Vĩnh Thạnh, tỉnh Gia Lai',
    officeHours: usualHours,
    hamlets: ['Thôn Suối Đá', 'Thôn Bờ Kè', 'Thôn Rừng Thông', 'Thôn Nhà Rông', 'Thôn Cầu Treo'],
  },
  {
    slug: 'tap-huan',
    name: 'xã Tập Huấn',
    kind: 'practice',
    hosts: ['tap-huan.localhost'],
    unitCode: '08494',
    phone: '0210 3000 000',
    emergencyPhone: '0210 3000 000',
    address: 'Phòng tập huấn, tầng 2',
    officeHours: usualHours,
    hamlets: ['Khu Thử Một', 'Khu Thử Hai', 'Khu Thử Ba'],
  },
]

/** The demonstration communes, made where they are missing; the first answers on plain `localhost`. What is there stays as it is. */
export async function seedCommunes(runtime: Runtime): Promise<{ commune: Commune; host: string }[]> {
  const seeded: { commune: Commune; host: string }[] = []
  for (const demo of demos) {
    const { commune } = await foundCommune(runtime, { ...demo, unitCode: null })
    if (seeded.length === 0) await execute(runtime, importUnits, {}, as(commune, runtime))
    await furnish(runtime, commune, demo)
    seeded.push({ commune, host: demo.hosts[0] ?? '' })
  }
  return seeded
}

async function furnish(runtime: Runtime, commune: Commune, { unitCode, phone, emergencyPhone, address, officeHours, hamlets }: Demo): Promise<void> {
  const caller = as(commune, runtime)
  const known = await execute(runtime, listHamlets, {}, caller)
  if (known.length > 0) return
  await execute(runtime, editSettings, { unitCode, phone, emergencyPhone, address, officeHours }, caller)
  for (const name of hamlets) await execute(runtime, addHamlet, { name }, caller)
}

function as(commune: Commune, runtime: Runtime) {
  return { commune, actor: { kind: 'system' as const, name: 'seed' }, requestId: runtime.random.uuid() }
}
