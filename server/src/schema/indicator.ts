import type { YearSource as Source, IndicatorType as Type } from '../domain/enums.ts'
import type { PlanIndicatorValue, PlanValue } from '../plan/nodes.ts'
import { builder } from './builder.ts'
import { planNode } from './planNode.ts'
import { Indicator, PegObjective } from './refs.ts'

const IndicatorValue = builder.objectRef<PlanIndicatorValue>('IndicatorValue')
const MeasuredValue = builder.objectRef<PlanValue>('MeasuredValue')

const IndicatorType = builder.enumType('IndicatorType', {
  description:
    'Kind of indicator (tipo), as the sheet declares it. Offices use it inconsistently: do not choose a formula by it.',
  values: {
    EFFICIENCY: { description: 'Efficienza: output for the means used.' },
    EFFECTIVENESS: { description: 'Efficacia: result against the aim.' },
    QUALITY: { description: 'Qualità.' },
    ECONOMY: { description: 'Economicità: cost.' },
    OUTCOME: { description: 'Impatto, outcome.' },
    OUTPUT: { description: 'Output, prodotto.' },
    TIMELINESS: { description: 'Tempestività, efficacia temporale.' },
    ACTIVITY: { description: 'Attività: volume of work.' },
    OTHER: { description: 'A label is printed that is not understood: see `typeLabel`.' },
  } as const satisfies Record<Type, { description: string }>,
})

const YearSource = builder.enumType('YearSource', {
  description: 'How the year of a value is known. It is always stated.',
  values: {
    COLUMN_HEADING: {
      description: 'Printed in the heading of the column: «Valore Raggiunto 2023».',
    },
    AFTER_PRIOR_COLUMNS: {
      description:
        'The sheet’s own columns name no year: it is the one after the newest prior-year column.',
    },
    OBJECTIVE_CODE: {
      description:
        'There is no prior-year column: it is the year that the objective’s code begins with.',
    },
  } as const satisfies Record<Source, { description: string }>,
})

builder.node(Indicator, {
  ...planNode('Indicator', ({ nodes }, id) => nodes.indicator(id)),
  description: 'An indicator (indicatore) of a PEG objective, with its values per year.',
  fields: (t) => ({
    objective: t.field({
      type: PegObjective,
      description: 'The objective it belongs to.',
      resolve: (indicator) => indicator.objective,
    }),
    position: t.exposeInt('position', {
      description: 'Order within the objective as printed, from 1.',
    }),
    title: t.exposeString('title', {
      description:
        'Description as printed (descrizione). Unit, deadline and direction often stand only in these words.',
    }),
    type: t.expose('type', {
      type: IndicatorType,
      nullable: true,
      description: 'Declared kind (tipo). Null when none is printed.',
    }),
    typeLabel: t.exposeString('typeLabel', {
      nullable: true,
      description: 'The kind as printed (`EFFICIENZA`). Null when none is printed.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'Note as printed. Null when empty.',
    }),
    expected: t.field({
      type: MeasuredValue,
      nullable: true,
      description:
        'Expected value (valore atteso) of the newest year. Null when the cell is empty.',
      resolve: (indicator) => indicator.values[0]?.expected,
    }),
    achieved: t.field({
      type: MeasuredValue,
      nullable: true,
      description:
        'Achieved value (valore raggiunto) of the newest year. Null when the cell is empty: not known, not zero.',
      resolve: (indicator) => indicator.values[0]?.achieved,
    }),
    values: t.field({
      type: [IndicatorValue],
      description:
        'Every year the sheets have a column for, newest first, with empty cells as nulls.',
      resolve: (indicator) => indicator.values,
    }),
  }),
})

builder.objectType(IndicatorValue, {
  description: 'What an indicator was expected to reach, and reached, in one year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year that the values are of.' }),
    yearSource: t.expose('yearSource', {
      type: YearSource,
      description: 'How the year is known.',
    }),
    expected: t.expose('expected', {
      type: MeasuredValue,
      nullable: true,
      description:
        'Expected value (valore atteso). Null for an empty cell, and for prior years, which sheets print without one.',
    }),
    achieved: t.expose('achieved', {
      type: MeasuredValue,
      nullable: true,
      description:
        'Achieved value (valore raggiunto). Null for an empty cell: not known, not zero.',
    }),
  }),
})

builder.objectType(MeasuredValue, {
  description: 'A value that is a number or a text: on/off indicators print `fatto`.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The cell exactly as printed: `20,00`, `fatto`.' }),
    number: t.expose('number', {
      type: 'Decimal',
      nullable: true,
      description: 'The cell as a number. Null when the text is not one.',
    }),
  }),
})
