import { sql } from 'kysely'
import { z } from 'zod'
import { operation } from '#platform/operation'
import { foldedName } from './folded-name.ts'
import { readUnits } from './units-data.ts'

/** Brings provinces and communes to the shipped data; rows that are the same are not written again. */
export const importUnits = operation({
  name: 'communes.import-units',
  kind: 'do',
  may: 'system',
  summary: 'Bring the administrative units of the country to the shipped data',
  input: z.object({}),
  output: z.object({ provinces: z.number(), communes: z.number(), written: z.number() }),
  isInternal: true,
  run: async (ctx) => {
    const { provinces, communes } = readUnits()
    const places = communes.map(({ point: [longitude, latitude], ...unit }) => ({ ...unit, longitude, latitude, foldedName: foldedName(unit.name) }))
    const writtenProvinces = await sql`
      insert into province (code, name, type)
      select code, name, type from jsonb_to_recordset(${JSON.stringify(provinces)}::jsonb) as p(code text, name text, type text)
      on conflict (code) do update set name = excluded.name, type = excluded.type
      where (province.name, province.type) is distinct from (excluded.name, excluded.type)`.execute(ctx.db)
    const writtenCommunes = await sql`
      insert into commune_unit as u (code, province_code, name, type, folded_name, longitude, latitude, area_km2)
      select code, "provinceCode", name, type, "foldedName", longitude, latitude, "areaKm2"
      from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
        as c(code text, "provinceCode" text, name text, type text, "foldedName" text, longitude float8, latitude float8, "areaKm2" float8)
      on conflict (code) do update set province_code = excluded.province_code, name = excluded.name, type = excluded.type,
        folded_name = excluded.folded_name, longitude = excluded.longitude, latitude = excluded.latitude, area_km2 = excluded.area_km2
      where (u.province_code, u.name, u.type, u.folded_name, u.longitude, u.latitude, u.area_km2)
        is distinct from (excluded.province_code, excluded.name, excluded.type, excluded.folded_name, excluded.longitude, excluded.latitude, excluded.area_km2)`.execute(
      ctx.db,
    )
    const written = Number((writtenProvinces.numAffectedRows ?? 0n) + (writtenCommunes.numAffectedRows ?? 0n))
    return { provinces: provinces.length, communes: communes.length, written }
  },
})
