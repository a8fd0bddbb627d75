import type { Health as PlanHealth } from '../../measures/health.ts'
import type { Band as PolicyBand } from '../../measures/policy.ts'
import { builder } from '../builder.ts'
import { LocalizedText } from '../localizedText.ts'

export const Health = builder.objectRef<PlanHealth>('Health')
export const Band = builder.objectRef<PolicyBand>('Band')

builder.objectType(Band, {
  description: 'A band of a figure (fascia), from its limit up to the next band’s. Policy data.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of the band: `ACHIEVED`, `ON_TRACK`.' }),
    label: t.field({
      type: LocalizedText,
      description: 'Its name.',
      resolve: ({ labelIt, labelEn }) => ({ it: labelIt, en: labelEn }),
    }),
    from: t.expose('from', {
      type: 'Decimal',
      description: 'Lowest percent of the band, inclusive.',
    }),
  }),
})

builder.objectType(Health, {
  description:
    'How a node is doing, in the bands of the policy. Derived, and independent of the declared state: neither is computed from the other. Without a figure there is no band: missing data is never green.',
  fields: (t) => ({
    attainment: t.field({
      type: Band,
      nullable: true,
      description:
        'Band of the attainment. Null when it is not measurable, or below the lowest band.',
      resolve: (health) => health.attainment,
    }),
    pacePercent: t.expose('pacePercent', {
      type: 'Decimal',
      nullable: true,
      description:
        'Progress in percent of what was expected by the reference day. Null before anything was, and while the declared progress is of a later day.',
    }),
    pace: t.field({
      type: Band,
      nullable: true,
      description: 'Band of the pace. Null when there is no pace.',
      resolve: (health) => health.pace,
    }),
  }),
})
